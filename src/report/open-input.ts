import { foldFindings } from '../diagnosis/fold-findings.js'
import { keepFailures, OmittedCounts } from '../diagnosis/keep-failures.js'
import { shortenLoose } from '../diagnosis/shorten-loose.js'
import type { Finding, LinkRecord, OmittedFindings, OpenInput, Report, Span } from '../types.js'
import { compareTexts } from './finding-order.js'
import { maxLinked } from './limits.js'
import { contextOf, joinHints } from './read-hints.js'
import { startSharing } from './share-parts.js'

/** What a fold holds of an input of which parts may be missing; `addPart` changes it in place. */
export interface OpenDraft extends Omit<OpenInput, 'objects' | 'findings' | 'omitted' | 'omittedObjects'> {
  read: readonly Span[]
  length?: number
  hints: OpenInput['hints']
  findings: OpenInput['findings']
  /** So many different failures are kept. */
  readonly mostFailures: number
  readonly omitted: OmittedCounts
  /** How many findings there were when they were shortened last. */
  shortened: number
  readonly records: Map<string, LinkRecord>
  /** Records that were not kept; one that is met again counts again. */
  droppedRecords: number
  readonly share: ReturnType<typeof startSharing>
}

/** So many findings may wait to be shortened: in full each takes some kilobytes. */
const mostFull = 1000

/** An input of which nothing is known yet. */
export function openDraft(input: string, mostFailures: number): OpenDraft {
  return {
    input,
    mostFailures,
    read: [],
    hints: {},
    findings: [],
    omitted: new OmittedCounts(),
    shortened: 0,
    records: new Map(),
    droppedRecords: 0,
    share: startSharing(),
  }
}

/** Adds a part. In whatever order parts are added, the result is the same. */
export function addPart(draft: OpenDraft, part: OpenInput): void {
  draft.read = joinSpans([...draft.read, ...part.read])
  if (part.length !== undefined) draft.length = Math.max(draft.length ?? 0, part.length)
  draft.hints = joinHints(draft.hints, part.hints)
  const findings = draft.findings as OpenInput['findings'][number][]
  for (const loose of part.findings) findings.push(loose)
  for (const omitted of part.omitted ?? []) draft.omitted.add(omitted)
  draft.droppedRecords += part.omittedObjects ?? 0
  for (const record of part.objects) {
    const known = draft.records.get(record.object)
    draft.records.set(record.object, known === undefined ? record : joinRecords(known, record))
  }
  // shortening is worth its while when the list has doubled, or when much came in full
  if (findings.length > 200 && findings.length > Math.min(2 * draft.shortened, draft.shortened + mostFull)) {
    shortenFindings(draft)
    draft.findings = draft.findings.map((loose) => draft.share(loose))
    draft.shortened = draft.findings.length
    for (const [object, record] of draft.records) draft.records.set(object, draft.share(record))
  }
  if (draft.records.size > 3 * maxLinked) dropLast(draft)
}

/** Keeps of the findings what is kept of so many. */
function shortenFindings(draft: OpenDraft): void {
  const { kept, omitted } = keepFailures(draft.findings, draft.mostFailures)
  for (const some of omitted) draft.omitted.add(some)
  draft.findings = shortenLoose(kept)
}

/** The input as reports hand it on. */
export function freezeDraft(draft: OpenDraft): OpenInput {
  dropLast(draft)
  shortenFindings(draft)
  const { input, read, length, hints, findings, records, droppedRecords } = draft
  const omitted = draft.omitted.list()
  return {
    input,
    read,
    ...(length === undefined ? {} : { length }),
    hints,
    findings: findings
      .map((loose) => ({ loose, text: JSON.stringify(loose) }))
      .sort((a, b) => compareTexts(a.text, b.text))
      .map(({ loose }) => loose),
    ...(omitted.length === 0 ? {} : { omitted }),
    objects: [...records.values()].sort((a, b) => compareTexts(a.object, b.object)),
    ...(droppedRecords === 0 ? {} : { omittedObjects: droppedRecords }),
  }
}

/** Whether every part is there, each once. */
export function isComplete({ read, length }: Pick<OpenInput, 'read' | 'length'>): boolean {
  const [only, ...others] = read
  return others.length === 0 && only?.start === 0 && only.end === length
}

/** What the parts say together. */
export function closeInput(draft: OpenDraft): {
  readonly findings: readonly Finding[]
  readonly omitted: readonly OmittedFindings[]
  readonly context: Report['context']
} {
  shortenFindings(draft)
  return {
    findings: foldFindings(draft.findings, [...draft.records.values()]),
    omitted: draft.omitted.list(),
    context: contextOf(draft.hints),
  }
}

/** Spans that touch become one. Where parts were read twice, starts and ends still tell how often each place was. */
function joinSpans(spans: readonly Span[]): Span[] {
  const edges = new Map<number, number>()
  for (const { start, end } of spans) {
    edges.set(start, (edges.get(start) ?? 0) + 1)
    edges.set(end, (edges.get(end) ?? 0) - 1)
  }
  const starts: number[] = []
  const ends: number[] = []
  for (const [offset, count] of [...edges].sort(([a], [b]) => a - b)) {
    for (let left = Math.abs(count); left > 0; left--) (count > 0 ? starts : ends).push(offset)
  }
  return starts.map((start, index) => ({ start, end: ends[index] ?? start }))
}

function joinRecords(a: LinkRecord, b: LinkRecord): LinkRecord {
  const start = a.start === undefined ? b.start : Math.min(a.start, b.start ?? a.start)
  const to = joinTexts(a.to, b.to)
  const awaits = joinTexts(a.awaits, b.awaits)
  const gives = joinTexts(a.gives, b.gives)
  const labels = smaller(a.labels, b.labels)
  const selector = smaller(a.selector, b.selector)
  return {
    object: a.object,
    ...(start === undefined ? {} : { start }),
    ...(a.isTroubled || b.isTroubled ? { isTroubled: true } : {}),
    ...(to ? { to } : {}),
    ...(labels ? { labels } : {}),
    ...(selector ? { selector } : {}),
    ...(awaits ? { awaits } : {}),
    ...(gives ? { gives } : {}),
  }
}

function joinTexts<Text extends string>(
  a: readonly Text[] | undefined,
  b: readonly Text[] | undefined,
): readonly Text[] | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return [...new Set([...a, ...b])].sort()
}

/** Of two sets of labels always the same one, whichever comes first. */
function smaller<Labels extends Readonly<Record<string, string>>>(
  a: Labels | undefined,
  b: Labels | undefined,
): Labels | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b
}

/** Of very many objects the first ones are kept, of those with trouble and of those without, which matter only between others. */
function dropLast(draft: OpenDraft): void {
  const { records } = draft
  if (records.size <= maxLinked) return
  const before = records.size
  for (const isWanted of [true, undefined]) {
    const some = [...records.values()].filter(({ isTroubled }) => isTroubled === isWanted)
    some.sort((a, b) => (a.start ?? 0) - (b.start ?? 0) || compareTexts(a.object, b.object))
    for (const { object } of some.slice(maxLinked)) records.delete(object)
  }
  draft.droppedRecords += before - records.size
}
