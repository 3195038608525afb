import { readFileSync } from 'node:fs'

/** Linux counts each thread; the main one has the number of the process. */
const ownThread = `/proc/self/task/${process.pid}/schedstat`
const hasOwnCount = canRead(ownThread)

function canRead(path: string): boolean {
  try {
    return readFileSync(path, 'latin1').length > 0
  } catch {
    return false
  }
}

/**
 * Processor time so far: of this thread alone where the system tells it, since V8 compiles and collects in others as it
 * finds the time, and that is nobody's text. Elsewhere of the process.
 */
export function spentMilliseconds(): number {
  // asking for the sum also brings the count of the running thread up to date, which otherwise waits for the next tick
  const { user, system } = process.cpuUsage()
  if (!hasOwnCount) return (user + system) / 1000
  return Number(readFileSync(ownThread, 'latin1').split(' ', 1)[0]) / 1e6
}
