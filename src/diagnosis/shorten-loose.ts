import type { Finding, LooseFinding } from '../types.js'
import { compareCertain, comparePlaces } from './finding-order.js'

/** Of one failure of many objects the first so many are kept in full, and the one that gives the words. */
const maxFull = 20

/**
 * Keeps of many findings of one fingerprint the first 20 in full; of the others only their object, place and counts.
 * What is kept depends on the set alone: shortening parts first changes nothing.
 *
 * Shape: the same findings, in no particular order.
 */
export function shortenLoose(findings: readonly LooseFinding[]): LooseFinding[] {
  const byFingerprint = new Map<string, LooseFinding[]>()
  for (const loose of findings) {
    const { fingerprint } = loose.finding
    const same = byFingerprint.get(fingerprint)
    if (same === undefined) byFingerprint.set(fingerprint, [loose])
    else same.push(loose)
  }
  return [...byFingerprint.values()].flatMap((same) => {
    if (same.length <= maxFull) return same
    const inText = [...same].sort((a, b) => comparePlaces(a.finding, b.finding))
    const lead = same.reduce((best, one) => (compareCertain(one.finding, best.finding) < 0 ? one : best))
    return inText.map((loose, index) => (index < maxFull || loose === lead ? loose : shorten(loose)))
  })
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
