import { type ReportFold, startFold } from '../report/fold-reports.js'
import { type StreamPart, startSplit } from '../text/split-stream.js'
import type { Report } from '../types.js'
import { readCheckOptions } from './check-options.js'
import type { Call } from './command.js'
import type { RunResult } from './exit-code.js'
import { startEngine } from './jobs/engine.js'
import type { Task } from './jobs/task.js'
import { showProgress } from './progress.js'
import { type Input, type LongInput, openInputs, tellReason } from './read-inputs.js'
import { readJobs } from './read-jobs.js'
import { Recognition } from './recognition.js'
import { type StopWatch, untilStopped, watchStop } from './stop.js'
import type { World } from './world.js'

/** Takes reports, in the order of the inputs. */
export interface Takers {
  /** The report of each part, with `links`; without it no part has its own. */
  readonly part?: (report: Report) => Promise<void>
  /** The report of each input, when all of it was read. */
  readonly input: (report: Report) => void
}

/** A task that was begun, and what is done when its turn comes. */
interface Begun {
  readonly reports: Promise<Report[] | undefined>
  readonly fold: ReportFold
  /** The input it belongs to, when it is the last task of it. */
  readonly ends?: Input | LongInput
}

/** An object longer than so many characters is cut. */
const longestPart = 1 << 20
/**
 * So many characters at least are read in one go, objects beside each other: what they have in common is read once, which
 * takes half of the time that each alone would. Where every object has a report of its own, only their way is shared.
 */
const batchLength = 1 << 17

/**
 * Reads all inputs of a call, on as many threads as its options say, and hands their reports on in order.
 *
 * Shape: what the exit code has to know; what cannot be read, breaks off or is stopped is told on standard error, and what
 * was read until then is handed on. Memory: that of a few tasks for each thread.
 */
export async function checkInputs(call: Call, takers: Takers): Promise<RunResult> {
  const { world } = call
  const { startWorker } = world
  const workerData = { options: call.options, ...(call.found && { found: call.found }) }
  const options = await readCheckOptions(call)
  const newFold = () => startFold(options.limits?.findings)
  const engine = startEngine(readJobs(call.options.jobs, world.cores), options, {
    ...(startWorker && { startWorker: () => startWorker(workerData) }),
    complain: (text) => call.complain(text),
  })
  const stop = watchStop(world)
  const recognition = new Recognition(call)
  const queue: Begun[] = []
  let isUnreadable = false

  async function finishFirst(): Promise<void> {
    const { reports, fold, ends } = queue.shift() as Begun
    const read = await reports
    if (read === undefined) isUnreadable = true
    for (const report of read ?? []) {
      fold.add(report)
      await takers.part?.(report)
    }
    if (ends !== undefined) finishInput(fold.report(true), ends)
  }

  function finishInput(report: Report, input: Input | LongInput): void {
    const archive = 'archive' in input ? input.archive : undefined
    recognition.add({ name: input.name, ...(archive === undefined ? {} : { archive }) }, !isNothing(report))
    // a support bundle is full of texts that are none of ours
    if (archive === undefined || !isNothing(report)) takers.input(dateReport(report, input, call, takers))
  }

  async function begin(task: Task, fold: ReportFold, ends?: Input | LongInput): Promise<void> {
    while (queue.length >= engine.slots) await finishFirst()
    queue.push({ reports: engine.run(task), fold, ...(ends === undefined ? {} : { ends }) })
  }

  async function readLong(input: LongInput): Promise<void> {
    world.saveMemory()
    engine.expectMuch()
    const bar = await showProgress(call, input)
    const batches = startBatches(input, newFold(), takers.part !== undefined, begin)
    try {
      for await (const chunk of untilStopped(input.chunks, stop)) {
        bar.update()
        await batches.add(chunk)
      }
    } catch (error) {
      isUnreadable = true
      call.complain(`${input.name}: breaks off: ${tellReason(error)}`)
    }
    await batches.end()
    bar.clear()
    const note = input.noteAtEnd()
    if (note !== undefined) call.note(`${input.name}: ${note}`)
  }

  try {
    for await (const input of openInputs(call.operands, stoppable(world, stop))) {
      if ('failure' in input) {
        call.complain(`${input.name}: ${input.failure}`)
        isUnreadable = true
      } else if ('chunks' in input) await readLong(input)
      else {
        if (input.note !== undefined) call.note(`${input.name}: ${input.note}`)
        if (takers.part === undefined) await begin({ name: input.name, text: input.text }, newFold(), input)
        else {
          const batches = startBatches(input, newFold(), true, begin)
          await batches.add(input.text)
          await batches.end()
        }
      }
      if (stop.why() !== undefined) break
    }
    while (queue.length > 0) await finishFirst()
  } finally {
    await engine.close()
  }
  const why = stop.why()
  if (why === 'SIGINT' || why === 'SIGTERM') call.complain(`stopped by ${why}: not everything was read`)
  return { isUnreadable, isStopped: why === 'SIGINT' || why === 'SIGTERM', ...recognition.finish() }
}

/** Whoever types, or follows a log, may stop before there is much to read. */
function stoppable(world: World, stop: StopWatch): World {
  return { ...world, stdin: { ...world.stdin, chunks: () => untilStopped(world.stdin.chunks(), stop) } }
}

/** Cuts a text into parts and begins a task whenever there are enough of them. */
function startBatches(
  input: Input | LongInput,
  fold: ReportFold,
  isEach: boolean,
  begin: (task: Task, fold: ReportFold, ends?: Input | LongInput) => Promise<void>,
) {
  const { name, isStdin } = input
  const split = startSplit(longestPart, isEach ? 0 : batchLength)
  let batch: StreamPart[] = []
  let length = 0
  let isEmpty = true
  async function take(parts: readonly StreamPart[]): Promise<void> {
    for (const part of parts) {
      isEmpty = false
      // a filter does not know whether its input is all there is: its reports stay open
      batch.push(isStdin && isEach ? { ...part, isLast: false } : part)
      length += part.text.length
      if (length < batchLength) continue
      const task = { name, parts: batch, isEach }
      batch = []
      length = 0
      await begin(task, fold)
    }
  }
  return {
    add: (text: string) => take(split.add(text)),
    async end() {
      await take(split.end())
      await begin(isEmpty ? { name, text: '' } : { name, parts: batch, isEach }, fold, input)
    },
  }
}

/** What comes in by standard input was most likely printed just now: that is the capture time when no other is told. */
function dateReport(
  report: Report,
  { name, isStdin }: Input | LongInput,
  call: Call,
  takers: Takers,
): Report {
  const isDated = !isStdin || report.context.capturedAt !== undefined
  if (isDated || isNothing(report) || takers.part !== undefined) return report
  const capturedAt = call.world.now()
  call.note(`${name}: the text does not tell when it was captured; taken as now, ${capturedAt}`)
  return { ...report, context: { ...report.context, capturedAt: { value: capturedAt, evidence: [] } } }
}

function isNothing(report: Report): boolean {
  return report.inputs.every((input) => input.outcome === 'nothing')
}
