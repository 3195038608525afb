import type {
  Capture,
  ChainLink,
  Evidence,
  Finding,
  Origin,
  Outcome,
  Report,
  ReportInput,
  Symptom,
  Unread,
} from '../types.js'
import { countLines, indexLines, positionAt } from './line-index.js'
import { type PlacedInput, placeEvidence } from './place-evidence.js'
import { readContext } from './read-context.js'

/** What one input became on its way through the pipeline. */
export interface Diagnosed {
  /** The name the input is called by in the report. */
  readonly name: string
  /** The untouched input: all offsets lead into it. */
  readonly text: string
  readonly capture: Capture
  /** In the order of the diagnosis; their evidence has offsets. */
  readonly findings: readonly Finding[]
}

/**
 * The report of one input.
 *
 * Shape: findings in the order given; every piece of evidence with line, column and the text of its line;
 * `summary` counts findings, not symptoms.
 * Units: lines and columns from 1, columns in UTF-16 units, ends exclusive (`endLine` of unread parts inclusive).
 *
 * @example buildReport({ name: 'input', text: '', capture, findings: [] }).inputs[0].outcome // 'nothing'
 */
export function buildReport({ name, text, capture, findings }: Diagnosed): Report {
  const input: PlacedInput = { name, text, index: indexLines(text) }
  const placed = findings.map((finding) => placeFinding(finding, input))
  return {
    version: 1,
    inputs: [describeInput(input, capture)],
    context: placeContext(readContext(capture, text), input),
    findings: placed,
    summary: summarise(placed),
  }
}

/**
 * How many findings there are of each severity.
 *
 * @example summarise([]) // { error: 0, warning: 0, info: 0 }
 */
export function summarise(findings: readonly Finding[]): Report['summary'] {
  const summary = { error: 0, warning: 0, info: 0 }
  for (const finding of findings) summary[finding.severity]++
  return summary
}

function describeInput(input: PlacedInput, capture: Capture): ReportInput {
  const { index, text } = input
  const objects = capture.objects.flatMap((object, at) => {
    const origin = capture.objectOrigins[at]
    if (origin?.placeholder) return []
    const { name, namespace } = object.metadata ?? {}
    return [
      {
        ...(object.kind === undefined ? {} : { kind: object.kind }),
        ...(namespace === undefined ? {} : { namespace }),
        ...(name === undefined ? {} : { name }),
        line: positionAt(index, origin?.spans[0]?.start ?? 0).line,
      },
    ]
  })
  const unread = capture.unread.map(({ span, reason }) => ({
    line: positionAt(index, span.start).line,
    endLine: positionAt(index, Math.max(span.start, span.end - 1)).line,
    reason,
  }))
  return {
    name: input.name,
    outcome: decideOutcome(capture),
    lines: countLines(text, index),
    objects,
    unread,
  }
}

/**
 * `nothing` when no object or event was read (a command someone typed is neither), `partly` when a part of what
 * looks like Kubernetes was not understood.
 */
function decideOutcome(capture: Capture): Outcome {
  const isRead = (origin: Origin) => !origin.placeholder && origin.from !== 'command'
  if (!capture.objectOrigins.some(isRead) && !capture.eventOrigins.some(isRead)) return 'nothing'
  const isMissed = (unread: Unread) => unread.reason !== 'not-kubernetes'
  return capture.unread.some(isMissed) ? 'partly' : 'read'
}

function placeContext(context: Report['context'], input: PlacedInput): Report['context'] {
  const place = <Fact extends { evidence: readonly Evidence[] }>(fact: Fact): Fact => ({
    ...fact,
    evidence: placeAll(fact.evidence, input),
  })
  const { kubectl, runtime, platform, capturedAt } = context
  return {
    ...(kubectl ? { kubectl: place(kubectl) } : {}),
    ...(runtime ? { runtime: place(runtime) } : {}),
    ...(platform ? { platform: place(platform) } : {}),
    ...(capturedAt ? { capturedAt: place(capturedAt) } : {}),
  }
}

function placeFinding(finding: Finding, input: PlacedInput): Finding {
  const [first, ...others] = finding.evidence
  return {
    ...finding,
    evidence: [placeEvidence(first, input), ...placeAll(others, input)],
    chain: finding.chain.map((link): ChainLink => ({ ...link, evidence: placeAll(link.evidence, input) })),
    symptoms: finding.symptoms.map(
      (symptom): Symptom => ({ ...symptom, evidence: placeAll(symptom.evidence, input) }),
    ),
  }
}

function placeAll(evidence: readonly Evidence[], input: PlacedInput): Evidence[] {
  return evidence.map((piece) => placeEvidence(piece, input))
}
