// The package as others get it: built, packed, installed without network into an empty folder. Once for all tests.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

let folder: string | undefined

/** Runs a program in a folder and gives what it printed; throws when it fails. */
export function run(cwd: string, command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** A folder into which the packed package is installed, and nothing else. */
export function installPackage(): string {
  if (folder !== undefined) return folder
  const made = mkdtempSync(join(tmpdir(), 'undescribe-package-'))
  process.on('exit', () => rmSync(made, { recursive: true, force: true }))
  run(root, 'npm', 'pack', '--pack-destination', made)
  const packed = readdirSync(made).find((file) => file.endsWith('.tgz')) ?? ''
  writeFileSync(join(made, 'package.json'), '{ "private": true, "type": "module" }\n')
  run(made, 'npm', 'install', '--offline', '--no-audit', '--no-fund', `./${packed}`)
  folder = made
  return made
}
