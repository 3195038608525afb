// Reads the text on standard input with one target, in a process that counts no blocks of code, and ends with 1 where that
// takes too long: tsx test/fuzz/time-alone.ts TARGET
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadBuilt } from '../bench/built.js'
import { runLimited } from './run-limited.js'
import { makeTargets, type Target } from './targets.js'

const path = fileURLToPath(import.meta.url)

/**
 * Whether a text takes too long also where nothing else is measured.
 *
 * Errors: throws when the process cannot be started or ends otherwise.
 */
export function isSlowAlone({ name }: Target, text: string): boolean {
  const { status, stderr, error } = spawnSync(process.execPath, ['--import', 'tsx', path, name], {
    input: text,
    encoding: 'utf8',
  })
  if (status === 0) return false
  if (status === 1 && stderr.includes('hangs: ')) return true
  throw new Error(`the time of a text cannot be judged: ${error?.message ?? stderr}`)
}

if (process.argv[1] === path) {
  const { library } = await loadBuilt()
  const target = makeTargets(library).find(({ name }) => name === process.argv[2])
  if (target === undefined) throw new Error('which target?')
  const text = readFileSync(0, 'utf8')
  runLimited(() => target.read(text), text.length)
}
