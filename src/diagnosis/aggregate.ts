import type { Finding, FindingObject, Severity, Symptom } from '../types.js'

const mostObjects = 20
const mostEvidence = 20
const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }
const confidenceRank = { certain: 0, likely: 1, possible: 2 } as const

/**
 * One finding for the same failure on many objects: a count and the first 20 objects.
 *
 * Shape: keyed by fingerprint, in the order of the first; the most severe and most certain first after `orderFindings`.
 */
export function aggregateFindings(findings: readonly Finding[]): Finding[] {
  const byFingerprint = new Map<string, Finding[]>()
  for (const finding of findings) {
    const same = byFingerprint.get(finding.fingerprint)
    if (same === undefined) byFingerprint.set(finding.fingerprint, [finding])
    else same.push(finding)
  }
  return [...byFingerprint.values()].map((same) => {
    const first = same[0] as Finding
    if (same.length === 1) return first
    const objects = distinctObjects(same.flatMap((finding) => finding.objects))
    return {
      ...first,
      objects: objects.slice(0, mostObjects),
      count: objects.length === 0 ? first.count : Math.max(1, objects.length),
      evidence: same
        .flatMap((finding) => finding.evidence)
        .slice(0, mostEvidence) as unknown as Finding['evidence'],
      symptoms: joinCounts(same.flatMap((finding) => finding.symptoms)),
    }
  })
}

function distinctObjects(objects: readonly FindingObject[]): FindingObject[] {
  return [...new Map(objects.map((object) => [JSON.stringify(object), object])).values()]
}

function joinCounts(symptoms: readonly Symptom[]): Symptom[] {
  const joined = new Map<string, Symptom>()
  for (const symptom of symptoms) {
    const key = `${symptom.kind} ${symptom.what} ${symptom.rule ?? ''}`
    const known = joined.get(key)
    joined.set(
      key,
      known === undefined
        ? symptom
        : {
            ...known,
            count: known.count + symptom.count,
            evidence: [...known.evidence, ...symptom.evidence].slice(0, mostEvidence),
          },
    )
  }
  return [...joined.values()]
}

/** The most severe and most certain first, ties by position. Returns a new array. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      severityRank[a.severity] - severityRank[b.severity] ||
      confidenceRank[a.confidence] - confidenceRank[b.confidence] ||
      (a.evidence[0].start ?? 0) - (b.evidence[0].start ?? 0),
  )
}
