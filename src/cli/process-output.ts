import type { Stop } from './world.js'

let isClosed = false
let isStopped = false
let tellStop: (why: Stop) => void = () => {}

/** Writes to standard output as long as somebody reads it. */
export function writeOutput(text: string): void {
  if (!isClosed) process.stdout.write(text)
}

/** Waits until what was written is taken, or nobody takes it any more. */
export function drainOutput(): Promise<void> {
  if (isClosed || !process.stdout.writableNeedDrain) return Promise.resolve()
  const events = ['drain', 'close', 'error']
  return new Promise((resolve) => {
    const done = () => {
      for (const event of events) process.stdout.off(event, done)
      resolve()
    }
    for (const event of events) process.stdout.on(event, done)
  })
}

/** Waits until all that was written is taken, also what is less than one would wait for before writing more. */
function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}

/** Calls the listener when the run is to end early; a second signal ends the process at once. */
export function onStop(listener: (why: Stop) => void): void {
  tellStop = (why) => {
    isStopped = true
    listener(why)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => tellStop(signal))
}

/**
 * Notices when nobody reads the output any longer (`| head`), which is no error of ours: the run ends early. A full disk
 * is one.
 *
 * @example watchOutput()
 */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    isClosed = true
    tellStop('closed output')
    if (error.code === 'EPIPE') return
    process.stderr.write(`undescribe: the output cannot be written: ${error.message}\n`)
    process.exit(2)
  })
}

/**
 * Ends the process with a code; when the run was stopped as soon as the output is taken, since an input that never ends
 * would keep it.
 *
 * @example await endProcess(0)
 */
export async function endProcess(code: number): Promise<void> {
  process.exitCode = code
  if (!isStopped) return
  await Promise.all([isClosed ? undefined : flush(process.stdout), flush(process.stderr)])
  process.exit(code)
}
