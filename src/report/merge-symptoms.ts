import type { Symptom } from '../types.js'
import { compareEvidence, compareTexts } from './finding-order.js'
import { maxExamples } from './limits.js'

/**
 * The symptoms of two findings that became one: those of one kind and wording are added up.
 *
 * @example mergeSymptoms([], []) // []
 */
export function mergeSymptoms(a: readonly Symptom[], b: readonly Symptom[]): Symptom[] {
  const byKey = new Map<string, Symptom>()
  for (const symptom of [...a, ...b]) {
    const key = JSON.stringify([symptom.kind, symptom.what, symptom.rule ?? ''])
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, symptom)
    else {
      const evidence = [...known.evidence, ...symptom.evidence].sort(compareEvidence).slice(0, maxExamples)
      byKey.set(key, { ...known, count: known.count + symptom.count, evidence })
    }
  }
  return [...byKey].sort(([left], [right]) => compareTexts(left, right)).map(([, symptom]) => symptom)
}
