import type { Report } from '../../types.js'
import { type Pool, startPool, type TaskWorker } from './pool.js'
import { runTask, sizeOf } from './run-task.js'
import type { Task, TaskOptions } from './task.js'

/** Where tasks are done: on this thread as long as there is little to do, else on several. */
export interface Engine {
  /** The reports of a task; `undefined` when it was lost with the workers that tried it. */
  run(task: Task): Promise<Report[] | undefined>
  /** How many tasks may be begun before the first of them must end: so much is kept in memory. */
  readonly slots: number
  close(): Promise<void>
}

/** Threads cost some time to start: they come when more than so many characters are to be read. */
const worthThreads = 4_000_000

/**
 * An engine with `jobs` threads.
 *
 * @example startEngine(1, {}, { startWorker, complain })
 */
export function startEngine(
  jobs: number,
  options: TaskOptions,
  world: { readonly startWorker: () => TaskWorker; readonly complain: (text: string) => void },
  threshold: number = worthThreads,
): Engine {
  let characters = 0
  let pool: Pool | undefined
  return {
    slots: jobs === 1 ? 1 : 2 * jobs,
    async run(task) {
      characters += sizeOf(task)
      if (jobs === 1 || (pool === undefined && characters <= threshold)) return runTask(task, options)
      pool ??= startPool(jobs, world.startWorker, world.complain)
      return pool.run(task)
    },
    async close() {
      await pool?.close()
    },
  }
}
