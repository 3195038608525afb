import type { Evidence, Finding, Symptom } from '../types.js'

/** What decides whether a finding is kept, where it stands and with which others it is counted. */
export type Decisive = Pick<
  Finding,
  'rule' | 'severity' | 'confidence' | 'object' | 'objects' | 'nodes' | 'fingerprint'
>

/**
 * A finding in short: what decides about it and the place of its first evidence; no words yet.
 *
 * Shape: `evidence` is one with offsets or nothing, in the input; its text is empty.
 */
export function briefFinding(decisive: Decisive, evidence: Evidence): Finding {
  const { rule, severity, confidence, object, objects, nodes, fingerprint } = decisive
  return {
    rule,
    severity,
    confidence,
    ...(object === undefined ? {} : { object }),
    objects,
    count: 1,
    title: '',
    explanation: '',
    evidence: [placeOnly(evidence)],
    hypotheses: [],
    suggestions: [],
    fixes: [],
    missing: [],
    chain: [],
    symptoms: [],
    ...(nodes === undefined ? {} : { nodes }),
    fingerprint,
    docs: '',
  }
}

/** What is kept of the evidence of a finding in short. */
export function placeOnly({ start, end, input }: Evidence): Evidence {
  return {
    ...(input === undefined ? {} : { input }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    text: '',
  }
}

/** What is kept of a symptom of a finding in short. */
export function withoutEvidence(symptom: Symptom): Symptom {
  return { ...symptom, evidence: [] }
}
