// Measures the built command line on one big generated capture: processor time, seconds, the most resident memory, and
// whether every run gives the same report. The capture is written while it is generated, and kept for the next call.
//
//   npm run bench:scale -- [--megabytes 1000] [--jobs 1,2] [--format json|ndjson] [--stdin] [--keep FOLDER]
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generateCapture } from '../scale/generate-capture.js'

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '100' },
    jobs: { type: 'string', default: '1,2' },
    format: { type: 'string', default: 'json' },
    stdin: { type: 'boolean', default: false },
    keep: { type: 'string', default: join(tmpdir(), 'undescribe-scale') },
  },
})
const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = join(root, 'dist', 'cli.js')
const file = join(values.keep, `${values.megabytes}.log`)
/** Clock ticks of `/proc/PID/stat`. */
const ticksPerSecond = 100

interface Run {
  readonly jobs: string
  readonly code: number | null
  readonly seconds: number
  readonly processorSeconds: number
  readonly peakMegabytes: number
  readonly outputMegabytes: number
  readonly digest: string
}

async function writeCapture(): Promise<void> {
  if (existsSync(file)) return
  mkdirSync(values.keep, { recursive: true })
  const partial = `${file}.partial`
  await pipeline(
    Readable.from(generateCapture(Number(values.megabytes) * 1e6), { highWaterMark: 16 }),
    createWriteStream(partial),
  )
  renameSync(partial, file)
}

/** What a process has used until now; `undefined` when it has ended, also when nobody has asked how. */
function usageOf(pid: number): { peakMegabytes: number; processorSeconds: number } | undefined {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    if (peak === undefined) return undefined
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13)
    return {
      peakMegabytes: Number(peak) / 1024,
      processorSeconds: (Number(user) + Number(system)) / ticksPerSecond,
    }
  } catch {
    return undefined
  }
}

async function runOnce(jobs: string): Promise<Run> {
  const started = process.hrtime.bigint()
  const input = values.stdin ? '-' : file
  const args = [
    cli,
    'check',
    input,
    '-o',
    values.format,
    '--jobs',
    jobs,
    '--captured-at',
    '2026-11-26T00:00:00Z',
  ]
  const child = spawn(process.execPath, args, {
    stdio: [values.stdin ? 'pipe' : 'ignore', 'pipe', 'inherit'],
  })
  if (child.stdin !== null) void pipeline(createReadStream(file), child.stdin).catch(() => {})
  let usage = { peakMegabytes: 0, processorSeconds: 0 }
  const timer = setInterval(() => {
    usage = usageOf(child.pid ?? 0) ?? usage
  }, 50)
  const hash = createHash('sha256')
  let characters = 0
  child.stdout?.on('data', (data: Buffer) => {
    hash.update(data)
    characters += data.length
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(timer)
  return {
    jobs,
    code,
    seconds: Number(process.hrtime.bigint() - started) / 1e9,
    ...usage,
    outputMegabytes: characters / 1e6,
    digest: hash.digest('hex').slice(0, 12),
  }
}

await writeCapture()
process.stdout.write(
  `${values.megabytes} MB, ${values.format}${values.stdin ? ', standard input' : ''}, Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}\n`,
)
const runs: Run[] = []
for (const jobs of values.jobs.split(',')) {
  const run = await runOnce(jobs)
  runs.push(run)
  process.stdout.write(
    `--jobs ${jobs}: ${run.seconds.toFixed(1)} s, ${run.processorSeconds.toFixed(1)} s of processor, most resident ${run.peakMegabytes.toFixed(0)} MB, exit ${run.code}, ${run.outputMegabytes.toFixed(1)} MB of output ${run.digest}\n`,
  )
}
const [first, ...others] = runs
for (const other of others)
  process.stdout.write(
    `--jobs ${other.jobs}: ${((first?.seconds ?? 0) / other.seconds).toFixed(2)} × as fast as --jobs ${first?.jobs}, ${(other.processorSeconds / (first?.processorSeconds ?? 1)).toFixed(2)} × the processor time\n`,
  )
if (new Set(runs.map(({ digest }) => digest)).size > 1) {
  process.stdout.write('the reports differ\n')
  process.exitCode = 1
}
