// Changes one wording after the other and runs the samples of the rules: one of them must fail, else the wording is not
// tested by anything. A wording is left out, each of its stable parts is misspelt, and what it must not stand beside
// (`unless`) is forgotten. Usage: tsx tools/mutate-wordings.ts [AREA …]
import { readdirSync, readFileSync } from 'node:fs'
import { readText } from '../src/capture.js'
import { diagnoseFacts } from '../src/diagnosis/diagnose.js'
import { faultsOf } from '../src/diagnosis/judge-sample.js'
import { gatherFacts } from '../src/facts/gather-facts.js'
import { readManifest } from '../src/manifests/read-manifest.js'
import { makeDecoder } from '../src/messages/decode-message.js'
import { compileTemplate, lowerAscii } from '../src/messages/match-wording.js'
import type { Wording } from '../src/messages/wording.js'
import { type Cause, wordings } from '../src/messages/wordings/index.js'
import { helpersFor, parseSamples } from './samples.js'

const wanted = process.argv.slice(2)
const folder = new URL('../fixtures/rules/', import.meta.url)

const samples = readdirSync(folder).flatMap((file) =>
  parseSamples(readFileSync(new URL(file, folder), 'utf8')).map((sample) => ({
    sample,
    lower: lowerAscii(sample.text).replace(/\s+/g, ' '),
    capture: readText(sample.text, {}, { manifest: readManifest }).capture,
  })),
)

for (const { sample, capture } of samples) {
  const facts = gatherFacts(capture)
  const faults = faultsOf(sample, facts, diagnoseFacts(facts, helpersFor(sample.text)))
  if (faults.length > 0) throw new Error(`${sample.title} fails with our own wordings: ${faults.join(', ')}`)
}

/** A wording that never stands anywhere: one letter of the stable part is another. */
function misspell(says: string, part: string): string {
  const middle = part.length >> 1
  const wrong = `${part.slice(0, middle)}\u{b7}${part.slice(middle + 1)}`
  return says.replace(part, () => wrong)
}

/** The stable parts of a template as they are written, the longest field-free stretches. */
function partsOf(says: string): string[] {
  return says.split(/\{(?:[a-zA-Z]+\+?|\*)\}/).filter((part) => part.trim().length > 1)
}

type Mutant = { readonly how: string; readonly wording?: Wording<Cause> }

function mutantsOf(wording: Wording<Cause>): Mutant[] {
  const { unless = [] } = wording
  return [
    { how: 'can be left out' },
    ...partsOf(wording.says).map((part) => ({
      how: `can have \`${part}\` misspelt`,
      wording: { ...wording, says: misspell(wording.says, part) },
    })),
    ...unless.map((one) => ({
      how: `can stand beside \`${one}\``,
      wording: { ...wording, unless: unless.filter((other) => other !== one) },
    })),
  ]
}

let survivors = 0
let tried = 0
let mutated = 0
for (const [index, { area, wording }] of wordings.entries()) {
  if (wanted.length > 0 && !wanted.includes(area)) continue
  mutated++
  const first = (compileTemplate(wording.says).parts[0] as string).replace(/\s+/g, ' ')
  const touched = samples.filter(({ lower }) => lower.includes(first.trim()))
  for (const mutant of mutantsOf(wording)) {
    tried++
    const list = wordings.flatMap((entry, at) => {
      if (at !== index) return [entry]
      return mutant.wording === undefined ? [] : [{ area, wording: mutant.wording }]
    })
    const decode = makeDecoder(list)
    const isNoticed = touched.some(({ sample, capture }) => {
      const facts = gatherFacts(capture, decode)
      return faultsOf(sample, facts, diagnoseFacts(facts, helpersFor(sample.text))).length > 0
    })
    if (isNoticed) continue
    survivors++
    process.stdout.write(`${area}: \`${wording.says}\` (${wording.cause}) ${mutant.how} unnoticed\n`)
  }
}
process.stdout.write(
  `${mutated} wordings changed in ${tried} ways, ${tried - survivors} noticed by a sample, ${survivors} not\n`,
)
process.exitCode = survivors > 0 ? 1 : 0
