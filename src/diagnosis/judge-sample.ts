import type { Facts } from '../facts/fact.js'
import type { Finding } from '../types.js'

/** One case of a rule's samples: a text and what must be found in it. */
export interface Sample {
  readonly title: string
  readonly fires: readonly string[]
  readonly silent: readonly string[]
  readonly among: readonly string[]
  readonly says: readonly string[]
  readonly points: readonly string[]
  readonly causes: readonly string[]
  readonly text: string
}

/**
 * What of a sample the facts and findings of its text do not keep.
 *
 * Shape: a sentence each, empty when all is well.
 *
 * @example faultsOf(sample, gatherFacts(capture), diagnose(capture)) // ['image-name-typo is not among nothing']
 */
export function faultsOf(sample: Sample, { facts }: Facts, findings: readonly Finding[]): string[] {
  const found = findings.map((finding) => finding.rule)
  const said = findings.flatMap((finding) => finding.hypotheses.map((hypothesis) => hypothesis.rule))
  const faults = [...sample.fires, ...sample.among]
    .filter((wanted) => !found.includes(wanted))
    .map((wanted) => `${wanted} is not among ${found.join(' ') || 'nothing'}`)
  if (sample.fires.length > 0)
    faults.push(...found.filter((id) => !sample.fires.includes(id)).map((id) => `${id} fires too`))
  if (sample.fires.length > 0 && faults.length === 0 && found.length !== sample.fires.length)
    faults.push(`fires ${found.join(' ')}`)
  faults.push(...sample.silent.filter((id) => said.includes(id)).map((id) => `${id} is not silent`))
  const words = findings.map(wordsOf).join('\n')
  faults.push(...sample.says.filter((text) => !words.includes(text)).map((text) => `nothing says ${text}`))
  const marked = findings.flatMap(({ evidence }) => evidence.map((one) => one.text.trim()))
  faults.push(
    ...sample.points.filter((text) => !marked.includes(text)).map((text) => `nothing points at ${text}`),
  )
  const causes: readonly string[] = facts.flatMap((fact) => fact.causes)
  faults.push(
    ...sample.causes.filter((one) => !causes.includes(one)).map((one) => `nothing is understood as ${one}`),
  )
  return faults
}

/** Everything that a finding says to a person. */
function wordsOf({ title, explanation, hypotheses, fixes, missing }: Finding): string {
  const parts = [title, explanation]
  for (const { because, tellApart } of hypotheses) parts.push(because, tellApart ?? '')
  for (const { description, command } of fixes) parts.push(description, command ?? '')
  for (const { what, command } of missing) parts.push(what, command ?? '')
  return parts.join('\n')
}
