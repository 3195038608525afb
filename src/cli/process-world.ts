import { readFileSync } from 'node:fs'
import { appendFile, type FileHandle, open, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { showBar } from './process-bar.js'
import { drainOutput, onStop, writeOutput } from './process-output.js'
import type { OpenedFile, World } from './world.js'

/**
 * The world of the running process.
 *
 * @example await runCli(process.argv.slice(2), readVersion(), makeProcessWorld())
 */
export function makeProcessWorld(): World {
  return {
    stdin: { isTerminal: process.stdin.isTTY === true, chunks: () => process.stdin },
    stdout: {
      isTerminal: process.stdout.isTTY === true,
      columns: process.stdout.columns,
      write: writeOutput,
      drain: drainOutput,
    },
    stderr: {
      isTerminal: process.stderr.isTTY === true,
      write: (text) => process.stderr.write(text),
      bar: showBar,
    },
    cores: availableParallelism(),
    saveMemory,
    startWorker(data) {
      // most calls start none
      const { Worker } = process.getBuiltinModule('node:worker_threads')
      shareCores()
      // what a task leaves behind is collected early: several threads share the memory of one machine
      const worker = new Worker(workerFile(), {
        workerData: data,
        resourceLimits: { maxYoungGenerationSizeMb: 3 * semiSpaceMegabytes },
      })
      // every heap that is made sets it back for all
      worker.once('online', keepYoungSmall)
      return worker
    },
    onStop,
    directory: process.cwd(),
    env: process.env,
    openFile,
    findFiles,
    readFile: (path) => readFile(path),
    writeFile: (path, text) => writeFile(path, text),
    appendFile: (path, text) => appendFile(path, text),
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  }
}

/**
 * Collects early what is no longer needed: a stream leaves much behind and holds little. Only what runs very often is
 * compiled once more for speed: for the rest that takes longer than it saves, and each thread does it for itself.
 */
function saveMemory(): void {
  setFlagsFromString('--heap-growing-percent=20')
  setFlagsFromString('--interrupt-budget=600000')
  keepYoungSmall()
}

/** Half of the young generation of a thread beside this one; V8 counts it three times. */
const semiSpaceMegabytes = 4

/**
 * Lets each thread collect its own young generation: helpers for each of them would wait for each other, every core has
 * its thread. Threads that are started from now on have room from the start, for the less is collected the more of it
 * is dead.
 */
function shareCores(): void {
  setFlagsFromString('--no-parallel-scavenge')
  setFlagsFromString(`--min-semi-space-size=${semiSpaceMegabytes}`)
}

/**
 * Keeps the young generation of this thread as small as it is now; it grows to 32 MB otherwise, and its limit can be told
 * only before the process starts. What survives here is soon dead anyway, so that little is copied in vain.
 */
function keepYoungSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

/** Beside the bundle, or among the sources. */
function workerFile(): URL {
  const isSource = import.meta.url.endsWith('.ts')
  return new URL(isSource ? './jobs/worker.ts' : './worker.js', import.meta.url)
}

async function openFile(path: string): Promise<OpenedFile> {
  const handle = await open(path)
  const stats = await handle.stat()
  if (stats.isDirectory()) {
    await handle.close()
    throw Object.assign(new Error('this is a directory'), { code: 'EISDIR' })
  }
  return {
    ...(stats.isFile() ? { size: stats.size } : {}),
    chunks: () => handle.createReadStream({ autoClose: false }),
    range: (start, end) => readRange(handle, start, end),
    close: () => handle.close(),
  }
}

async function* readRange(handle: FileHandle, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; ) {
    const piece = Buffer.alloc(Math.min(1 << 16, end - at))
    const { bytesRead } = await handle.read(piece, 0, piece.length, at)
    if (bytesRead === 0) return
    yield piece.subarray(0, bytesRead)
    at += bytesRead
  }
}

async function findFiles(pattern: string): Promise<readonly string[]> {
  // most calls name their files
  const { glob } = await import('tinyglobby')
  return (await glob(pattern, { dot: true, expandDirectories: false })).sort()
}

/**
 * The package's own version; `dist/cli.js` and `src/cli/main.ts` lie at different depths below it.
 *
 * @example readVersion() // '0.1.0'
 */
export function readVersion(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      return String(JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')).version)
    } catch {
      // not there: the other one is
    }
  }
  return 'of unknown version'
}
