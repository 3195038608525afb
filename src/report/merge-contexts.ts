import type { ContextFact, Evidence, Report } from '../types.js'
import { compareEvidence, compareTexts } from './finding-order.js'
import { nameKubectlRange, spanKubectlRanges } from './kubectl-range.js'
import { maxExamples } from './limits.js'

/**
 * What is known of two reports together: the kubectl versions span both, different runtimes and platforms are listed
 * (`containerd, docker`), of two capture times the later stands.
 *
 * @example mergeContexts({}, {}) // {}
 */
export function mergeContexts(a: Report['context'], b: Report['context']): Report['context'] {
  const kubectl = mergeFacts(a.kubectl, b.kubectl, (left, right) => {
    const range = spanKubectlRanges(left, right)
    return { ...range, value: nameKubectlRange(range) }
  })
  const runtime = mergeFacts(a.runtime, b.runtime, listValues)
  const platform = mergeFacts(a.platform, b.platform, listValues)
  const capturedAt = mergeFacts(a.capturedAt, b.capturedAt, (left, right) => ({
    value: compareInstants(left.value, right.value) >= 0 ? left.value : right.value,
  }))
  return {
    ...(kubectl ? { kubectl } : {}),
    ...(runtime ? { runtime } : {}),
    ...(platform ? { platform } : {}),
    ...(capturedAt ? { capturedAt } : {}),
  }
}

function mergeFacts<Fact extends ContextFact>(
  a: Fact | undefined,
  b: Fact | undefined,
  merge: (a: Fact, b: Fact) => Omit<Fact, 'evidence'>,
): Fact | undefined {
  if (a === undefined || b === undefined) return a ?? b
  const evidence: Evidence[] = [...a.evidence, ...b.evidence].sort(compareEvidence).slice(0, maxExamples)
  return { ...merge(a, b), evidence } as unknown as Fact
}

function listValues(a: ContextFact, b: ContextFact): { value: string } {
  const values = new Set([...a.value.split(', '), ...b.value.split(', ')])
  return { value: [...values].sort(compareTexts).join(', ') }
}

function compareInstants(a: string, b: string): number {
  return (Date.parse(a) || 0) - (Date.parse(b) || 0) || compareTexts(a, b)
}
