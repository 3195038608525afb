import { groupBy } from '../group-by.js'
import type { Finding, LooseFinding } from '../types.js'
import { compareCertain, comparePlaces } from './finding-order.js'

/** Of one failure of many objects the first so many are kept in full, and the one that gives the words. */
const maxFull = 20

/** Of all that are kept in short the first so many are; of the others the number. */
export const maxBrief = 10_000

/**
 * Keeps of many findings of one fingerprint the first 20 in full; of the others only their object, place and counts, and of
 * more than 10,000 such others in all only the number (`more` of the one that gives the words). What is kept depends on
 * the set alone: shortening parts first changes nothing.
 *
 * Shape: the same findings, in no particular order.
 */
export function shortenLoose(
  findings: readonly LooseFinding[],
  mostBrief: number = maxBrief,
): LooseFinding[] {
  const groups = groupBy(findings, ({ finding }) => finding.fingerprint)
  const kept: LooseFinding[] = []
  const brief: LooseFinding[] = []
  const leads = new Map<string, LooseFinding>()
  const more = new Map<string, Count>()
  for (const [fingerprint, same] of groups) {
    for (const loose of same) if (loose.more !== undefined) addMore(more, fingerprint, loose.more)
    const lead = same.reduce((best, one) => (compareCertain(one.finding, best.finding) < 0 ? one : best))
    leads.set(fingerprint, lead)
    if (same.length <= maxFull) {
      for (const loose of same) kept.push(loose)
      continue
    }
    const inText = [...same].sort((a, b) => comparePlaces(a.finding, b.finding))
    for (const [index, loose] of inText.entries()) {
      if (index < maxFull || loose === lead) kept.push(loose)
      else brief.push(loose)
    }
  }
  if (brief.length > mostBrief) {
    brief.sort((a, b) => comparePlaces(a.finding, b.finding))
    for (const { finding } of brief.splice(mostBrief))
      addMore(more, finding.fingerprint, { count: 1, nodes: finding.nodes ?? [] })
  }
  const shortened = [...kept, ...brief.map(shorten)]
  return more.size === 0 ? shortened : shortened.map((loose) => withMore(loose, leads, more))
}

/** What is only counted, while it is. */
interface Count {
  findings: number
  readonly nodes: Map<string, number>
}

function addMore(
  known: Map<string, Count>,
  fingerprint: string,
  more: NonNullable<LooseFinding['more']>,
): void {
  const counted = known.get(fingerprint) ?? { findings: 0, nodes: new Map() }
  known.set(fingerprint, counted)
  counted.findings += more.count
  for (const { name, count } of more.nodes) counted.nodes.set(name, (counted.nodes.get(name) ?? 0) + count)
}

/** The number stands with the one that gives the words, whichever had it before. */
function withMore(
  loose: LooseFinding,
  leads: ReadonlyMap<string, LooseFinding>,
  more: ReadonlyMap<string, Count>,
): LooseFinding {
  const { fingerprint } = loose.finding
  const { more: before, ...rest } = loose
  const own = leads.get(fingerprint) === loose ? more.get(fingerprint) : undefined
  if (own === undefined) return before === undefined ? loose : rest
  const nodes = [...own.nodes].sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...rest, more: { count: own.findings, nodes: nodes.map(([name, count]) => ({ name, count })) } }
}

function shorten(loose: LooseFinding): LooseFinding {
  if (loose.isBrief) return loose
  const { finding, asSymptoms, ...rest } = loose
  const { start, end, input } = finding.evidence[0]
  const brief: Finding = {
    rule: finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    ...(finding.object === undefined ? {} : { object: finding.object }),
    objects: finding.objects,
    count: 1,
    title: '',
    explanation: '',
    evidence: [
      {
        ...(input === undefined ? {} : { input }),
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
        text: '',
      },
    ],
    hypotheses: [],
    suggestions: [],
    fixes: [],
    missing: [],
    chain: [],
    symptoms: [],
    ...(finding.nodes === undefined ? {} : { nodes: finding.nodes }),
    fingerprint: finding.fingerprint,
    docs: '',
  }
  return {
    finding: brief,
    ...rest,
    asSymptoms: asSymptoms.map((symptom) => ({ ...symptom, evidence: [] })),
    isBrief: true,
  }
}
