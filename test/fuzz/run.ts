// Looks for texts that break a promise: npm run fuzz -- [--minutes N | --batches N] [--seed N] [--target NAME] [--save]
// Texts are fixtures changed with their structure in mind (lines, values, indents, pieces of others, words made of the
// grammars, what pastes do to texts); one that runs a block of code that none ran before is changed further. A finding is
// shrunk and written to fixtures/fuzz, where a test reads it from then on; the run ends with 1. The same number of batches
// with the same seed gives the same texts, of which only one that never ends counts as slow. `--save` keeps the figures for docs/trust.md.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { loadBuilt } from '../bench/built.js'
import { startCoverage } from './coverage.js'
import { grammarTexts, readGrammars } from './grammar-texts.js'
import { type Catch, Hunt } from './hunt.js'
import { makeTargets } from './targets.js'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    batches: { type: 'string' },
    seed: { type: 'string' },
    target: { type: 'string' },
    save: { type: 'boolean', default: false },
  },
})
const forever = Number.POSITIVE_INFINITY
const minutes = Number(values.minutes ?? (values.batches === undefined ? 1 : forever))
const mostBatches = Number(values.batches ?? forever)
const seed = Number(values.seed ?? Date.now() % 1e9)
if (![minutes, mostBatches, seed].every((one) => one >= 0)) throw new Error('a number is expected')
/** What may be held beside the pools after all that can be collected is, in millions of bytes. */
const mostGrowth = 60

// before the code is loaded
const coverage = startCoverage(['/dist/', '/src/cli/'])
const { library } = await loadBuilt()
const targets = makeTargets(library)
const chosen = targets.filter(({ name }) => values.target === undefined || name === values.target)
if (chosen.length === 0) throw new Error(`targets are ${targets.map(({ name }) => name).join(', ')}`)
const made = grammarTexts(await readGrammars())
const covered = new Set<string>()
const hunts = chosen.map((target) => new Hunt(target, made, covered, values.batches === undefined))
const readers = hunts.filter(({ target }) => ['parse', 'analyze', 'redact'].includes(target.name))
const wide = readers.length === 0 ? hunts : readers

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
function heldMegabytes(): number {
  collect()
  return process.memoryUsage().heapUsed / 1e6
}

function tell({ target }: Hunt, { text, error }: Catch): void {
  const name = createHash('sha256').update(text).digest('hex').slice(0, 8)
  const path = join('fixtures', 'fuzz', `${target.name.replaceAll(' ', '-')}.${name}.json`)
  mkdirSync(join('fixtures', 'fuzz'), { recursive: true })
  writeFileSync(path, `${JSON.stringify({ target: target.name, text }, null, 1)}\n`)
  const words = (error instanceof Error ? error.stack : undefined) ?? String(error)
  process.stdout.write(`*** ${target.name}: ${path}\n${words.split('\n').slice(0, 8).join('\n')}\n`)
}

for (const hunt of hunts) hunt.start(coverage)
const blocksOfFixtures = covered.size
const started = process.hrtime.bigint()
const elapsed = () => Number(process.hrtime.bigint() - started) / 6e10
const lastBatch = join(tmpdir(), `undescribe-fuzz-${process.pid}.json`)
const held: number[] = []
const findings: string[] = []
let mostHeap = 0
let batches = 0
for (; batches < mostBatches && elapsed() < minutes && findings.length < 10; batches++) {
  // what reads captures has most to read: every second batch is theirs
  const hunt = (
    batches % 2 === 0 ? wide[(batches / 2) % wide.length] : hunts[(batches >> 1) % hunts.length]
  ) as Hunt
  const seedOfBatch = (seed + batches * 7919) % 2 ** 31
  const texts = hunt.texts(seedOfBatch)
  // a text that ends the process (memory) is found here
  writeFileSync(lastBatch, JSON.stringify({ target: hunt.target.name, texts }))
  const found = hunt.run(seedOfBatch, texts, coverage)
  mostHeap = Math.max(mostHeap, process.memoryUsage().heapUsed / 1e6)
  if (found !== undefined) {
    tell(hunt, found)
    findings.push(hunt.target.name)
  }
  // the first look is when every target has run for a while
  if (batches % (hunts.length * 100) === hunts.length * 99) held.push(heldMegabytes())
}

const growth = Math.max(0, ...held) - (held[0] ?? 0)
if (growth > mostGrowth) {
  process.stdout.write(`*** memory: ${growth.toFixed(0)} MB more are held than at first\n`)
  findings.push('memory')
}
const result = {
  date: new Date().toISOString().slice(0, 10),
  minutes: Number(elapsed().toFixed(1)),
  seed,
  findings: findings.length,
  blocks: { fixtures: blocksOfFixtures, all: covered.size },
  heldMegabytes: { first: Math.round(held[0] ?? 0), most: Math.round(Math.max(0, ...held)) },
  mostHeapMegabytes: Math.round(mostHeap),
  targets: hunts.map((hunt) => ({
    name: hunt.target.name,
    texts: hunt.inputs,
    megabytes: Number((hunt.characters / 1e6).toFixed(1)),
    processorSeconds: Number((hunt.milliseconds / 1000).toFixed(1)),
    slowestSecondsPerMegabyte: Number((hunt.slowest / 1000).toFixed(2)),
    seeds: hunt.seeds,
    kept: hunt.pool.length - hunt.seeds,
  })),
}
for (const { name, texts, megabytes, slowestSecondsPerMegabyte, kept } of result.targets)
  process.stdout.write(
    `${name}: ${texts} texts, ${megabytes} MB, slowest ${slowestSecondsPerMegabyte} s/MB, ${kept} kept for new code\n`,
  )
process.stdout.write(
  `seed ${seed}, ${result.minutes} minutes, ${batches} batches, ${covered.size} blocks of code (${blocksOfFixtures} by the fixtures); held ${result.heldMegabytes.first} to ${result.heldMegabytes.most} MB\n`,
)
if (values.save) {
  mkdirSync('docs/figures', { recursive: true })
  writeFileSync('docs/figures/fuzz.json', `${JSON.stringify(result, null, 2)}\n`)
}
process.stdout.write(`${hunts.length - new Set(findings).size} passed, ${new Set(findings).size} failed\n`)
if (findings.length > 0 || batches === 0) process.exitCode = 1
