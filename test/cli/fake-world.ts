// A world for the tests of commands: files in memory, a fixed present, and what was written.
import { readFileSync } from 'node:fs'
import { openBytes } from '../../src/cli/opened-bytes.js'
import { runCli } from '../../src/cli/run-cli.js'
import type { World } from '../../src/cli/world.js'

/** What a run left behind. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly written: Readonly<Record<string, string>>
}

/** What a run meets. Files are contents by path, or the code of the error that opening them gives. */
export interface Setting {
  readonly files?: Readonly<Record<string, string | Uint8Array | { code: string }>>
  readonly stdin?: string | Uint8Array
  readonly isTerminal?: boolean
  readonly columns?: number
  readonly env?: Readonly<Record<string, string>>
  /** What patterns find. */
  readonly found?: Readonly<Record<string, readonly string[]>>
  /** The working directory; files are found by the paths they are listed with. */
  readonly directory?: string
}

/** A world with one core and no threads, in which nothing is shown and nothing ends early. */
export const quietWorld = {
  stderr: { isTerminal: false, bar: async () => ({ update() {}, clear() {} }) },
  cores: 1,
  saveMemory() {},
  onStop() {},
}

/** A file of `fixtures/`. */
export function fixture(path: string): string {
  return readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8')
}

/** Runs a command line in a world of its own. */
export async function runIn(setting: Setting, ...args: string[]): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const written: Record<string, string> = {}
  const files = new Map(Object.entries(setting.files ?? {}))
  const readFile = async (path: string): Promise<Uint8Array> => {
    const content = files.get(path) ?? { code: 'ENOENT' }
    if (typeof content === 'string') return Buffer.from(content)
    if (content instanceof Uint8Array) return content
    throw Object.assign(new Error(`${content.code}: ${path}`), content)
  }
  const world: World = {
    stdin: {
      isTerminal: setting.stdin === undefined,
      chunks: openBytes(Buffer.from(setting.stdin ?? '')).chunks,
    },
    stdout: {
      isTerminal: setting.isTerminal ?? false,
      ...(setting.columns === undefined ? {} : { columns: setting.columns }),
      write: (text) => out.push(text),
      drain: async () => {},
    },
    ...quietWorld,
    stderr: { ...quietWorld.stderr, write: (text) => err.push(text) },
    directory: setting.directory ?? '/project',
    env: setting.env ?? {},
    openFile: async (path) => openBytes(await readFile(path)),
    findFiles: async (pattern) => setting.found?.[pattern] ?? [],
    readFile,
    writeFile: async (path, text) => {
      written[path] = text
    },
    appendFile: async (path, text) => {
      written[path] = (written[path] ?? '') + text
    },
    now: () => '2026-11-23T12:00:00Z',
  }
  const code = await runCli(args, '1.2.3', world)
  return { code, stdout: out.join(''), stderr: err.join(''), written }
}
