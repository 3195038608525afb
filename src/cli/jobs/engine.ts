import { detach } from '../../stream.js'
import type { Report } from '../../types.js'
import { type Pool, startPool, type TaskWorker } from './pool.js'
import { runTask, sizeOf } from './run-task.js'
import type { Task, TaskOptions } from './task.js'

/** Where tasks are done: on this thread as long as there is little to do, else on others. */
export interface Engine {
  /**
   * The reports of a task, which hold nothing of its text; `undefined` when it was lost with the workers that tried it.
   */
  run(task: Task): Promise<Report[] | undefined>
  /** How many tasks may be begun before the first of them must end: so much is kept in memory. */
  readonly slots: number
  /** Much will come: what can be done on other threads is, from the start. */
  expectMuch(): void
  close(): Promise<void>
}

/** Threads cost some time to start: for small files they come when more than so many characters are to be read. */
const worthThreads = 4_000_000

/**
 * An engine with `jobs` threads. Without `startWorker` all is done on this one.
 *
 * @example startEngine(1, {}, { startWorker, complain })
 */
export function startEngine(
  jobs: number,
  options: TaskOptions,
  world: { readonly startWorker?: () => TaskWorker; readonly complain: (text: string) => void },
  threshold: number = worthThreads,
): Engine {
  const { startWorker, complain } = world
  let characters = 0
  let isMuch = false
  let pool: Pool | undefined
  return {
    slots: jobs === 1 ? 1 : 2 * jobs,
    async run(task) {
      characters += sizeOf(task)
      if (characters > threshold) isMuch = true
      if (jobs === 1 || !isMuch || startWorker === undefined) return runTask(task, options).map(detach)
      pool ??= startPool(jobs, startWorker, complain)
      return pool.run(task)
    },
    expectMuch() {
      isMuch = true
    },
    async close() {
      await pool?.close()
    },
  }
}
