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
  /** Texts that do not hold because of what no text distinguishes, by what that is; they do without it. */
  readonly undecided: Map<string, number>
  undecidedTexts: number
  /** Cases on which kubectl itself fails. */
  notDescribed: number
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
    undecidedTexts: 0,
    notDescribed: 0,
    stated: 0,
    inferred: 0,
  }
  return { kind, version, ...counts, otherwise: new Map(), undecided: new Map() }
}

export function holds(trip: RoundTrip): boolean {
  return trip.missing.length + trip.added.length + trip.unread.length + trip.untrue.length === 0
}

/** Counts a text that does not hold only because of what no text distinguishes. */
export function countUndecided(tally: Tally, reasons: readonly string[]): void {
  tally.undecidedTexts++
  for (const reason of reasons) tally.undecided.set(reason, (tally.undecided.get(reason) ?? 0) + 1)
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
  const { kind, version, texts, identical, lines, reproduced, asSet, failed, undecidedTexts, notDescribed } =
    tally
  return [
    `${kind} ${version}: ${identical} of ${texts} texts identical`,
    `${reproduced} of ${lines} lines reproduced`,
    ...(asSet > 0 ? [`${asSet} of them as sets`] : []),
    ...(undecidedTexts > 0 ? [`${undecidedTexts} more cannot be told`] : []),
    ...(notDescribed > 0 ? [`kubectl fails on ${notDescribed} more`] : []),
    ...(failed > 0 ? [`${failed} cases failed`] : []),
  ].join(', ')
}

/** Counts in a form to keep; see `loadTallies`. */
export function saveTallies(tallies: readonly Tally[]): string {
  return JSON.stringify(
    tallies.map((tally) => ({
      ...tally,
      otherwise: [...tally.otherwise],
      undecided: [...tally.undecided],
    })),
  )
}

/** Counts that were kept, in the order of kinds and versions. */
export function loadTallies(text: string): Tally[] {
  type Counts = [string, number][]
  const saved = JSON.parse(text) as (Omit<Tally, 'otherwise' | 'undecided'> & {
    otherwise: Counts
    undecided: Counts
  })[]
  return saved.map((tally) => ({
    ...tally,
    otherwise: new Map(tally.otherwise),
    undecided: new Map(tally.undecided),
  }))
}

/** The tables of docs/input-format.md: shares per kind and version, and what the text does not distinguish. */
export function toMarkdown(tallies: readonly Tally[]): string {
  const versions = [...new Set(tallies.map(({ version }) => version))]
  const kinds = [...new Set(tallies.map(({ kind }) => kind))]
  const rows = kinds.map((kind) => [
    kind,
    ...versions.map((version) => cellOf(tallies.find((one) => one.kind === kind && one.version === version))),
  ])
  const total = (
    key:
      | 'texts'
      | 'identical'
      | 'undecidedTexts'
      | 'notDescribed'
      | 'lines'
      | 'reproduced'
      | 'asSet'
      | 'stated'
      | 'inferred',
  ) => tallies.reduce((sum, tally) => sum + tally[key], 0)
  const otherwise = sum(tallies.map((tally) => tally.otherwise))
  const undecided = sum(tallies.map((tally) => tally.undecided))
  const wrong = [...otherwise.values()].reduce((sum, times) => sum + times, 0)
  return [
    `${total('identical')} of ${total('texts')} texts identical, ${total('reproduced')} of ${total('lines')} lines reproduced, ` +
      `${total('asSet')} of them compared as sets; ${total('undecidedTexts')} more texts hold what cannot be told (below); ` +
      `on ${total('notDescribed')} more cases kubectl itself fails.`,
    '',
    `| kind | ${versions.join(' | ')} |`,
    `|---|${versions.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    ...countTable('what no text distinguishes', 'texts', undecided),
    '',
    `Of ${total('stated') + total('inferred') + wrong} values read, ${total('stated')} are stated and true, ` +
      `${total('inferred')} inferred and as they were served, ${wrong} inferred otherwise than served:`,
    '',
    ...countTable('the text does not distinguish', 'values', otherwise),
    '',
  ].join('\n')
}

function sum(counts: readonly Map<string, number>[]): Map<string, number> {
  const all = new Map<string, number>()
  for (const one of counts) for (const [key, times] of one) all.set(key, (all.get(key) ?? 0) + times)
  return all
}

function countTable(title: string, unit: string, counts: Map<string, number>): string[] {
  const rows = [...counts].sort((a, b) => b[1] - a[1])
  return [
    `| ${title} | ${unit} |`,
    '|---|---|',
    ...rows.map(([reason, times]) => `| ${reason.replaceAll('|', '\\|')} | ${times} |`),
  ]
}

function cellOf(tally: Tally | undefined): string {
  if (tally === undefined) return '–'
  const { texts, identical, lines, reproduced } = tally
  const share =
    reproduced === lines ? '100 %' : `${(Math.floor((reproduced / lines) * 1000) / 10).toFixed(1)} %`
  return `${identical}/${texts}, ${share}`
}
