// Time and memory grow linearly with hostile texts too: npm run test:hostile [-- --quick | --large] [-- --save] [-- PATTERN]
// Every shape is read at one size and at 16 times that size. Growth of time and of what stays in memory: at most 20 times;
// at the larger size at most 5 times the cost a byte of the reference text of the benchmark, in the same run. Each time is
// processor time, the least of several; what still fails is measured again. `--quick` sweeps over all shapes at small sizes and
// reads only those that did worst there at the usual ones. `--save` keeps the figures for docs/trust.md.
import { mkdirSync, writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { loadBuilt } from '../bench/built.js'
import { readReference } from '../bench/reference-text.js'
import { type Shape, shapes } from './shapes.js'

const growth = 16
const most = { growth: 20, cost: 5 }
/** Short texts tell less of the cost of a character: what one call costs weighs more, and the clock's own noise. */
const mostInSweep = 8
const flags = process.argv.slice(2)
const isQuick = flags.includes('--quick')
const usual = flags.includes('--large') ? 65_536 : 16_384
/** After a quick sweep so many of the slowest, and of those that grow most, are read at the usual sizes. */
const looked = 12
const pattern = flags.find((flag) => !flag.startsWith('--'))

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const { library } = await loadBuilt()
const readers = {
  analyze: (text: string) => library.analyze(text),
  redact: (text: string) => library.redact(text, { names: true }),
  image: (text: string) => [
    library.parseImageReference(text),
    library.suggestImages(text),
    library.explainImage(text),
  ],
}
type Reader = keyof typeof readers

interface Measured {
  readonly milliseconds: number
  readonly bytes: number
}

/** The least time of some calls, and what the result of one keeps in memory. */
function measure(reader: Reader, text: string, calls: number, keepsMemory = true): Measured {
  let milliseconds = Number.POSITIVE_INFINITY
  for (let call = 0; call < calls; call++) {
    const started = process.cpuUsage()
    readers[reader](text)
    milliseconds = Math.min(milliseconds, process.cpuUsage(started).user / 1000)
  }
  if (!keepsMemory) return { milliseconds, bytes: 0 }
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const result = readers[reader](text)
  collectGarbage()
  const bytes = process.memoryUsage().heapUsed - before
  return { milliseconds, bytes: result === undefined ? 0 : bytes }
}

interface Line {
  readonly shape: string
  readonly reader: Reader
  readonly time: number
  readonly memory: number
  readonly cost: number
  readonly small: number
  readonly faults: readonly string[]
}

// Below these a ratio says nothing: the clock's and the collector's own noise.
const noise = { milliseconds: isQuick ? 4 : 1.5, bytes: 500_000 }

function judge(shape: Shape, reader: Reader, small: number, calls: number): Line {
  const reference = calls === 1 ? firstCost[reader] : costOf(reader, calls)
  const texts = [shape.make(small), shape.make(small * growth)] as const
  const first = measure(reader, texts[0], calls * 3, small === usual)
  const second = measure(reader, texts[1], calls, small === usual)
  // Some shapes are not exactly 16 times as long: nesting is made of squares.
  const longer = texts[1].length / texts[0].length / growth
  const time = second.milliseconds / Math.max(first.milliseconds, noise.milliseconds) / longer
  const memory = second.bytes / Math.max(first.bytes, noise.bytes) / longer
  const cost = second.milliseconds / texts[1].length / reference
  const mostCost = small < usual ? mostInSweep : most.cost
  const faults = [
    ...(time > most.growth ? [`time grows ${time.toFixed(1)} times`] : []),
    ...(memory > most.growth ? [`memory grows ${memory.toFixed(1)} times`] : []),
    ...(cost > mostCost ? [`costs ${cost.toFixed(1)} times as much as the reference text`] : []),
  ]
  return { shape: shape.name, reader, time, memory, cost, small, faults }
}

/** Whole blocks of the reference text; longer than any shape is not needed. */
const reference = readReference().text.slice(0, usual * growth)
/** Milliseconds a character of the reference text, measured anew for each retry: the machine may be busier than before. */
function costOf(reader: Reader, calls: number): number {
  const asked = reader === 'image' ? 'analyze' : reader
  return measure(asked, reference, calls, false).milliseconds / reference.length
}
const firstCost = { analyze: costOf('analyze', 4), redact: costOf('redact', 4), image: costOf('image', 4) }

function judgeWell(shape: Shape, reader: Reader, small: number): Line {
  let result = judge(shape, reader, small, 1)
  for (const calls of [2, 4, 8]) if (result.faults.length > 0) result = judge(shape, reader, small, calls)
  if (result.faults.length > 0)
    process.stdout.write(`${result.shape} (${reader}, ${small}): ${result.faults.join(', ')}\n`)
  return result
}

const chosen = shapes.filter(({ name }) => pattern === undefined || name.includes(pattern))
const results = chosen.flatMap((shape) =>
  (shape.readers ?? (['analyze', 'redact'] as const)).map((reader) =>
    judgeWell(shape, reader, isQuick ? usual / 16 : usual),
  ),
)
const leading = (key: 'time' | 'memory' | 'cost') => [...results].sort((a, b) => b[key] - a[key])
if (isQuick) {
  const suspects = new Set([...leading('cost').slice(0, looked), ...leading('time').slice(0, looked)])
  for (const { shape: name, reader } of suspects)
    results.push(judgeWell(chosen.find((shape) => shape.name === name) as Shape, reader, usual))
}

const worst = (key: 'time' | 'memory' | 'cost') => {
  const [line] = leading(key)
  return line === undefined ? 'nothing' : `${line[key].toFixed(1)} (${line.shape}, ${line.reader})`
}
const sizes = isQuick ? [usual / 16, usual] : [usual]
process.stdout.write(
  `${chosen.length} shapes of ${sizes.join(' and ')} characters, and of ${growth} times as many; then\n`,
)
process.stdout.write(`time grows at most ${worst('time')}\nmemory at most ${worst('memory')}\n`)
process.stdout.write(`cost a character against the reference text at most ${worst('cost')}\n`)
const failed = results.filter(({ faults }) => faults.length > 0).length
process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`)
if (flags.includes('--save')) {
  const figures = {
    date: new Date().toISOString().slice(0, 10),
    shapes: chosen.length,
    measured: results.length,
    failed,
    sizes: sizes.map((size) => [size, size * growth]),
    worst: { time: leading('time')[0], memory: leading('memory')[0], cost: leading('cost').slice(0, 5) },
  }
  mkdirSync('docs/figures', { recursive: true })
  writeFileSync('docs/figures/hostile.json', `${JSON.stringify(figures, null, 2)}\n`)
}
if (failed > 0 || results.length === 0) process.exitCode = 1
