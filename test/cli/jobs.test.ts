import { Worker } from 'node:worker_threads'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/analyze.js'
import { startEngine } from '../../src/cli/jobs/engine.js'
import type { Task } from '../../src/cli/jobs/task.js'
import { startFold } from '../../src/report/fold-reports.js'
import { startSplit } from '../../src/text/split-stream.js'
import type { Report } from '../../src/types.js'
import { generateCapture } from '../scale/generate-capture.js'

// a letter of several bytes in each object, and characters that stand in no byte by themselves
const text = [...generateCapture(120_000)].join('').replaceAll('team-', 'té𝄞m-')
const split = startSplit(1 << 20)
const parts = [...split.add(text), ...split.end()]
const tasks: Task[] = []
for (let at = 0; at < parts.length; at += 6) tasks.push({ name: 'a.log', parts: parts.slice(at, at + 6) })

const main = new URL('../../src/cli/jobs/worker.ts', import.meta.url)
/** A thread of the command line as its sources are: a thread does not know TypeScript by itself. */
const startThread = () =>
  new Worker(
    `import('tsx/esm/api').then(({ register }) => {
      register()
      return import(${JSON.stringify(main.href)})
    })`,
    { eval: true, workerData: { options: {} } },
  )

function fold(all: readonly (readonly Report[] | undefined)[]): Report {
  const folded = startFold()
  for (const reports of all) for (const report of reports ?? []) folded.add(report)
  return folded.report()
}

async function runAll(jobs: number, started: Worker[] = [], told: string[] = [], kill?: () => void) {
  const engine = startEngine(
    jobs,
    {},
    {
      startWorker: () => {
        const worker = startThread()
        started.push(worker)
        return worker
      },
      complain: (words) => told.push(words),
    },
    0,
  )
  const running = tasks.map((task) => engine.run(task))
  kill?.()
  const done = await Promise.all(running)
  await engine.close()
  return done
}

const alone = await runAll(1)
const started: Worker[] = []
const inThreads = await runAll(2, started)

test('threads give the same reports in the same order as none', () => {
  assert.equal(inThreads, JSON.parse(JSON.stringify(alone)))
  assert.is(started.length, 2)
})

test('what threads read folds to the report of the whole text', () => {
  const whole = JSON.parse(JSON.stringify(analyze(text, { name: 'a.log' })))
  assert.equal(JSON.parse(JSON.stringify(fold(inThreads))), whole)
})

test('a thread that is ended in the middle of a task is told, and nothing is lost', async () => {
  const started: Worker[] = []
  const told: string[] = []
  const done = await runAll(2, started, told, () => void started[0]?.terminate())
  assert.equal(fold(done), fold(JSON.parse(JSON.stringify(alone))))
  assert.is(started.length, 3)
  assert.is(told.length, 1)
  assert.match(
    told[0] ?? '',
    /^a worker ended while it read a\.log, lines 1 to 635 \(exit code \d\); another one tries again$/,
  )
})

test('a task that ends every thread is given up, and the others go on', async () => {
  const told: string[] = []
  let count = 0
  const fatal = `require('node:worker_threads').parentPort.on('message', () => process.exit(7))`
  const engine = startEngine(
    2,
    {},
    {
      startWorker: () => {
        count++
        return count < 3 ? new Worker(fatal, { eval: true }) : startThread()
      },
      complain: (words) => told.push(words),
    },
    0,
  )
  const first = await engine.run(tasks[0] as Task)
  const second = await engine.run(tasks[1] as Task)
  await engine.close()
  assert.is(first, undefined)
  assert.equal(second, JSON.parse(JSON.stringify(alone[1])))
  assert.is(told.length, 2)
  assert.match(
    told[1] ?? '',
    /^a\.log, lines 1 to \d+ could not be read: each worker that tried ended \(exit code 7\)$/,
  )
})

test.run()
