// A long run of one process: captures by the thousand through analyze and analyzeStream, flat memory, the same results as in
// fresh processes; then the built command line: signals, a closed pipe, a full disk, bounded memory. `-- --captures N` and
// `-- --megabytes N` make it longer or shorter, `--save` keeps the figures for docs/trust.md.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { getHeapSnapshot, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { analyze as Analyze, analyzeStream as AnalyzeStream, Report } from '../../src/index.js'
import { generateCapture } from './generate-capture.js'
import { makeCapture } from './small-captures.js'

const { values } = parseArgs({
  options: {
    captures: { type: 'string', default: '10000' },
    megabytes: { type: 'string', default: '100' },
    save: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const captures = Number(values.captures)
const megabytes = Number(values.megabytes)
const fresh = Math.min(20, captures)
/** Captures until which code is met for the first time now and then. */
const shortRun = 1000
/** Megabytes of data by which a run may end above its warm-up: constants are made when first asked for. */
const mostDataGrowth = captures < shortRun ? 1 : 0.3
const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = join(root, 'dist', 'cli.js')
const library = pathToFileURL(join(root, 'dist', 'index.js')).href
const { analyze, analyzeStream } = (await import(library)) as {
  analyze: typeof Analyze
  analyzeStream: typeof AnalyzeStream
}
const folder = mkdtempSync(join(tmpdir(), 'undescribe-soak-'))
const big = join(folder, 'big.log')
const handle = openSync(big, 'w')
for (const block of generateCapture(megabytes * 1e6)) writeFileSync(handle, block)
closeSync(handle)

const digest = (report: unknown) => createHash('sha256').update(JSON.stringify(report)).digest('hex')

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What is still held after all that can be collected is. */
function heldMegabytes(): number {
  collect()
  return process.memoryUsage().heapUsed / 1e6
}

/** Of that what is data: V8 keeps compiling code for a long time, and what it knows of it, and holds that as well. */
async function dataMegabytes(): Promise<number> {
  collect()
  const { snapshot, nodes } = JSON.parse(await text(getHeapSnapshot())) as {
    snapshot: { meta: { node_fields: string[]; node_types: [string[]] } }
    nodes: number[]
  }
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let bytes = 0
  for (let at = 0; at < nodes.length; at += fields.length) {
    const name = types[0][nodes[at + kind] ?? 0] ?? ''
    if (!['code', 'hidden', 'native'].includes(name)) bytes += nodes[at + size] ?? 0
  }
  return bytes / 1e6
}

test(`${captures} captures in one process: memory stays flat, results are those of fresh processes`, async () => {
  const known = new Map<number, string>()
  const held: number[] = []
  const data: number[] = []
  const warmUp = captures < shortRun ? 2 : 5
  for (let at = 0; at < captures; at++) {
    const capture = makeCapture(at)
    const whole = digest(analyze(capture, { name: 'x' }))
    let last: Report | undefined
    for await (const report of analyzeStream([capture.slice(0, 700), capture.slice(700)], { name: 'x' }))
      last = report
    assert.is(digest(last), whole, `capture ${at}: the stream says something else`)
    if (at % Math.ceil(captures / fresh) === 0) known.set(at, whole)
    if (at % Math.ceil(captures / 20) === 0) held.push(heldMegabytes())
    if (at === Math.floor(captures / warmUp) || at === captures - 1) data.push(await dataMegabytes())
  }
  // the first fifth warms up, the first half of a short run: code is compiled, lists are laid out
  const warm = held.slice(Math.floor(held.length / warmUp))
  const growth = Math.max(...warm) - (warm[0] ?? 0)
  process.stdout.write(`held after warm-up: ${warm.map((one) => one.toFixed(1)).join(' ')} MB\n`)
  assert.ok(growth < 5, `memory grew by ${growth.toFixed(1)} MB`)
  const [first = 0, last = 0] = data
  process.stdout.write(`of it data: ${first.toFixed(2)} MB after warm-up, ${last.toFixed(2)} MB at the end\n`)
  assert.ok(last - first < mostDataGrowth, `what is held beside code grew by ${(last - first).toFixed(2)} MB`)
  if (values.save) {
    const date = new Date().toISOString().slice(0, 10)
    mkdirSync(join(root, 'docs', 'figures'), { recursive: true })
    writeFileSync(
      join(root, 'docs', 'figures', 'soak.json'),
      `${JSON.stringify({ date, captures, fresh: known.size, held: warm.map((one) => Number(one.toFixed(1))), data: data.map((one) => Number(one.toFixed(2))) }, null, 2)}\n`,
    )
  }
  for (const [at, expected] of known) {
    const file = join(folder, 'one.log')
    writeFileSync(file, makeCapture(at))
    const code = `import { analyze } from ${JSON.stringify(library)}
import { readFileSync } from 'node:fs'
process.stdout.write(JSON.stringify(analyze(readFileSync(${JSON.stringify(file)}, 'utf8'), { name: 'x' })))`
    const alone = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      maxBuffer: 1 << 27,
    })
    assert.is(digest(JSON.parse(alone)), expected, `capture ${at} gives something else in a fresh process`)
  }
})

/** Runs the command line with the big capture and says how it ended. */
async function runBig(
  args: readonly string[],
  act: (pid: number, kill: (signal: 'SIGINT' | 'SIGTERM') => void) => void,
) {
  const child = spawn(process.execPath, [cli, 'check', big, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    const isFirst = stdout === ''
    stdout += data
    if (isFirst) act(child.pid ?? 0, (signal) => child.kill(signal))
  })
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    stderr += data
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, stdout, stderr }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends a run with what was done: whole lines, a word on it, 2`, async () => {
    const { code, stdout, stderr } = await runBig(['-o', 'ndjson', '--jobs', '2'], (_, kill) => kill(signal))
    assert.is(code, 2)
    assert.match(stderr, `undescribe: stopped by ${signal}: not everything was read`)
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Report)
    assert.ok(reports.length > 0 && reports.every(({ version }) => version === 1))
  })
}

test('a signal before the end gives the report of what was read', async () => {
  const child = spawn(process.execPath, [cli, 'check', '-', '-o', 'json'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    stdout += data
  })
  child.stdin.on('error', () => {})
  // more than is held at once, and then nothing more
  await new Promise((resolve) => child.stdin.write([...generateCapture(2_000_000)].join(''), resolve))
  await wait(500)
  child.kill('SIGTERM')
  assert.is(await closed, 2)
  const report = JSON.parse(stdout) as Report
  assert.ok(report.findings.length > 0)
  assert.is(report.inputs[0]?.name, 'stdin')
})

test('a reader that goes away ends the run early, in silence, with the code of what was found', () => {
  const started = Date.now()
  const ran = spawnSync(
    'bash',
    [
      '-c',
      `"${process.execPath}" "${cli}" check "${big}" -o ndjson | head -n 3 | wc -l; exit "\${PIPESTATUS[0]}"`,
    ],
    { encoding: 'utf8' },
  )
  assert.is(ran.stdout.trim(), '3')
  assert.is(ran.stderr, '')
  assert.ok([0, 1].includes(ran.status ?? -1), `code ${ran.status}`)
  process.stdout.write(`closed pipe: ended after ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
})

test('a full disk is told and gives 2', () => {
  const file = join(folder, 'small.log')
  writeFileSync(file, makeCapture(1))
  for (const format of ['text', 'ndjson']) {
    const ran = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${cli}" check "${file}" -o ${format} > /dev/full`],
      {
        encoding: 'utf8',
      },
    )
    assert.is(ran.status, 2)
    assert.match(ran.stderr, /undescribe: the output cannot be written: .*ENOSPC/)
  }
})

test(`memory is bounded while ${megabytes} MB are read`, async () => {
  for (const jobs of ['1', '2']) {
    const started = process.hrtime.bigint()
    const child = spawn(process.execPath, [cli, 'check', big, '-o', 'json', '--jobs', jobs], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let peak = 0
    const timer = setInterval(() => {
      peak = Math.max(peak, peakMegabytes(child.pid ?? 0))
    }, 100)
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
    clearInterval(timer)
    const seconds = Number(process.hrtime.bigint() - started) / 1e9
    process.stdout.write(`--jobs ${jobs}: ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MB\n`)
    assert.is(code, 1)
    assert.ok(
      peak > 30 && peak < (jobs === '1' ? 150 : 250),
      `peak of ${peak.toFixed(0)} MB with --jobs ${jobs}`,
    )
  }
})

/** The most resident memory of a process until now; 0 when it has ended. */
function peakMegabytes(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

test.after(() => rmSync(folder, { recursive: true, force: true }))
test.run()
