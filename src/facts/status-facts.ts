import { parseEndingReport } from '../grammar/ending-report.js'
import { decodeMessage } from '../messages/decode-message.js'
import { isInterval, readAge } from '../time/age.js'
import type { KubernetesObject, Origin } from '../types.js'
import { completeReason } from './complete-reason.js'
import { type ContainerView, containersOf } from './containers.js'
import { evidenceAt, evidenceOf, placeOf, placesStarting } from './evidence-at.js'
import type { Fact } from './fact.js'
import { imageOfMessage } from './image-of-message.js'

/** A fact whose subject, order and progress the caller adds. */
export type DraftFact = Omit<Fact, 'subject' | 'order' | 'progress'> & { readonly container?: string }
type OpenDraft = { -readonly [Key in keyof DraftFact]: DraftFact[Key] }

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/**
 * The facts that stand in an object itself: states of its containers, its status word, its conditions, and the object.
 *
 * Shape: drafts in the order of the object; `path` in their evidence begins with `objects[index]` without text.
 *
 * @example readStatusFacts({ kind: 'Pod', status: { reason: 'Evicted' } }, 0, undefined)[0]?.reason // 'Evicted'
 */
export function readStatusFacts(
  object: KubernetesObject,
  index: number,
  origin: Origin | undefined,
  decode: typeof decodeMessage = decodeMessage,
  containers: readonly ContainerView[] = containersOf(object),
): DraftFact[] {
  const at = (path: string, text: string) => evidenceAt(origin, path, text, 'objects', index)
  const status = recordOf(object['status'])
  const facts: DraftFact[] = []
  readContainerStates(containers, index, origin, decode, facts)
  const { reason, phase } = status
  // Some controllers put the sentence into `reason`, and the word into `state`.
  const isSentence = typeof reason === 'string' && /\S\s+\S/.test(reason)
  const said = isSentence && status['message'] === undefined ? 'status.reason' : 'status.message'
  for (const path of ['status.reason', 'status.phase', 'status.state'] as const) {
    const word = status[path.slice('status.'.length)]
    if (typeof word !== 'string' || (path === 'status.reason' && isSentence)) continue
    if (path !== 'status.reason' && reason !== undefined && !isSentence) continue
    if (path === 'status.state' && phase !== undefined) continue
    const message = status[said.slice('status.'.length)]
    const decoded = typeof message === 'string' ? decode(message, { reason: word }) : undefined
    facts.push({
      name: 'status',
      object: index,
      reason: word,
      ...codeOf(word),
      causes: decoded?.cause === undefined ? [] : [decoded.cause],
      count: 1,
      ...(decoded === undefined ? {} : { decoded }),
      evidence: typeof message === 'string' ? at(said, message) : at(path, word),
    })
  }
  for (const [outer, word, said] of innerStates) {
    const inner = outer === undefined ? status : recordOf(status[outer])
    const reason = inner[word]
    const message = inner[said]
    if (typeof reason !== 'string') continue
    const isSaid = typeof message === 'string'
    // the health of an application is told by the word alone
    if (!isSaid && outer !== 'health') continue
    const path = ['status', ...(outer === undefined ? [] : [outer]), isSaid ? said : word].join('.')
    const decoded = isSaid ? decode(message, { reason }) : undefined
    const causes = decoded?.cause === undefined ? [] : [decoded.cause]
    facts.push({
      name: 'status',
      object: index,
      reason,
      causes,
      count: 1,
      ...(decoded === undefined ? {} : { decoded }),
      evidence: at(path, isSaid ? message : reason),
    })
  }
  const cell = origin?.from === 'table' ? placeOf(origin, 'status') : undefined
  if (cell !== undefined && !facts.some((fact) => fact.name === 'status' && fact.reason === cell.text)) {
    facts.push({
      name: 'status',
      object: index,
      reason: cell.text,
      ...codeOf(cell.text),
      causes: [],
      count: 1,
      ...ageOf(origin),
      evidence: at('status', cell.text),
    })
  }
  for (const word of origin?.from === 'table' ? (origin.places ?? []) : []) {
    if (!wordColumn.test(word.path)) continue
    const said = placeOf(origin, 'columns.MESSAGE')
    const decoded = said === undefined ? undefined : decode(said.text)
    // No status: the words of pods (`Error`) mean other things here.
    facts.push({
      name: 'condition',
      object: index,
      type: 'Word',
      reason: word.text,
      causes: [],
      count: 1,
      ...(decoded === undefined ? {} : { decoded }),
      evidence: at((said ?? word).path, (said ?? word).text),
    })
  }
  const leaving = readLeaving(object, index, origin)
  if (leaving !== undefined && !facts.some((fact) => fact.name === 'status' && fact.reason === 'Terminating'))
    facts.push(leaving)
  readConditions(object, index, origin, decode, facts)
  for (const [column, type] of origin?.from === 'table' ? conditionColumns : []) {
    const cell = placeOf(origin, `columns.${column}`)
    if (cell?.text !== 'False' && cell?.text !== 'True') continue
    // Custom resources print their conditions in columns, a message in another.
    const said = placeOf(origin, 'columns.STATUS') ?? placeOf(origin, 'columns.MESSAGE')
    const decoded = said === undefined ? undefined : decode(said.text)
    const reason = placeOf(origin, 'columns.REASON')?.text
    facts.push({
      name: 'condition',
      object: index,
      type,
      status: cell.text,
      causes: [],
      count: 1,
      ...(reason === undefined ? {} : { reason }),
      ...(decoded === undefined || said === undefined ? {} : { decoded, place: said }),
      evidence: at((said ?? cell).path, (said ?? cell).text),
    })
  }
  for (const place of placesStarting(origin, '<error: ')) {
    const decoded = decode(place.text)
    const causes = causesOf(decoded)
    facts.push({
      name: 'message',
      object: index,
      decoded,
      causes,
      count: 1,
      place,
      evidence: at(place.path, place.text),
    })
  }
  const name = object.metadata?.name ?? object.kind ?? 'object'
  // an object whose head was cut off is shown by what kubectl makes of it, or the first of its values
  const places = object.metadata?.name === undefined ? (origin?.places ?? []) : []
  const shown = places.find(({ path }) => path.startsWith('printed.')) ?? places[0]
  facts.push({
    name: 'object',
    object: index,
    causes: [],
    count: 1,
    ...ageOf(origin),
    evidence: shown === undefined ? at('metadata.name', name) : evidenceOf(shown),
  })
  return facts
}

/** Columns of custom resources that print a condition as it is, and its type. */
const conditionColumns = [
  ['READY', 'Ready'],
  ['SYNCED', 'Synced'],
  ['AVAILABLE', 'Available'],
  ['DEGRADED', 'Degraded'],
  ['HEALTHY', 'Healthy'],
  ['SUCCEEDED', 'Succeeded'],
] as const

/** Columns in which custom resources print a word of their status; those of Kubernetes' own kinds lead to fields. */
const wordColumn = /^columns[.[].*(?:STATUS|PHASE|STATE|HEALTH|ROBUSTNESS)\b/

/** Where controllers put a second word and sentence: Argo CD of a sync and of health, Cluster API of what it gave up. */
const innerStates = [
  ['operationState', 'phase', 'message'],
  ['health', 'status', 'message'],
  [undefined, 'failureReason', 'failureMessage'],
] as const

/** What a status word tells of how a container ended: `Init:ExitCode:137`, `Signal:9`. */
function codeOf(word: string): Pick<Fact, 'exitCode' | 'signal'> {
  if (!/[\d:]/.test(word)) return {}
  const { exitCode, signal } = parseEndingReport(word) ?? {}
  return { ...(exitCode === undefined ? {} : { exitCode }), ...(signal === undefined ? {} : { signal }) }
}

/** How long the object has existed, when the text tells. */
function ageOf(origin: Origin | undefined): Pick<Fact, 'age'> {
  return origin?.age?.first === undefined ? {} : { age: { first: origin.age.first } }
}

/** `Status: Terminating (lasts 3h)`, or a deletion time: its age is how long the object has been leaving. */
function readLeaving(
  object: KubernetesObject,
  index: number,
  origin: Origin | undefined,
): DraftFact | undefined {
  const { deletionTimestamp } = object.metadata ?? {}
  const told = origin?.inferred.find(({ path }) => path === 'metadata.deletionTimestamp')?.because
  if (deletionTimestamp === undefined && told === undefined) return undefined
  const lasts = /\(lasts (\S+)\)/.exec(told ?? '')?.[1]
  const age = lasts === undefined ? undefined : readAge(lasts)
  // `lasts <invalid>`: the time lies ahead, its grace period is not over.
  if (age !== undefined && 'invalid' in age) return undefined
  const path = 'metadata.deletionTimestamp'
  return {
    name: 'status',
    object: index,
    reason: 'Terminating',
    causes: [],
    count: 1,
    ...(isInterval(age) ? { age: { first: age, last: age } } : {}),
    evidence:
      placeOf(origin, path) === undefined && placeOf(origin, 'metadata.name') !== undefined
        ? evidenceAt(origin, 'metadata.name', object.metadata?.name ?? '')
        : evidenceAt(origin, path, deletionTimestamp ?? told ?? '', 'objects', index),
  }
}

function readContainerStates(
  containers: readonly ContainerView[],
  index: number,
  origin: Origin | undefined,
  decode: typeof decodeMessage,
  facts: DraftFact[],
): void {
  for (const container of containers) {
    for (const key of stateKeys) {
      const states = container.status?.[key]
      if (typeof states !== 'object' || states === null) continue
      for (const kind of stateKinds) {
        const state = (states as Record<string, unknown>)[kind]
        // A shell for debugging ends as its last command did.
        if (state === undefined || (container.group === 'ephemeralContainers' && kind === 'terminated'))
          continue
        facts.push(readState(container, key, kind, recordOf(state), index, origin, decode))
      }
    }
  }
}

const stateKeys = ['state', 'lastState'] as const
const stateKinds = ['waiting', 'terminated'] as const

function readState(
  { name, image, statusPath }: ContainerView,
  key: (typeof stateKeys)[number],
  kind: (typeof stateKinds)[number],
  state: Record<string, unknown>,
  index: number,
  origin: Origin | undefined,
  decode: typeof decodeMessage,
): DraftFact {
  const { message, exitCode, signal } = state
  const path = `${statusPath}.${key}.${kind}`
  const reason =
    typeof state['reason'] === 'string'
      ? completeReason(state['reason'], placeOf(origin, `${path}.reason`)?.end, origin)
      : undefined
  const shown =
    reason !== undefined
      ? 'reason'
      : typeof message === 'string'
        ? 'message'
        : exitCode === undefined
          ? 'signal'
          : 'exitCode'
  const decoded =
    typeof message === 'string' ? decode(message, reason === undefined ? {} : { reason }) : undefined
  const place = placeOf(origin, `${path}.message`)
  const fact: OpenDraft = {
    name: key === 'state' ? 'state' : 'last-state',
    object: index,
    type: kind,
    causes: causesOfState(decoded?.cause, kind, reason),
    count: 1,
    evidence: evidenceAt(origin, `${path}.${shown}`, String(state[shown] ?? kind), 'objects', index),
  }
  if (name !== '') fact.container = name
  if (reason !== undefined) fact.reason = reason
  const pulled = image ?? imageOfMessage(decoded)
  if (pulled !== undefined) fact.image = pulled
  if (typeof exitCode === 'number') fact.exitCode = exitCode
  if (typeof signal === 'number') fact.signal = signal
  if (decoded !== undefined) fact.decoded = decoded
  if (place !== undefined) fact.place = place
  return fact
}

/**
 * The message of a program that ended is its own last words: only why it did not start at all (`exec format error`, printed
 * in its place) is about the container; `OOMKilled` or `failed to pull image` in it is about something else.
 */
function causesOfState(
  cause: Fact['causes'][number] | undefined,
  kind: (typeof stateKinds)[number],
  reason: string | undefined,
): Fact['causes'] {
  if (cause === undefined) return []
  if (kind !== 'terminated' || !programsEnds.has(reason)) return [cause]
  return reason !== 'Completed' && cause.startsWith('container-') ? [cause] : []
}

/** Reasons the kubelet gives to the end of a program that had started. */
const programsEnds: ReadonlySet<string | undefined> = new Set(['Error', 'Completed', 'OOMKilled'])

/** Where the Gateway API and its policies keep conditions: of each of these by itself. */
const conditionHolders = ['parents', 'ancestors', 'listeners'] as const

/** The items of a list, with their paths; a list of one reads like a map in the describe text of custom resources. */
function itemsOf(held: unknown, path: string): [path: string, item: Record<string, unknown>][] {
  if (Array.isArray(held)) return held.map((item, position) => [`${path}[${position}]`, recordOf(item)])
  return held === undefined ? [] : [[path, recordOf(held)]]
}

function readConditions(
  object: KubernetesObject,
  index: number,
  origin: Origin | undefined,
  decode: typeof decodeMessage,
  facts: DraftFact[],
): void {
  const status = recordOf(object['status'])
  const held = conditionHolders.flatMap((holder) => itemsOf(status[holder], `status.${holder}`))
  const conditions = [['status', status] as const, ...held].flatMap(([path, holder]) =>
    itemsOf(holder['conditions'], `${path}.conditions`),
  )
  for (const [path, { type, status, reason, message }] of conditions) {
    if (typeof type !== 'string') continue
    const says = typeof message === 'string' && message !== '' ? message : undefined
    const decoded =
      says === undefined ? undefined : decode(says, typeof reason === 'string' ? { reason } : {})
    const shown = says === undefined ? 'status' : 'message'
    const fact: OpenDraft = {
      name: 'condition',
      object: index,
      type,
      causes: decoded?.cause === undefined ? [] : causesOf(decoded),
      count: 1,
      evidence: evidenceAt(origin, `${path}.${shown}`, says ?? `${type} ${status ?? ''}`, 'objects', index),
    }
    if (typeof status === 'string') fact.status = status
    if (typeof reason === 'string') fact.reason = reason
    if (decoded !== undefined) fact.decoded = decoded
    const pulled = fact.causes.some((cause) => cause.startsWith('image-'))
      ? imageOfMessage(decoded)
      : undefined
    if (pulled !== undefined) fact.image = pulled
    const place = typeof message === 'string' ? placeOf(origin, `${path}.message`) : undefined
    if (place !== undefined) fact.place = place
    facts.push(fact)
  }
}

/** The causes a decoded message counts for: one, or every reason of a scheduler's summary. */
export function causesOf(decoded: NonNullable<Fact['decoded']>): Fact['causes'] {
  const reasons = decoded.scheduler?.reasons.flatMap((reason) => reason.cause ?? []) ?? []
  if (reasons.length > 0) return [...new Set(reasons)]
  return decoded.cause === undefined ? [] : [decoded.cause]
}
