import type { ContextFact, ContextHints, Evidence, Finding, OpenInput, Report, Symptom } from '../types.js'

/** A change of single pieces of evidence. */
export type Change = <Piece extends Evidence>(piece: Piece) => Piece

/**
 * The report with every piece of its evidence changed, also that which it carries for folding.
 *
 * @example mapEvidence(report, (piece) => ({ ...piece, input: 'other.log' }))
 */
export function mapEvidence(report: Report, change: Change): Report {
  const all = (pieces: readonly Evidence[]) => pieces.map(change)
  const fact = <Fact extends { readonly evidence: readonly Evidence[] }>(known: Fact): Fact => ({
    ...known,
    evidence: all(known.evidence),
  })
  const finding = (known: Finding): Finding => {
    const [first, ...others] = known.evidence
    return {
      ...known,
      evidence: [change(first), ...all(others)],
      chain: known.chain.map(fact),
      symptoms: known.symptoms.map((symptom): Symptom => fact(symptom)),
    }
  }
  const context = ({ kubectl, runtime, platform, capturedAt }: Report['context']): Report['context'] => ({
    ...(kubectl && { kubectl: fact(kubectl) }),
    ...(runtime && { runtime: fact(runtime) }),
    ...(platform && { platform: fact(platform) }),
    ...(capturedAt && { capturedAt: fact(capturedAt) }),
  })
  const open = (input: OpenInput): OpenInput => ({
    ...input,
    hints: mapHints(input.hints, fact),
    findings: input.findings.map((loose) => ({
      ...loose,
      finding: finding(loose.finding),
      asSymptoms: loose.asSymptoms.map((symptom): Symptom => fact(symptom)),
    })),
  })
  const { links } = report
  return {
    ...report,
    context: context(report.context),
    findings: report.findings.map(finding),
    ...(links && {
      links: {
        settled: {
          ...links.settled,
          findings: links.settled.findings.map(finding),
          context: context(links.settled.context),
        },
        open: links.open.map(open),
      },
    }),
  }
}

function mapHints(hints: ContextHints, fact: (known: ContextFact) => ContextFact): ContextHints {
  const { kubectlMin, kubectlMax, runtime, platform } = hints
  return {
    ...hints,
    ...(kubectlMin && { kubectlMin: fact(kubectlMin) }),
    ...(kubectlMax && { kubectlMax: fact(kubectlMax) }),
    ...(runtime && { runtime: fact(runtime) }),
    ...(platform && { platform: fact(platform) }),
  }
}
