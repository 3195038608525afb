#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { runCli } from './run-cli.js'
import type { World } from './world.js'

const world: World = {
  stdin: { isTerminal: process.stdin.isTTY === true, read: readStdin },
  stdout: {
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns,
    write: (text) => process.stdout.write(text),
  },
  stderr: { write: (text) => process.stderr.write(text) },
  directory: process.cwd(),
  env: process.env,
  readFile: (path) => readFile(path),
  writeFile: (path, text) => writeFile(path, text),
  now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

/** The package's own version; `dist/cli.js` and `src/cli/main.ts` lie at different depths below it. */
function readVersion(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      return String(JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')).version)
    } catch {
      // not there: the other one is
    }
  }
  return 'of unknown version'
}

// whoever reads the output may stop (`| head`): that is no error of ours; a full disk is
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(`undescribe: the output cannot be written: ${error.message}\n`)
  process.exit(2)
})
process.exitCode = await runCli(process.argv.slice(2), readVersion(), world)
