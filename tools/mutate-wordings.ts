// Leaves out one wording after the other: a message of some sample must then decode to another cause, else the wording
// is not tested by anything. Usage: tsx tools/mutate-wordings.ts [AREA …]
import { readdirSync, readFileSync } from 'node:fs'
import { makeDecoder } from '../src/messages/decode-message.js'
import { wordings } from '../src/messages/wordings/index.js'
import { parse } from '../src/parse.js'
import { builtInRules } from '../src/rules/index.js'
import { parseSamples } from './samples.js'

const wanted = process.argv.slice(2)
const folder = new URL('../fixtures/rules/', import.meta.url)
const ruled = new Set(builtInRules.flatMap((rule) => rule.when.flatMap((trigger) => trigger.cause ?? [])))
const messages = new Map<string, string | undefined>()
for (const file of readdirSync(folder)) {
  for (const sample of parseSamples(readFileSync(new URL(file, folder), 'utf8'))) {
    for (const { message, reason } of parse(sample.text).events)
      if (message !== undefined) messages.set(message, reason)
  }
}
/** The cause and the names in it: some wordings are there for a name that a shorter one does not give. */
function causeOf(
  decode: ReturnType<typeof makeDecoder>,
  message: string,
  reason: string | undefined,
): string {
  const { cause, fields } = decode(message, reason === undefined ? {} : { reason })
  return JSON.stringify([cause, Object.keys(fields).sort()])
}

const whole = makeDecoder(wordings)
const expected = [...messages].map(([message, reason]) => causeOf(whole, message, reason))

let survivors = 0
let tried = 0
for (const entry of wordings) {
  if (wanted.length > 0 ? !wanted.includes(entry.area) : !ruled.has(entry.wording.cause)) continue
  tried++
  const decode = makeDecoder(wordings.filter((other) => other !== entry))
  if ([...messages].some(([message, reason], index) => causeOf(decode, message, reason) !== expected[index]))
    continue
  survivors++
  process.stdout.write(
    `${entry.area}: \`${entry.wording.says}\` (${entry.wording.cause}) can be left out unnoticed\n`,
  )
}
process.stdout.write(`${tried} wordings left out one by one, ${survivors} unnoticed\n`)
process.exitCode = survivors > 0 ? 1 : 0
