import { byExplained } from '../diagnosis/finding-order.js'
import type { Confidence, Evidence, Finding, Severity } from '../types.js'

const severities: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }
const confidences: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 }

/**
 * The findings of a report in their order: as `compareFindings` has it, but behind equally sure ones what only says what
 * they explain.
 */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const compareExplained = byExplained(findings)
  return [...findings].sort((a, b) => compareSure(a, b) || compareExplained(a, b) || compareFindings(a, b))
}

function compareSure(a: Finding, b: Finding): number {
  return (
    severities[a.severity] - severities[b.severity] || confidences[a.confidence] - confidences[b.confidence]
  )
}

/**
 * The order of findings in a report of several inputs: most severe first, then most certain, then by input name and
 * position; findings that are equal in all that are ordered by their whole content, so that no order of merging
 * shows in the result. Returns a number as `Array.prototype.sort` wants it.
 */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareSure(a, b) ||
    compareEvidence(a.evidence[0], b.evidence[0]) ||
    compareTexts(JSON.stringify(a), JSON.stringify(b))
  )
}

/** The order of evidence: by input name, position, then content. */
export function compareEvidence(a: Evidence, b: Evidence): number {
  return (
    compareTexts(a.input ?? '', b.input ?? '') ||
    (a.start ?? -1) - (b.start ?? -1) ||
    (a.end ?? -1) - (b.end ?? -1) ||
    compareTexts(JSON.stringify(a), JSON.stringify(b))
  )
}

/** The order of UTF-16 units: the same on every machine, unlike that of a locale. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
