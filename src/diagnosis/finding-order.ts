import type { Confidence, Finding, LooseFinding, Severity } from '../types.js'

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }
const confidenceRank: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 }

/**
 * The most severe and most certain first; of equal ones those last that say only what another finding has as a symptom,
 * of another object; then by position. Returns a new array.
 */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  const compareExplained = byExplained(findings)
  return [...findings].sort((a, b) => compareSure(a, b) || compareExplained(a, b) || comparePlaces(a, b))
}

/**
 * Compares findings by whether another of them tells the cause of what they say, for another object: two nodes are not
 * ready, and of one the text tells why.
 */
export function byExplained(findings: Iterable<Finding>): (a: Finding, b: Finding) => number {
  const explained = new Set<string>()
  for (const { rule, symptoms } of findings)
    for (const symptom of symptoms)
      if (symptom.rule !== undefined && symptom.rule !== rule) explained.add(symptom.rule)
  return (a, b) => Number(explained.has(a.rule)) - Number(explained.has(b.rule))
}

/** Negative when `a` is more severe, else more certain, else stands first. */
export function compareCertain(a: Finding, b: Finding): number {
  return compareSure(a, b) || comparePlaces(a, b)
}

function compareSure(a: Finding, b: Finding): number {
  return (
    severityRank[a.severity] - severityRank[b.severity] ||
    confidenceRank[a.confidence] - confidenceRank[b.confidence]
  )
}

/**
 * The order in which loose findings are asked whether they are the root of others: that of their rules, messages before
 * states, then the order of the text.
 */
export function compareLoose(a: LooseFinding, b: LooseFinding): number {
  return (
    a.order - b.order ||
    Number(b.namesCause ?? false) - Number(a.namesCause ?? false) ||
    comparePlaces(a.finding, b.finding)
  )
}

/**
 * The order of two findings in the text; of two at one place that of their fingerprints, so that it is the same in
 * whatever order they come. Without text (live objects) all are equal.
 */
export function comparePlaces(a: Finding, b: Finding): number {
  const [left] = a.evidence
  const [right] = b.evidence
  if (left.start === undefined || right.start === undefined) return 0
  return (
    left.start - right.start ||
    (left.end ?? 0) - (right.end ?? 0) ||
    compareTexts(a.fingerprint, b.fingerprint) ||
    compareTexts(JSON.stringify(a.objects), JSON.stringify(b.objects))
  )
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
