import type { TaskWorker } from './jobs/pool.js'
import type { WorkerData } from './jobs/serve-tasks.js'

/** A file that is open for reading. */
export interface OpenedFile {
  /** In bytes; absent for what is read from front to back only: standard input, a pipe. */
  readonly size?: number
  /** Everything, from front to back. */
  chunks(): AsyncIterable<Uint8Array>
  /** The bytes from `start` up to, not including, `end`; only where the size is known. */
  range(start: number, end: number): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** A bar that shows how far something has come. */
export interface Bar {
  /** So many of the total are done. */
  update(done: number): void
  /** Takes the bar away. */
  clear(): void
}

/** Why a run ends early. */
export type Stop = 'SIGINT' | 'SIGTERM' | 'closed output'

/** Everything outside the program that a command may touch; the tests bring their own. */
export interface World {
  readonly stdin: { readonly isTerminal: boolean; chunks(): AsyncIterable<Uint8Array> }
  readonly stdout: {
    readonly isTerminal: boolean
    readonly columns?: number
    write(text: string): void
    /** Waits until what was written is taken, or nobody takes it any more. */
    drain(): Promise<void>
  }
  readonly stderr: {
    readonly isTerminal: boolean
    write(text: string): void
    /** Shows a bar; only on a terminal. */
    bar(label: string, total: number): Promise<Bar>
  }
  /** How many threads the machine runs at once. */
  readonly cores: number
  /** Much will be read: collect what is no longer needed early, whatever that costs. */
  saveMemory(): void
  /** Starts a thread that does tasks; absent where there are none. */
  startWorker?(data: WorkerData): TaskWorker
  /** Calls the listener, once at most, when the run is to end early: a signal, or a reader of the output that went away. */
  onStop(listener: (why: Stop) => void): void
  /** The working directory: where a configuration is looked for. */
  readonly directory: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Opens a file of any size; rejects with what Node's `fs` rejects with, also for a directory. */
  openFile(path: string): Promise<OpenedFile>
  /** The files that a pattern such as `logs/*.txt` names, sorted. */
  findFiles(pattern: string): Promise<readonly string[]>
  /** The bytes of a small file; rejects with what Node's `fs` rejects with. */
  readFile(path: string): Promise<Uint8Array>
  writeFile(path: string, text: string): Promise<void>
  appendFile(path: string, text: string): Promise<void>
  /** The present, RFC 3339 in UTC. */
  now(): string
}
