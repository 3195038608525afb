import { placeOnly } from '../diagnosis/brief-finding.js'
import type { Explained } from '../diagnosis/diagnose.js'
import { completeLimits, type Limits } from '../limits.js'
import type {
  Capture,
  ChainLink,
  ContextFact,
  ContextHints,
  Evidence,
  Finding,
  LooseFinding,
  OmittedFindings,
  OpenInput,
  Origin,
  Outcome,
  Report,
  ReportInput,
  Symptom,
} from '../types.js'
import { startFold } from './fold-reports.js'
import { countLines, indexLines, positionAt } from './line-index.js'
import { addInput, finishInput, inputDraft, isMissed } from './merge-inputs.js'
import { type PlacedInput, placeEvidence } from './place-evidence.js'
import { contextOf, readHints } from './read-hints.js'
import { summarise } from './summarise.js'

/** What one input became on its way through the pipeline. */
export interface Diagnosed {
  /** The name the input is called by in the report. */
  readonly name: string
  /** The untouched input: all offsets lead into it. */
  readonly text: string
  readonly limits?: Limits | undefined
  readonly capture: Capture
  /** In the order of the diagnosis; their evidence has offsets. */
  readonly findings: readonly Finding[]
  /** Findings that are only counted. */
  readonly omitted?: readonly OmittedFindings[]
  /** Of how many objects not every link was followed. */
  readonly unlinked?: number
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
export function buildReport(diagnosed: Diagnosed): Report {
  const { name, text, limits, capture, findings, omitted = [], unlinked = 0 } = diagnosed
  const input: PlacedInput = { name, text, limits, index: indexLines(text) }
  const placed = findings.map((finding) => placeFinding(finding, input))
  const { capturedAt } = capture
  const hints = { ...readHints(capture, text), ...(capturedAt === undefined ? {} : { capturedAt }) }
  return {
    version: 1,
    inputs: [describeInput(input, capture, unlinked)],
    context: contextOf(placeHints(hints, input)),
    findings: placed,
    summary: summarise(placed),
    ...(omitted.length === 0 ? {} : { omitted }),
  }
}

/** What a part of an input became on its way through the pipeline. */
export interface ExplainedPart extends Omit<Diagnosed, 'findings' | 'omitted' | 'unlinked'> {
  readonly explained: Explained
  readonly dating: Pick<ContextHints, 'capturedAt' | 'stamp' | 'window'>
}

/**
 * The report of a part of an input: as `buildReport` of the part alone, and with `links` by which parts are folded.
 *
 * Units: positions count from the start of the part; `shiftReport` leads them into the whole.
 */
export function buildPart({ name, text, limits, capture, dating, explained }: ExplainedPart): Report {
  const input: PlacedInput = { name, text, limits, index: indexLines(text) }
  const { omitted, troubled } = explained
  const part: OpenInput = {
    input: name,
    read: [{ start: 0, end: text.length }],
    hints: placeHints({ ...readHints(capture, text), ...dating }, input),
    findings: explained.findings.map((loose) => placeLoose(loose, input)),
    ...(omitted.length === 0 ? {} : { omitted }),
    objects: explained.records.map((record) =>
      troubled.has(record.object) ? { ...record, isTroubled: true } : record,
    ),
  }
  const fold = startFold(completeLimits(limits).findings)
  fold.add({
    version: 1,
    inputs: [describeInput(input, capture, explained.unlinked)],
    context: {},
    findings: [],
    summary: summarise([]),
    links: { settled: { findings: [], context: {} }, open: [part] },
  })
  return fold.report()
}

function describeInput(input: PlacedInput, capture: Capture, unlinked: number): ReportInput {
  const { index, text } = input
  const regionOf = new Map(capture.regions.flatMap(({ objects, span }) => objects.map((at) => [at, span])))
  const objects = capture.objects.flatMap((object, at) => {
    const origin = capture.objectOrigins[at]
    if (origin?.placeholder) return []
    const { name, namespace } = object.metadata ?? {}
    // an object that was concluded has no place of its own
    const span = origin?.spans[0] ?? regionOf.get(at)
    return [
      {
        ...(object.kind === undefined ? {} : { kind: object.kind }),
        ...(namespace === undefined ? {} : { namespace }),
        ...(name === undefined ? {} : { name }),
        line: positionAt(index, span?.start ?? 0).line,
      },
    ]
  })
  const unread = capture.unread.map(({ span, reason }) => ({
    line: positionAt(index, span.start).line,
    endLine: positionAt(index, Math.max(span.start, span.end - 1)).line,
    reason,
  }))
  const draft = inputDraft(input.name)
  addInput(draft, {
    name: input.name,
    outcome: decideOutcome(capture),
    lines: countLines(text, index),
    objects,
    unread,
  })
  return finishInput(draft, unlinked)
}

/**
 * `nothing` when no object or event was read (a command someone typed is neither), `partly` when a part of what
 * looks like Kubernetes was not understood.
 */
function decideOutcome(capture: Capture): Outcome {
  const isRead = (origin: Origin) => !origin.placeholder && origin.from !== 'command'
  if (!capture.objectOrigins.some(isRead) && !capture.eventOrigins.some(isRead)) return 'nothing'
  return capture.unread.some(isMissed) ? 'partly' : 'read'
}

function placeHints(hints: ContextHints, input: PlacedInput): ContextHints {
  const { kubectlMin, kubectlMax, runtime, platform, ...others } = hints
  const place = (fact: ContextFact): ContextFact => ({ ...fact, evidence: placeAll(fact.evidence, input) })
  return {
    ...(kubectlMin ? { kubectlMin: place(kubectlMin) } : {}),
    ...(kubectlMax ? { kubectlMax: place(kubectlMax) } : {}),
    ...(runtime ? { runtime: place(runtime) } : {}),
    ...(platform ? { platform: place(platform) } : {}),
    ...others,
  }
}

function placeFinding(finding: Finding, input: PlacedInput): Finding {
  const [first, ...others] = finding.evidence
  return {
    ...finding,
    evidence: [placeEvidence(first, input), ...placeAll(others, input)],
    chain: finding.chain.map((link): ChainLink => ({ ...link, evidence: placeAll(link.evidence, input) })),
    symptoms: placeSymptoms(finding.symptoms, input),
  }
}

function placeLoose(loose: LooseFinding, input: PlacedInput): LooseFinding {
  const { finding, asSymptoms } = loose
  if (loose.isBrief === true) {
    const evidence = placeOnly({ ...finding.evidence[0], input: input.name })
    return { ...loose, finding: { ...finding, evidence: [evidence] } }
  }
  return { ...loose, finding: placeFinding(finding, input), asSymptoms: placeSymptoms(asSymptoms, input) }
}

function placeSymptoms(symptoms: readonly Symptom[], input: PlacedInput): Symptom[] {
  return symptoms.map((symptom) => ({ ...symptom, evidence: placeAll(symptom.evidence, input) }))
}

function placeAll(evidence: readonly Evidence[], input: PlacedInput): Evidence[] {
  return evidence.map((piece) => placeEvidence(piece, input))
}
