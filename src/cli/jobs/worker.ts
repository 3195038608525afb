import { parentPort, workerData } from 'node:worker_threads'
import { makeProcessWorld } from '../process-world.js'
import type { WorkerData } from './serve-tasks.js'

// The thread that `startWorker` starts. It reads with the program of the command line: what two programs share would come
// in files of its own, and every file takes its time to load.
if (parentPort !== null) {
  const { serveTasks } = await import('../program.js')
  await serveTasks(parentPort, { ...(workerData as WorkerData), world: makeProcessWorld() })
}
