import { groupBy } from '../group-by.js'
import type { LooseFinding } from '../types.js'
import { briefFinding, withoutEvidence } from './brief-finding.js'
import { compareCertain, comparePlaces } from './finding-order.js'
import { failureKeys } from './keep-failures.js'

/** Of one failure of many objects the first so many are kept in full, and the one that gives the words. */
const maxFull = 20

/** Of all that are kept in short the first so many are; of the others the number. */
export const maxBrief = 10_000

/**
 * Keeps of many findings of one failure the first 20 in full; of the others only their object, place and counts, and of
 * more than 10,000 such others in all only the number (`more` of the one that gives the words). What is kept depends on
 * the set alone: shortening parts first changes nothing.
 *
 * Shape: the same findings, in no particular order.
 */
export function shortenLoose(
  findings: readonly LooseFinding[],
  mostBrief: number = maxBrief,
): LooseFinding[] {
  const keyOf = failureKeys()
  const chosen = chooseFull(findings, keyOf)
  const { full, leads } = chosen
  let { brief } = chosen
  const more = new Map<string, Count>()
  for (const loose of findings) if (loose.more !== undefined) addMore(more, keyOf(loose), loose.more)
  if (brief.length > mostBrief) {
    // in the order in which failures are kept: where one is left out, nothing else changes
    const ordered = brief.map((loose) => ({ key: keyOf(loose), loose }))
    ordered.sort((a, b) =>
      a.key === b.key ? comparePlaces(a.loose.finding, b.loose.finding) : a.key < b.key ? -1 : 1,
    )
    brief = ordered.slice(0, mostBrief).map(({ loose }) => loose)
    for (const { key, loose } of ordered.slice(mostBrief))
      addMore(more, key, { count: 1, nodes: loose.finding.nodes ?? [] })
  }
  const shortened = [...full, ...brief.map(shorten)]
  return more.size === 0 ? shortened : shortened.map((loose) => withMore(loose, keyOf(loose), leads, more))
}

/**
 * Which of many findings of one failure are kept in full: the first 20, and the one that gives the words.
 *
 * Shape: `leads` holds the latter by `keyOf`.
 *
 * @example chooseFull([]).full // []
 */
export function chooseFull(
  findings: readonly LooseFinding[],
  keyOf: (loose: LooseFinding) => string = failureKeys(),
): { full: LooseFinding[]; brief: LooseFinding[]; leads: ReadonlyMap<string, LooseFinding> } {
  const full: LooseFinding[] = []
  const brief: LooseFinding[] = []
  const leads = new Map<string, LooseFinding>()
  for (const [key, same] of groupBy(findings, keyOf)) {
    const [only] = same
    if (only !== undefined && same.length === 1) {
      leads.set(key, only)
      full.push(only)
      continue
    }
    const lead = same.reduce((best, one) => (compareCertain(one.finding, best.finding) < 0 ? one : best))
    leads.set(key, lead)
    if (same.length <= maxFull) {
      for (const loose of same) full.push(loose)
      continue
    }
    const inText = [...same].sort((a, b) => comparePlaces(a.finding, b.finding))
    for (const [index, loose] of inText.entries())
      (index < maxFull || loose === lead ? full : brief).push(loose)
  }
  return { full, brief, leads }
}

/** What is only counted, while it is. */
interface Count {
  findings: number
  readonly nodes: Map<string, number>
}

function addMore(known: Map<string, Count>, key: string, more: NonNullable<LooseFinding['more']>): void {
  const counted = known.get(key) ?? { findings: 0, nodes: new Map() }
  known.set(key, counted)
  counted.findings += more.count
  for (const { name, count } of more.nodes) counted.nodes.set(name, (counted.nodes.get(name) ?? 0) + count)
}

/** The number stands with the one that gives the words, whichever had it before. */
function withMore(
  loose: LooseFinding,
  key: string,
  leads: ReadonlyMap<string, LooseFinding>,
  more: ReadonlyMap<string, Count>,
): LooseFinding {
  const { more: before, ...rest } = loose
  const own = leads.get(key) === loose ? more.get(key) : undefined
  if (own === undefined) return before === undefined ? loose : rest
  const nodes = [...own.nodes].sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...rest, more: { count: own.findings, nodes: nodes.map(([name, count]) => ({ name, count })) } }
}

function shorten(loose: LooseFinding): LooseFinding {
  if (loose.isBrief) return loose
  const { finding, asSymptoms, ...rest } = loose
  return {
    finding: briefFinding(finding, finding.evidence[0]),
    ...rest,
    asSymptoms: asSymptoms.map(withoutEvidence),
    isBrief: true,
  }
}
