// Measures speed, growth and size of what users get, side by side in one process: npm run bench [-- --rounds N --compare
// --save --quick]. `--compare` sets the result against the one kept in docs/performance.md, `--save` keeps it there,
// `--quick` leaves out the big sizes, `--render` prints the reference text anew with the newest kubectl.
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { loadBuilt } from './built.js'
import { measureTogether, median } from './measure.js'
import { readReference, renderReference } from './reference-text.js'
import { compareResults, type Result, readResult, writeResult } from './result.js'
import { measureSizes } from './sizes.js'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    compare: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    render: { type: 'boolean', default: false },
  },
})
if (options.render) await renderReference()
const rounds = Number(options.rounds)
const { text, json } = readReference()
const { library, parser, cliPath } = await loadBuilt()
const figures: Record<string, number> = {}

measureReference()
measurePaste()
if (!options.quick) measureGrowth()
measureColdStart()
if (!options.quick) measureMemory()
figures['image lookup, µs'] = measureImages()
Object.assign(figures, await measureSizes())

const result: Result = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  figures: Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(3))]),
  ),
}
console.log(compareResults(result, options.compare ? readResult() : undefined))
if (options.save) writeResult(result)

function measureReference(): void {
  const times = measureTogether(
    {
      lines: () => text.split('\n'),
      json: () => JSON.parse(json),
      parse: () => parser.parse(text),
      whole: () => countValues(parser.parse(text)),
      analyze: () => library.analyze(text),
    },
    rounds,
  )
  const { lines = 0, json: yardstick = 0, parse = 0, whole = 0, analyze = 0 } = times
  figures['split into lines, ms'] = lines
  figures['JSON.parse of the same objects, ms'] = yardstick
  figures['parse, ms'] = parse
  figures['analyze, ms'] = analyze
  figures['parse ÷ JSON.parse'] = parse / yardstick
  figures['parse and read every property ÷ JSON.parse'] = whole / yardstick
  figures['analyze ÷ JSON.parse'] = analyze / yardstick
  figures['parse, MB/s'] = text.length / 1000 / parse
}

/** Reads every property of a value: what is made when it is asked for costs whoever asks for all of it. */
function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  let count = 0
  for (const part of Object.values(value)) count += countValues(part)
  return count
}

/** One pod: what people paste. */
function measurePaste(): void {
  const paste = text.split('\n').slice(0, 150).join('\n')
  const times = measureTogether({ paste: () => library.analyze(paste) }, 200)
  figures['analyze a paste of 150 lines, ms'] = times['paste'] ?? 0
}

/**
 * Time for each of 64 texts read as one of them a call, eight and all. As many texts a size, and the whole time of them:
 * collections of garbage fall on few of the short calls, so that their median leaves out what the long call pays.
 */
function measureGrowth(): void {
  const texts = 64
  const read = (fold: number) => {
    const big = text.repeat(fold)
    return () => {
      for (let call = 0; call < texts / fold; call++) parser.parse(big)
    }
  }
  const calls = { once: read(1), eightfold: read(8), whole: read(texts) }
  const { once = 0, eightfold = 0, whole = 0 } = measureTogether(calls, 3, 1)
  figures['growth of parse, 8-fold'] = eightfold / once
  figures['growth of parse, 64-fold'] = whole / once
}

/** Processes that take turns, against one that does nothing: the version, a paste, a paste with a misspelt image. */
function measureColdStart(): void {
  const paste = text.split('\n').slice(0, 150).join('\n')
  const took = (args: readonly string[], input: string): number => {
    const started = performance.now()
    spawnSync(process.execPath, args, { input })
    return performance.now() - started
  }
  const times = {
    bare: [] as number[],
    version: [] as number[],
    paste: [] as number[],
    image: [] as number[],
  }
  for (let round = 0; round < 9; round++) {
    times.bare.push(took(['-e', '0'], ''))
    times.version.push(took([cliPath, '--version'], ''))
    times.paste.push(took([cliPath, '-'], paste))
    times.image.push(took([cliPath, 'fixtures/pastes/rss-site-note.md'], ''))
  }
  const bare = median(times.bare)
  figures['node -e 0, ms'] = bare
  figures['command line on a paste, ms'] = median(times.image)
  figures['command line --version ÷ node -e 0'] = median(times.version) / bare
  figures['command line on 150 lines ÷ node -e 0'] = median(times.paste) / bare
  figures['command line ÷ node -e 0'] = median(times.image) / bare
}

/** Peak resident memory of a process of its own that analyzes the 8-fold text. */
function measureMemory(): void {
  const tell = "process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS))"
  const hook = `data:text/javascript,${encodeURIComponent(tell)}`
  const run = spawnSync(process.execPath, ['--import', hook, cliPath, '--fail-on', 'never', '-'], {
    input: text.repeat(8),
    maxBuffer: 1 << 28,
  })
  if (run.status !== 0) throw new Error(String(run.stderr).slice(0, 500))
  figures['peak memory, 8-fold text, MB'] = Number(String(run.stderr).trim().split('\n').at(-1)) / 1024
}

function measureImages(): number {
  const names = [
    'ngnix:1.25',
    'postgers:15',
    'quay.io/prometheus/promethues:v2',
    'registry.example.com/own/app:1',
  ]
  const lookUp = () => names.map((name) => library.suggestImages(name))
  return ((measureTogether({ lookUp }, 50)['lookUp'] ?? 0) * 1000) / names.length
}
