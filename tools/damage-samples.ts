// Hunts for forms in which a wording is no longer understood: every sample of the rules through every form in which
// people hand it on. The first finding should stay; where words were cut away, silence is right and another rule is not.
// With `--captures` the texts are those of a folder, as tools/accuracy.ts reads it.
//
//   npx tsx tools/damage-samples.ts [--captures DIR] [--only WORD] [--show]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze, parse } from '../src/index.js'
import { forms } from '../test/damage/forms.js'
import { parseSamples } from './samples.js'

const args = process.argv.slice(2)
const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : ''
const captures = args.includes('--captures') ? args[args.indexOf('--captures') + 1] : undefined
const samples = captures === undefined ? samplesOfRules() : readdirSync(captures).flatMap(readCapture)

interface Sample {
  readonly file: string
  readonly title: string
  readonly text: string
}

function samplesOfRules(): Sample[] {
  const folder = new URL('../fixtures/rules/', import.meta.url)
  return readdirSync(folder).flatMap((file) =>
    parseSamples(readFileSync(new URL(file, folder), 'utf8'))
      .filter(({ fires }) => fires.length === 1)
      .map(({ title, text }) => ({ file, title, text })),
  )
}

function readCapture(file: string): Sample[] {
  if (!file.endsWith('.txt')) return []
  return [{ file, title: '', text: readFileSync(join(captures ?? '.', file), 'utf8') }]
}

const firstOf = (text: string) => analyze(text, {}).findings[0]
const share = (part: number, whole: number) => `${part}/${whole} (${((100 * part) / whole).toFixed(1)} %)`
const lines: string[] = []

for (const form of forms.filter(({ name }) => name.includes(only))) {
  const counts = { all: 0, same: 0, silent: 0, doubted: 0, other: 0 }
  for (const { file, title, text } of samples) {
    const whole = firstOf(text)
    if (whole === undefined) continue
    const damaged = form.apply(text, parse(text).events)
    if (damaged === undefined || damaged === text) continue
    counts.all += 1
    const first = firstOf(damaged)
    const outcome =
      first === undefined
        ? 'silent'
        : first.rule === whole.rule
          ? 'same'
          : first.confidence === 'possible'
            ? 'doubted'
            : 'other'
    counts[outcome] += 1
    if (outcome !== 'same' && args.includes('--show'))
      lines.push(
        `${outcome} ${form.name}: ${file} «${title}» ${first?.rule ?? ''}\n    ${JSON.stringify(damaged.slice(0, 400))}`,
      )
  }
  process.stdout.write(
    `${form.name.padEnd(44)} same ${share(counts.same, counts.all).padEnd(20)} silent ${String(counts.silent).padEnd(5)} doubted ${String(counts.doubted).padEnd(4)} other ${counts.other}\n`,
  )
}
for (const line of lines) process.stdout.write(`${line}\n`)
