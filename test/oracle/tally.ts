import type { RoundTrip } from './round-trip.js'

/** What the round trips of one kind through one kubectl showed. */
export interface Tally {
  readonly kind: string
  readonly version: string
  texts: number
  identical: number
  lines: number
  reproduced: number
  /** Lines that kubectl itself printed in another order, compared as sets. */
  asSet: number
  failed: number
  /** Values of the described object and its events: stated in the text, inferred and right. */
  stated: number
  inferred: number
  /** Inferred values that were served otherwise, by the reason told in the origin: the text does not distinguish them. */
  readonly otherwise: Map<string, number>
}

export function startTally(kind: string, version: string): Tally {
  const counts = {
    texts: 0,
    identical: 0,
    lines: 0,
    reproduced: 0,
    asSet: 0,
    failed: 0,
    stated: 0,
    inferred: 0,
  }
  return { kind, version, ...counts, otherwise: new Map() }
}

export function holds(trip: RoundTrip): boolean {
  return trip.missing.length + trip.added.length + trip.unread.length + trip.untrue.length === 0
}

export function count(tally: Tally, trip: RoundTrip): void {
  tally.texts++
  tally.lines += trip.lines
  tally.reproduced += trip.lines - trip.missing.length
  tally.asSet += trip.asSet
  if (trip.missing.length + trip.added.length === 0) tally.identical++
  if (!holds(trip)) tally.failed++
  tally.stated += trip.values.stated
  tally.inferred += trip.values.inferred
  for (const reason of trip.values.otherwise)
    tally.otherwise.set(reason, (tally.otherwise.get(reason) ?? 0) + 1)
}

/** One line for the screen. */
export function summarise(tally: Tally): string {
  const { kind, version, texts, identical, lines, reproduced, asSet, failed } = tally
  return [
    `${kind} ${version}: ${identical} of ${texts} texts identical`,
    `${reproduced} of ${lines} lines reproduced`,
    ...(asSet > 0 ? [`${asSet} of them as sets`] : []),
    ...(failed > 0 ? [`${failed} cases failed`] : []),
  ].join(', ')
}

/** Counts in a form to keep; see `loadTallies`. */
export function saveTallies(tallies: readonly Tally[]): string {
  return JSON.stringify(tallies.map((tally) => ({ ...tally, otherwise: [...tally.otherwise] })))
}

/** Counts that were kept, in the order of kinds and versions. */
export function loadTallies(text: string): Tally[] {
  const saved = JSON.parse(text) as (Omit<Tally, 'otherwise'> & { otherwise: [string, number][] })[]
  return saved.map((tally) => ({ ...tally, otherwise: new Map(tally.otherwise) }))
}

/** The tables of docs/input-format.md: shares per kind and version, and what the text does not distinguish. */
export function toMarkdown(tallies: readonly Tally[]): string {
  const versions = [...new Set(tallies.map(({ version }) => version))]
  const kinds = [...new Set(tallies.map(({ kind }) => kind))]
  const rows = kinds.map((kind) => [
    kind,
    ...versions.map((version) => cellOf(tallies.find((one) => one.kind === kind && one.version === version))),
  ])
  const total = (key: 'texts' | 'identical' | 'lines' | 'reproduced' | 'asSet' | 'stated' | 'inferred') =>
    tallies.reduce((sum, tally) => sum + tally[key], 0)
  const otherwise = new Map<string, number>()
  for (const tally of tallies)
    for (const [reason, times] of tally.otherwise) otherwise.set(reason, (otherwise.get(reason) ?? 0) + times)
  const wrong = [...otherwise.values()].reduce((sum, times) => sum + times, 0)
  return [
    `${total('identical')} of ${total('texts')} texts identical, ${total('reproduced')} of ${total('lines')} lines reproduced, ` +
      `${total('asSet')} of them compared as sets.`,
    '',
    `| kind | ${versions.join(' | ')} |`,
    `|---|${versions.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    `Of ${total('stated') + total('inferred') + wrong} values read, ${total('stated')} are stated and true, ` +
      `${total('inferred')} inferred and as they were served, ${wrong} inferred otherwise than served:`,
    '',
    '| the text does not distinguish | values |',
    '|---|---|',
    ...[...otherwise]
      .sort((a, b) => b[1] - a[1])
      .map(([reason, times]) => `| ${reason.replaceAll('|', '\\|')} | ${times} |`),
    '',
  ].join('\n')
}

function cellOf(tally: Tally | undefined): string {
  if (tally === undefined) return '–'
  const { texts, identical, lines, reproduced } = tally
  const share =
    reproduced === lines ? '100 %' : `${(Math.floor((reproduced / lines) * 1000) / 10).toFixed(1)} %`
  return `${identical}/${texts}, ${share}`
}
