// The form of fixtures/rules/<rule-id>.txt:
//   ## a title that says what the case shows
//   # fires: rule-id [rule-id …]      the rules whose findings are roots, in any order
//   # silent: rule-id                 must be neither a finding nor a hypothesis
//   # among: rule-id                  is a finding beside others
//   # says: words                     stand in the title, the explanation, a reason or a command of a finding
//   # points: words                   are what the evidence of a finding points at, exactly
//   # cause: cause                    is what a message of the text is understood as
//   …text as people paste it…

import type { DiagnoseOptions } from '../src/diagnosis/diagnose.js'
import type { Facts } from '../src/facts/fact.js'
import { isOfficial } from '../src/image/is-official.js'
import { shippedImages } from '../src/image/known/index.js'
import { findImageMentions } from '../src/image/mentions.js'
import { suggestImages } from '../src/image/suggest.js'
import type { Finding } from '../src/types.js'

/** One case of a rule's samples. */
export interface Sample {
  readonly title: string
  readonly fires: readonly string[]
  readonly silent: readonly string[]
  readonly among: readonly string[]
  readonly says: readonly string[]
  readonly points: readonly string[]
  readonly causes: readonly string[]
  /** Names of events in a sample without table: `# reason: FailedMount`. */
  readonly text: string
}

/** Reads a samples file; a case without fires, silent or among is an error. */
export function parseSamples(file: string): Sample[] {
  return file
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const lines = part.split('\n')
      const sample = {
        title: lines[0] as string,
        fires: [] as string[],
        silent: [] as string[],
        among: [] as string[],
        says: [] as string[],
        points: [] as string[],
        causes: [] as string[],
      }
      let at = 1
      for (; at < lines.length; at++) {
        const match = /^# (fires|silent|among|says|points|cause): (.+)$/.exec(lines[at] as string)
        if (match === null) break
        const value = (match[2] as string).trim()
        if (match[1] === 'says' || match[1] === 'points') sample[match[1]].push(value)
        else if (match[1] === 'cause') sample.causes.push(value)
        else sample[match[1] as 'fires'].push(...value.split(/[ ,]+/))
      }
      if (sample.fires.length + sample.silent.length + sample.among.length === 0) {
        throw new Error(`${sample.title}: says neither fires nor silent nor among`)
      }
      return { ...sample, text: `${lines.slice(at).join('\n').trim()}\n` }
    })
}

/** What of a sample the facts and findings of its text do not keep; empty when all is well. */
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

/** Everything outside of the capture that a finding can rest on, as `analyze` gives it. */
export function helpersFor(text: string): DiagnoseOptions {
  return {
    nearbyNames: findImageMentions(text),
    isOfficialImage: (reference) => isOfficial(reference, shippedImages()),
    suggestImages: (reference, options) =>
      suggestImages(reference, { knownImages: shippedImages(), ...options }),
  }
}
