import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const source = new URL('../../src/cli/process-output.ts', import.meta.url).href

/** Runs a program that is stopped and ends, with a reader that comes late; gives the length of what it got. */
function endStopped(written: readonly number[], reader: string) {
  const program = `
    import { endProcess, onStop, watchOutput, writeOutput } from '${source}'
    setInterval(() => {}, 60_000)
    watchOutput()
    onStop(() => {})
    const stopped = new Promise((resolve) => process.once('SIGTERM', resolve))
    process.kill(process.pid, 'SIGTERM')
    await stopped
    for (const length of ${JSON.stringify(written)}) writeOutput('x'.repeat(length))
    await endProcess(2)`
  return spawnSync(
    'bash',
    [
      '-c',
      `"${process.execPath}" --import tsx --input-type=module -e "$1" | { ${reader}; }; exit "\${PIPESTATUS[0]}"`,
      '-',
      program,
    ],
    { encoding: 'utf8', cwd: fileURLToPath(new URL('../..', import.meta.url)) },
  )
}

test('a stopped run ends when a late reader has all of it, however little is left', () => {
  // a pipe holds 65,536 bytes; what is left is less than the process would wait for before it writes more
  const { stdout, status, stderr } = endStopped([60_000, 9_000], 'sleep 1; wc -c')
  assert.is(stdout.trim(), '69000', stderr)
  assert.is(status, 2)
})

test('a stopped run ends when its reader is gone', () => {
  const { stdout, status } = endStopped([60_000, 9_000], 'sleep 1; echo gone')
  assert.is(stdout.trim(), 'gone')
  assert.is(status, 2)
})

test.run()
