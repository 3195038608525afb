import type { Finding, FindingObject, Outcome, Report, ReportInput } from '../types.js'
import { summarise } from './build-report.js'
import { compareEvidence, compareFindings, compareTexts } from './finding-order.js'
import { mergeContexts } from './merge-contexts.js'
import { mergeSymptoms } from './merge-symptoms.js'

/** Of objects and evidence that came together the first so many are kept; counts stay true. */
const maxExamples = 20

/**
 * One report of the inputs of two. Associative and commutative: many reports merge to the same one in any order.
 *
 * Shape: findings of one fingerprint become one; the more severe, more certain, then earlier one gives its words,
 * counts add up, evidence and objects keep the first 20. Inputs of one name become one (blocks of a stream).
 *
 * @example mergeReports(a, b).summary
 */
export function mergeReports(a: Report, b: Report): Report {
  const byFingerprint = new Map<string, Finding>()
  for (const finding of [...a.findings, ...b.findings]) {
    const known = byFingerprint.get(finding.fingerprint)
    byFingerprint.set(finding.fingerprint, known ? mergeFindings(known, finding) : finding)
  }
  const findings = [...byFingerprint.values()].sort(compareFindings)
  return {
    version: 1,
    inputs: mergeInputs([...a.inputs, ...b.inputs]),
    context: mergeContexts(a.context, b.context),
    findings,
    summary: summarise(findings),
  }
}

function mergeFindings(a: Finding, b: Finding): Finding {
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

const outcomes: readonly Outcome[] = ['nothing', 'read', 'partly']

function mergeInputs(inputs: readonly ReportInput[]): ReportInput[] {
  const byName = new Map<string, ReportInput>()
  for (const input of inputs) {
    const known = byName.get(input.name)
    byName.set(input.name, known ? mergeInput(known, input) : input)
  }
  return [...byName.values()].sort((a, b) => compareTexts(a.name, b.name))
}

/** Two blocks of one input: `nothing` of one does not make the other less read. */
function mergeInput(a: ReportInput, b: ReportInput): ReportInput {
  const outcome = outcomes[Math.max(outcomes.indexOf(a.outcome), outcomes.indexOf(b.outcome))] ?? 'nothing'
  return {
    name: a.name,
    outcome,
    lines: Math.max(a.lines, b.lines),
    objects: [...a.objects, ...b.objects].sort(compareLines),
    unread: [...a.unread, ...b.unread].sort(compareLines),
  }
}

function compareLines(a: { readonly line: number }, b: { readonly line: number }): number {
  return a.line - b.line || compareTexts(JSON.stringify(a), JSON.stringify(b))
}
