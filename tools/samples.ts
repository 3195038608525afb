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
import type { Sample } from '../src/diagnosis/judge-sample.js'
import { isOfficial } from '../src/image/is-official.js'
import { shippedImages } from '../src/image/known/index.js'
import { findImageMentions } from '../src/image/mentions.js'
import { suggestImages } from '../src/image/suggest.js'

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

/** Everything outside of the capture that a finding can rest on, as `analyze` gives it. */
export function helpersFor(text: string): DiagnoseOptions {
  return {
    nearbyNames: findImageMentions(text),
    isOfficialImage: (reference) => isOfficial(reference, shippedImages()),
    suggestImages: (reference, options) =>
      suggestImages(reference, { knownImages: shippedImages(), ...options }),
  }
}
