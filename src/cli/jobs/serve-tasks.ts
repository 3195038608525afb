import { readCheckOptions } from '../check-options.js'
import type { Call } from '../command.js'
import type { Answer } from './pool.js'
import { runTask } from './run-task.js'
import type { Task } from './task.js'

/** What a worker is started with: what the command was called with, as far as it crosses threads. */
export type WorkerData = Pick<Call, 'options' | 'found'>

/** The port of a worker thread, as `node:worker_threads` has it. */
export interface TaskPort {
  on(event: 'message', listener: (message: { readonly id: number; readonly task: Task }) => void): void
  postMessage(answer: Answer): void
}

/** Does the tasks that come through the port, one after the other, until the thread is ended. */
export async function serveTasks(
  port: TaskPort,
  call: Pick<Call, 'options' | 'found' | 'world'>,
): Promise<void> {
  const options = readCheckOptions(call)
  port.on('message', ({ id, task }) => {
    // what goes wrong here ends the thread, and the pool tells it
    void options.then((known) => port.postMessage({ id, reports: JSON.stringify(runTask(task, known)) }))
  })
  await options
}
