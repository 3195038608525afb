import type { Finding, FindingObject } from '../types.js'
import { compareEvidence, compareFindings, compareTexts } from './finding-order.js'
import { maxExamples } from './limits.js'
import { mergeSymptoms } from './merge-symptoms.js'

/**
 * Two findings of one fingerprint, from different inputs, become one. Associative and commutative.
 *
 * Shape: the more severe, more certain, then earlier one gives its words, counts add up, evidence and objects keep the
 * first 20.
 */
export function mergeFindings(a: Finding, b: Finding): Finding {
  const [lead, other] = compareFindings(withoutSums(a), withoutSums(b)) <= 0 ? [a, b] : [b, a]
  const [principal, ...others] = lead.evidence
  const rest = [...others, ...other.evidence].sort(compareEvidence).slice(0, maxExamples - 1)
  return {
    ...lead,
    count: a.count + b.count,
    objects: mergeObjects([...a.objects, ...b.objects]),
    evidence: [principal, ...rest],
    symptoms: mergeSymptoms(a.symptoms, b.symptoms),
  }
}

/** What of a finding does not grow when others are merged into it: only that may decide who leads. */
function withoutSums(finding: Finding): Finding {
  return { ...finding, count: 0, objects: [], evidence: [finding.evidence[0]], symptoms: [] }
}

/** Each object once, by kind, namespace, name and container; the first 20. */
function mergeObjects(objects: readonly FindingObject[]): FindingObject[] {
  const keyOf = ({ kind, namespace, name, container }: FindingObject) =>
    JSON.stringify([kind ?? '', namespace ?? '', name ?? '', container ?? ''])
  const byKey = new Map(objects.map((object) => [keyOf(object), object]))
  return [...byKey]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([, object]) => object)
    .slice(0, maxExamples)
}
