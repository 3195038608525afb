// Writes docs/trust.md: each promise, the test that holds it, and the figures of the last runs that were saved in docs/figures.
// Usage: tsx tools/trust-docs.ts [--check]. A test or step that does not exist is a mistake in both cases.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { promises } from './promises.js'

const read = (path: string) => readFileSync(path, 'utf8')
const saved = (name: string): Record<string, never> | undefined =>
  existsSync(`docs/figures/${name}.json`) ? JSON.parse(read(`docs/figures/${name}.json`)) : undefined

const ci = read('.ci/run')
const mistakes: string[] = []
for (const [topic, list] of Object.entries(promises))
  for (const { promise, tests = [], steps = [], byHand = [] } of list) {
    if (tests.length + steps.length + byHand.length === 0)
      mistakes.push(`${topic}: nothing holds "${promise}"`)
    for (const [file, words] of tests)
      if (!existsSync(file) || !read(file).includes(words))
        mistakes.push(`${file}: there is no test "${words}"`)
    for (const step of steps) if (!ci.includes(step)) mistakes.push(`.ci/run does not run ${step}`)
  }

const hostileNote = `
CI runs every shape made by hand and each fourth of the others by the same 20 and 5. Time is the processor time of the
thread that reads, the least of several calls in turns with the yardstick, and memory is all that V8 samples as allocated, kept or not; what takes less
than 20 milliseconds and seems to grow is tried with texts up to eight times as long, in which what grows with the square grows more. The yardstick is the
reference text of 2026-11-26 by two measures, what JSON takes now and twice what the text takes since; the greater counts, for other work slows down
what allocates and not what JSON does.

Texts of a million characters, every shape made by hand (\`--nth 0 --to 1000000\`, 2026-11-27): 157 of 157 held; time grew at most 19.8 times (addresses,
redact), memory 19.7 (names only), a character cost at most 4.2 times as much (services and pods). Of ten million characters in one line (one word, words,
a million colons ten times, 300,000 nested errors): 8 of 8, at most 18.3 times the time, half the cost of a reference character.
`

const fuzzNote = `
Runs before ended with findings: of seed 20261301 60 kB of dense broken YAML in 58 ms at best, now 41; of seed 20261214 a kind that was no text in two of
them, a time that grew with the square of the conditions of one object, and dense YAML, of which the \`yaml\` package reads a megabyte in 0.6 to 2 seconds.
All are mended, the texts are kept
in \`fixtures/fuzz\`. Whole YAML is read by js-yaml since, in 0.1 to 0.4 s/MB (all of \`parse\` 0.2 for usual YAML, 0.3 to 0.95 for lines of four to ten
characters; least of 25 calls beside other work), and of long broken YAML no more than a share goes to the \`yaml\` package. The page has no room for a second
reader: it takes a bounded number of words and marks of YAML longer than 16,000 characters, 0.75 to 1.2 s/MB where it is dense, and promises no second.
`

const supplyNote = `
\`npm audit\` was tried on 2026-11-26 and 2026-11-27: the registry at hand answers "405 Method Not Allowed" to it (to \`npm audit signatures\` too, on the
first day). No list of advisories was found that comes as a package: by what they say of themselves audit-ci, better-npm-audit, npm-audit-resolver and
the packages of NodeSecure ask services; retire 5.7.0, unpacked on 2026-11-27, holds code alone.
So nothing is said about known vulnerabilities. What stands in for it is no audit: every version is pinned,
every package has its hash, and only what the bill of materials lists reaches users. Where the service is there, \`npm audit\` is one command.
`

const parts = Object.entries(promises).map(([topic, list]) => {
  const rows = list.map(({ promise, tests = [], steps = [], byHand = [] }) => {
    const files = [...new Set(tests.map(([file]) => file))].map((file) => `[${file}](../${file})`)
    return `| ${promise} | ${[...files, ...steps.map((step) => `CI: \`${step}\``), ...byHand.map((one) => `by hand: \`${one}\``)].join('<br>')} |`
  })
  return `## ${topic}\n\n| promise | held by |\n|---|---|\n${rows.join('\n')}\n${figuresOf(topic)}`
})

function figuresOf(topic: string): string {
  if (topic === 'Fuzzing') return tellFuzz(saved('fuzz')) + fuzzNote
  if (topic === 'Linear time') return tellHostile(saved('hostile'))
  if (topic === 'Long runs') return tellSoak(saved('soak'))
  if (topic === 'Supply chain') return supplyNote
  return ''
}

interface FuzzFigures {
  date: string
  minutes: number
  seed: number
  findings: number
  blocks: { fixtures: number; all: number }
  heldMegabytes: { first: number; most: number }
  targets: {
    name: string
    texts: number
    megabytes: number
    processorSeconds: number
    slowestSecondsPerMegabyte: number
    kept: number
  }[]
}

function tellFuzz(figures: unknown): string {
  const { date, minutes, seed, findings, blocks, heldMegabytes, targets } = figures as FuzzFigures
  const rows = targets.map(
    ({ name, texts, megabytes, slowestSecondsPerMegabyte, kept }) =>
      `| ${name} | ${texts.toLocaleString('en-US')} | ${megabytes} | ${slowestSecondsPerMegabyte} | ${kept} |`,
  )
  return `
Last run, ${date}: ${minutes} minutes in one go (${Math.round(targets.reduce((sum, one) => sum + one.processorSeconds, 0))} s of processor time in what is tested), seed ${seed}, ${findings} findings; ${blocks.all.toLocaleString('en-US')} blocks of code ran,
${blocks.fixtures.toLocaleString('en-US')} of them by the fixtures alone; ${heldMegabytes.first} MB were held at first, ${heldMegabytes.most} MB at most.

| reads | texts | MB | slowest, s/MB | kept: ran new code |
|---|---:|---:|---:|---:|
${rows.join('\n')}

Slowest: one call, before it is measured again; the limit holds for the least of several calls, from 50 ms on. The fuzzer is made of
V8's own block coverage and changes that know lines, values, the grammars and what pastes do to texts. Jazzer.js, the maintained one for
JavaScript, installs (4.0.0), but the library in it wants glibc 2.38, which Debian 12 does not have.
`
}

interface HostileLine {
  shape: string
  reader: string
  time: number
  memory: number
  cost: number
}

function tellHostile(figures: unknown): string {
  if (figures === undefined) return hostileNote
  const { date, shapes, measured, failed, sizes, worst } = figures as {
    date: string
    shapes: number
    measured: number
    failed: number
    sizes: [number, number]
    worst: { time: HostileLine; memory: HostileLine; cost: HostileLine[] }
  }
  const name = ({ shape, reader }: HostileLine) => `${shape}, ${reader}`
  const size = sizes.map((one) => one.toLocaleString('en-US')).join(' → ')
  return `
Last run of the whole suite, ${date}: ${shapes} shapes, ${measured} measurements (${size} characters), ${failed} beyond a bound.

| at 16 times the length | at most | where |
|---|---:|---|
| time | ${worst.time.time.toFixed(1)} × | ${name(worst.time)} |
| memory | ${worst.memory.memory.toFixed(1)} × | ${name(worst.memory)} |
${worst.cost.map((line) => `| cost of a character | ${line.cost.toFixed(1)} × the reference | ${name(line)} |`).join('\n')}
${hostileNote}`
}

function tellSoak(figures: unknown): string {
  if (figures === undefined) return '\nNo run is saved.\n'
  const { date, captures, held, data, fresh } = figures as {
    date: string
    data: number[]
    captures: number
    held: number[]
    fresh: number
  }
  return `
Last run, ${date}: ${captures.toLocaleString('en-US')} captures, each through \`analyze\` and \`analyzeStream\`; held after warm-up ${held[0]?.toFixed(1)} MB, at most ${Math.max(...held).toFixed(1)} MB,
at the end ${held.at(-1)?.toFixed(1)} MB; ${fresh} of them gave the same in fresh processes. Of that ${data[0]?.toFixed(2)} MB were data after warm-up and ${data[1]?.toFixed(2)} MB at the end:
what still grows is code that V8 compiles, and what it knows of it.
`
}

const page = `# Trust

What is promised to people who read hostile text in processes that matter, and what holds it. Generated by \`tools/trust-docs.ts\` from
\`tools/promises.ts\` and the figures in \`docs/figures\`; CI checks that each test and step named here exists. [SECURITY.md](../SECURITY.md) says how to report.

${parts.join('\n')}`

if (mistakes.length > 0) {
  process.stderr.write(`${mistakes.join('\n')}\n`)
  process.exitCode = 1
} else if (!process.argv.includes('--check')) writeFileSync('docs/trust.md', page)
else if (!existsSync('docs/trust.md') || read('docs/trust.md') !== page) {
  process.stderr.write('docs/trust.md is not current: npx tsx tools/trust-docs.ts\n')
  process.exitCode = 1
}
