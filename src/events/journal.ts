import { type Excerpt, joinExcerpts, sliceExcerpt } from '../excerpt.js'
import { replaceAll } from '../text/edit.js'

/** What a line of a component's log says: the parts of an event that stand in it, each with its place. */
export interface JournalLine {
  readonly component?: Excerpt
  readonly host?: Excerpt
  readonly time?: Excerpt
  readonly kind?: Excerpt
  readonly namespace?: Excerpt
  readonly name?: Excerpt
  readonly uid?: Excerpt
  readonly apiVersion?: Excerpt
  readonly fieldPath?: Excerpt
  readonly type?: Excerpt
  readonly reason?: Excerpt
  readonly message?: Excerpt
  /** The first words of a structured line whose message is its error. */
  readonly headline?: Excerpt
  /** Whether a recorder logged an event, so that the line is one by its form. */
  readonly isEvent: boolean
}

/** `Dec 14 17:08:47 node-1 kubelet[5021]: ` */
const syslog =
  /^\s{0,8}\p{L}{3,9}\.? {1,2}\d{1,2} \d\d:\d\d:\d\d(?:\.\d{1,9})? ([\w.-]{1,253}) ([\w./@-]{1,80})(?:\[\d{1,8}\])?: /u
/** `E1214 17:08:47.303868    5021 pod_workers.go:191] ` */
const klog = /^\s{0,8}[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{3,9} +\d{1,8} [\w./-]{1,120}:\d{1,6}\] ?/
const recorded = /\b(?:Event\()?(?:v1|api)\.ObjectReference\{/
/** `type: 'Warning' reason: 'FailedCreate' Error creating: …` behind the reference. */
const recordedTail = /\)?:? ?(?:type: '(\w{1,40})' )?reason: '(\w{1,120})' /y
const goField = /\s?(\w{1,40}):"((?:[^"\\]|\\.)*)",?/y
/** A quotation ends at a quote before a blank: some programs forget to escape the quotes inside. */
const keyValue = /\s*([A-Za-z][\w.]{0,60})=(?:"((?:[^"\\]|\\.?|"(?=\S))*)("(?=\s|$)|$)|(\S*))/y
const quotedWord = /"((?:[^"\\]|\\.)*)"/y

type Fields = Map<string, Excerpt>

/**
 * Takes a line of a component's log apart: the prefix of journald and klog, an event a recorder logged
 * (`Event(v1.ObjectReference{…}): type: 'Warning' reason: 'Failed' …`, `"Event occurred" object="…" …`), the fields of
 * structured logs (`"Error syncing pod" err="…" pod="ns/name"`, `level=error msg="…" error="…"`).
 *
 * Shape: only what stands in the line; escapes inside quotes are undone. Errors: none.
 * Source: client-go tools/record/event.go, k8s.io/klog, containerd and docker logs.
 *
 * @example readJournalLine(line).reason?.text // 'FailedCreate'
 */
export function readJournalLine(line: Excerpt): JournalLine {
  const { text } = line
  const system = syslog.exec(text.slice(0, 600))
  const afterSystem = system?.[0].length ?? 0
  const log = klog.exec(text.slice(afterSystem, afterSystem + 300))
  const from = afterSystem + (log?.[0].length ?? 0)
  const writer = system === null ? {} : writerOf(line, system)
  const reference = recorded.exec(text)
  if (reference !== null) {
    return { ...writer, ...readRecorded(line, reference.index + reference[0].length) }
  }
  const fields = readKeyValues(line, from)
  if (fields.size === 0) {
    return from === 0
      ? { isEvent: false, message: line }
      : { ...writer, isEvent: false, message: sliceExcerpt(line, from, text.length) }
  }
  const { message, ...known } = fromKeyValues(fields)
  const words = message ?? sentenceOf(fields)
  return { ...writer, ...known, ...(words === undefined ? {} : { message: words }) }
}

/**
 * What a structured line without an error says: its headline, and the value that is a sentence of its own, as the
 * message of a condition puts them together (`"Container runtime network not ready" networkReady="NetworkReady=false …"`).
 */
function sentenceOf(fields: Fields): Excerpt | undefined {
  const headline = fields.get('"')
  // "Probe failed" probeType="Liveness" … output="…": which probe it was stands in a field
  if (headline === undefined || fields.has('probeType')) return undefined
  // "Eviction manager: must evict pod(s) to reclaim" resourceName="memory": one sentence, as it was until 1.20
  const resource = headline.text.endsWith(' to reclaim') ? fields.get('resourceName') : undefined
  if (resource !== undefined) return joinExcerpts([headline, resource], '" resourceName="')
  const sentences = [...fields].filter(([key, value]) => key !== '"' && /\S \S/.test(value.text))
  const only = sentences.length === 1 ? sentences[0]?.[1] : undefined
  return only === undefined ? headline : joinExcerpts([headline, only], ': ')
}

function writerOf(line: Excerpt, match: RegExpExecArray): Partial<JournalLine> {
  const [, host = '', process = ''] = match
  const hostAt = line.text.indexOf(` ${host} `) + 1
  const processAt = hostAt + host.length + 1
  return {
    host: sliceExcerpt(line, hostAt, hostAt + host.length),
    component: sliceExcerpt(line, processAt, processAt + process.length),
  }
}

/** The Go dump of a reference and what the recorder writes behind it; events.k8s.io dumps carry a `Note`. */
function readRecorded(line: Excerpt, from: number): JournalLine {
  const { text } = line
  const fields: Fields = new Map()
  let at = readGoFields(line, from, fields)
  recordedTail.lastIndex = text[at] === '}' ? at + 1 : at
  const tail = recordedTail.exec(text)
  const parts: Record<string, Excerpt> = {}
  if (tail !== null) {
    const reasonAt = text.indexOf(tail[2] as string, recordedTail.lastIndex - (tail[2] as string).length - 2)
    parts['reason'] = sliceExcerpt(line, reasonAt, reasonAt + (tail[2] as string).length)
    if (tail[1] !== undefined) {
      const typeAt = text.indexOf(tail[1], tail.index)
      parts['type'] = sliceExcerpt(line, typeAt, typeAt + tail[1].length)
    }
    at = recordedTail.lastIndex
    if (at < text.length) parts['message'] = sliceExcerpt(line, at, text.trimEnd().length)
  } else {
    for (const [key, value] of dumpedFields(line)) parts[key] = value
  }
  return { ...referenceParts(fields), ...parts, isEvent: true }
}

/** `Reason:"…"`, `Note:"…"`, `Type:"…"` of a dumped events.k8s.io event, wherever they stand. */
function dumpedFields(line: Excerpt): [string, Excerpt][] {
  const found: [string, Excerpt][] = []
  for (const [key, word] of [
    ['reason', 'Reason:"'],
    ['message', 'Note:"'],
    ['type', ' Type:"'],
  ] as const) {
    const at = line.text.indexOf(word)
    if (at < 0) continue
    quotedWord.lastIndex = at + word.length - 1
    const match = quotedWord.exec(line.text)
    const end = match === null ? line.text.length : quotedWord.lastIndex - 1
    found.push([key, unescaped(sliceExcerpt(line, at + word.length, end))])
  }
  return found
}

function readGoFields(line: Excerpt, from: number, fields: Fields): number {
  let at = from
  for (;;) {
    goField.lastIndex = at
    const match = goField.exec(line.text)
    if (match === null) return at
    const value = match[2] as string
    const end = goField.lastIndex - (match[0].endsWith(',') ? 2 : 1)
    if (value !== '') fields.set(match[1] as string, sliceExcerpt(line, end - value.length, end))
    at = goField.lastIndex
  }
}

function referenceParts(fields: Fields): Partial<JournalLine> {
  return pick(fields, {
    kind: ['Kind'],
    namespace: ['Namespace'],
    name: ['Name'],
    uid: ['UID'],
    apiVersion: ['APIVersion'],
    fieldPath: ['FieldPath'],
  })
}

/** The fields `key="value"` of a line from an offset on; what stands between them is passed over word by word. */
function readKeyValues(line: Excerpt, from: number): Fields {
  const { text } = line
  const fields: Fields = new Map()
  let at = from
  while (at < text.length) {
    keyValue.lastIndex = at
    const match = keyValue.exec(text)
    if (match !== null) {
      const quoted = match[2]
      const value = quoted ?? match[4] ?? ''
      const end = keyValue.lastIndex - (match[3]?.length ?? 0)
      if (value !== '' && !fields.has(match[1] as string)) {
        const place = sliceExcerpt(line, end - value.length, end)
        fields.set(match[1] as string, quoted === undefined ? place : unescaped(place))
      }
      at = Math.max(keyValue.lastIndex, at + 1)
      continue
    }
    while (at < text.length && /\s/.test(text[at] as string)) at++
    quotedWord.lastIndex = at
    const headline = text[at] === '"' ? quotedWord.exec(text) : null
    if (headline !== null) {
      // The headline of a structured line is its first word; any other quotation belongs to a sentence.
      if (fields.size === 0 && text.slice(from, at).trim() === '')
        fields.set('"', unescaped(sliceExcerpt(line, at + 1, quotedWord.lastIndex - 1)))
      at = quotedWord.lastIndex
      continue
    }
    while (at < text.length && !/\s/.test(text[at] as string)) at++
  }
  // One field alone may stand in any sentence: container=app pod=web-1_default(…)
  const isStructured = fields.has('"') || fields.has('level') || fields.has('err')
  return isStructured ? fields : new Map()
}

function fromKeyValues(fields: Fields): JournalLine {
  const isEvent = fields.get('"')?.text === 'Event occurred'
  const message = isEvent
    ? (fields.get('message') ?? fields.get('note'))
    : (fields.get('err') ?? fields.get('error') ?? fields.get('msg'))
  const headline = isEvent ? undefined : fields.get('"')
  const object = fields.get(isEvent ? 'object' : 'pod')
  const slash = object?.text.indexOf('/') ?? -1
  const known = pick(fields, {
    kind: isEvent ? ['kind'] : [],
    apiVersion: isEvent ? ['apiVersion'] : [],
    fieldPath: ['fieldPath'],
    type: isEvent ? ['type'] : [],
    reason: isEvent ? ['reason'] : [],
    uid: ['podUID'],
    time: ['time', 'ts'],
  })
  return {
    ...known,
    ...(object === undefined ? {} : { name: sliceExcerpt(object, slash + 1, object.text.length) }),
    ...(object === undefined || slash < 1 ? {} : { namespace: sliceExcerpt(object, 0, slash) }),
    ...(message === undefined ? {} : { message }),
    ...(message === undefined || headline === undefined ? {} : { headline }),
    isEvent,
  }
}

function pick(
  fields: Fields,
  wanted: Readonly<Partial<Record<keyof JournalLine, readonly string[]>>>,
): Partial<JournalLine> {
  const parts: Record<string, Excerpt> = {}
  for (const [part, keys] of Object.entries(wanted)) {
    const value = keys.map((key) => fields.get(key)).find((found) => found !== undefined)
    if (value !== undefined) parts[part] = value
  }
  return parts
}

/** Errors are quoted once by every program that hands them on. */
const deepestQuoting = 4

function unescaped(quoted: Excerpt): Excerpt {
  let plain = quoted
  for (let depth = 0; depth < deepestQuoting && /\\["\\]/.test(plain.text); depth++) {
    plain = replaceAll(plain, /\\(["\\])/g, (match) => match[1])
  }
  return plain
}
