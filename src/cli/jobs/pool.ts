import type { Report } from '../../types.js'
import type { Task } from './task.js'

/** A thread that does tasks, as `node:worker_threads` has it. */
export interface TaskWorker {
  postMessage(message: { readonly id: number; readonly task: Task }): void
  on(event: 'message', listener: (answer: Answer) => void): void
  on(event: 'error', listener: (error: Error) => void): void
  on(event: 'exit', listener: (code: number) => void): void
  terminate(): Promise<unknown>
}

/** What a worker answers: the reports as JSON, which crosses threads faster than objects. */
export interface Answer {
  readonly id: number
  readonly reports: string
}

/** Does tasks on several threads. */
export interface Pool {
  /** The reports of a task; `undefined` when every worker that tried it ended. */
  run(task: Task): Promise<Report[] | undefined>
  close(): Promise<void>
}

interface Job {
  readonly id: number
  readonly task: Task
  tries: number
  readonly done: (reports: Report[] | undefined) => void
}

/** A task that ends two workers would end the next one too. */
const mostTries = 2

/**
 * Starts threads as tasks come in, `size` at most.
 *
 * Shape: tasks are begun in the order given and may end in another. A worker that ends in the middle of a task is told
 * and replaced, its task is tried once more; the others go on.
 */
export function startPool(
  size: number,
  startWorker: () => TaskWorker,
  complain: (text: string) => void,
): Pool {
  const waiting: Job[] = []
  const idle: TaskWorker[] = []
  const busy = new Map<TaskWorker, Job>()
  let started = 0
  let isClosing = false
  let nextId = 0

  function assign(): void {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (started < size ? start() : undefined)
      if (worker === undefined) return
      const job = waiting.shift() as Job
      busy.set(worker, job)
      job.tries++
      worker.postMessage({ id: job.id, task: job.task })
    }
  }

  function start(): TaskWorker {
    const worker = startWorker()
    started++
    let reason: string | undefined
    worker.on('message', ({ id, reports }) => {
      const job = busy.get(worker)
      if (job?.id !== id) return
      busy.delete(worker)
      idle.push(worker)
      job.done(JSON.parse(reports) as Report[])
      assign()
    })
    worker.on('error', (error) => {
      reason = error.message
    })
    worker.on('exit', (code) => {
      started--
      const at = idle.indexOf(worker)
      if (at >= 0) idle.splice(at, 1)
      const job = busy.get(worker)
      busy.delete(worker)
      if (isClosing) return
      const why = reason ?? `exit code ${code}`
      if (job === undefined) complain(`a worker ended (${why}); the others go on`)
      else if (job.tries < mostTries) {
        complain(`a worker ended while it read ${placeOf(job.task)} (${why}); another one tries again`)
        waiting.unshift(job)
      } else {
        complain(`${placeOf(job.task)} could not be read: each worker that tried ended (${why})`)
        job.done(undefined)
      }
      assign()
    })
    return worker
  }

  return {
    run(task) {
      return new Promise((done) => {
        waiting.push({ id: nextId++, task, tries: 0, done })
        assign()
      })
    },
    async close() {
      isClosing = true
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}

/** `big.log, lines 120 to 4000`. */
function placeOf({ name, parts = [] }: Task): string {
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return name
  return `${name}, lines ${first.lines + 1} to ${last.lines + Math.max(1, last.text.split('\n').length - 1)}`
}
