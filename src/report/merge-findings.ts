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
    ...mergeNodes(a.nodes, b.nodes),
  }
}

function mergeNodes(a: Finding['nodes'] = [], b: Finding['nodes'] = []): Pick<Finding, 'nodes'> {
  const counts = new Map<string, number>()
  for (const { name, count } of [...a, ...b]) counts.set(name, (counts.get(name) ?? 0) + count)
  const nodes = [...counts].sort(([x], [y]) => compareTexts(x, y)).map(([name, count]) => ({ name, count }))
  return nodes.length === 0 ? {} : { nodes }
}

/** What of a finding does not grow when others are merged into it: only that may decide who leads. */
function withoutSums(finding: Finding): Finding {
  return { ...finding, count: 0, objects: [], evidence: [finding.evidence[0]], symptoms: [], nodes: [] }
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
