import { isAmong } from '../rules/rule.js'
import type { Confidence } from '../types.js'
import { type Candidate, isSamePart } from './candidate.js'
import { objectKey } from './object-key.js'

/** Candidates that explain the same facts: the first is the finding, the others are its other hypotheses. */
export type Explanation = readonly [Candidate, ...Candidate[]]

const rankOf: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 }

/**
 * Joins the candidates that explain the same fact of the same object.
 *
 * Shape: each candidate in exactly one explanation; the best first. The scheduler's summary is the exception: its
 * reasons are causes side by side, each its own explanation.
 */
export function joinHypotheses(candidates: readonly Candidate[]): Explanation[] {
  const groups = new Map<string, Candidate[]>()
  const groupOf = new Map<string, string>()
  for (const [index, candidate] of candidates.entries()) {
    const own = `${index}`
    const keys = isSchedule(candidate) ? [] : candidate.match.facts.map((fact) => `${fact.order}`)
    const joined = keys
      .map((key) => groupOf.get(key))
      .find((key) => key !== undefined && fits(groups.get(key), candidate))
    const target = joined ?? own
    groups.set(target, [...(groups.get(target) ?? []), candidate])
    for (const key of keys) if (!groupOf.has(key)) groupOf.set(key, target)
  }
  return [...groups.values()].map((group) => order(group) as unknown as Explanation)
}

function isSchedule({ match }: Candidate): boolean {
  return match.facts[0].decoded?.scheduler !== undefined
}

function fits(group: readonly Candidate[] | undefined, candidate: Candidate): boolean {
  const first = group?.[0]
  return (
    first !== undefined &&
    (candidate.isGuess === true || !isCauseAndSymptom(first, candidate)) &&
    objectKey(first.match.subject) === objectKey(candidate.match.subject) &&
    isSamePart(first, candidate)
  )
}

/** One that causes the other is no other reading of the same fact: it is folded later. */
function isCauseAndSymptom(a: Candidate, b: Candidate): boolean {
  return isAmong(a.rule.id, b.rule.causedBy) || isAmong(b.rule.id, a.rule.causedBy)
}

/**
 * What a cut message may have gone on to say stands last. Of the others a closer reading goes before what it refines unless it
 * is only possible; then the more certain; then the rules' order.
 */
function order(group: readonly Candidate[]): Candidate[] {
  return [...group].sort((a, b) => {
    if (a.isGuess !== b.isGuess) return Number(a.isGuess ?? false) - Number(b.isGuess ?? false)
    const refining = Number(refines(b, a)) - Number(refines(a, b))
    return refining !== 0 ? refining : rankOf[a.confidence] - rankOf[b.confidence]
  })
}

function refines(a: Candidate, b: Candidate): boolean {
  return a.confidence !== 'possible' && (a.rule.refines ?? []).includes(b.rule.id)
}
