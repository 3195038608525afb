import { parentPort, workerData } from 'node:worker_threads'
import { makeProcessWorld } from '../process-world.js'
import { serveTasks, type WorkerData } from './serve-tasks.js'

// The thread that `startWorker` starts.
if (parentPort !== null)
  await serveTasks(parentPort, { ...(workerData as WorkerData), world: makeProcessWorld() })
