import type { Evidence, Finding, Symptom } from '../types.js'

/** What decides whether a finding is kept, where it stands and with which others it is counted. */
export type Decisive = Pick<Finding, 'rule' | 'severity' | 'confidence' | 'objects' | 'fingerprint'> & {
  readonly [Key in 'object' | 'nodes']?: Finding[Key] | undefined
}

/**
 * A finding in short: what decides about it and the place of its first evidence; no words yet.
 *
 * Shape: `evidence` is one with offsets or nothing, in the input; its text is empty.
 */
export function briefFinding(decisive: Decisive, evidence: Evidence): Finding {
  const { rule, severity, confidence, object, objects, nodes, fingerprint } = decisive
  // written out here and below: there are as many as failures, and a spread object takes ten times as much
  const brief: Mutable<Partial<Finding>> = { rule, severity, confidence }
  if (object !== undefined) brief.object = object
  brief.objects = objects
  brief.count = 1
  brief.title = ''
  brief.explanation = ''
  brief.evidence = [placeOnly(evidence)]
  brief.hypotheses = none
  brief.suggestions = none
  brief.fixes = none
  brief.missing = none
  brief.chain = none
  brief.symptoms = none
  if (nodes !== undefined) brief.nodes = nodes
  brief.fingerprint = fingerprint
  brief.docs = ''
  return brief as Finding
}

/** What is written out property by property. */
export type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }
const none: readonly never[] = []

/** What is kept of the evidence of a finding in short. */
export function placeOnly({ start, end, input }: Evidence): Evidence {
  const place: Mutable<Partial<Evidence>> = {}
  if (input !== undefined) place.input = input
  if (start !== undefined) place.start = start
  if (end !== undefined) place.end = end
  place.text = ''
  return place as Evidence
}

/** What is kept of a symptom of a finding in short. */
export function withoutEvidence(symptom: Symptom): Symptom {
  return { ...symptom, evidence: [] }
}
