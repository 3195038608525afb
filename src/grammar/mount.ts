import { type Memory, recallText } from '../memory.js'
import rules from './generated/values/mount.js'
import { compile, runGrammar } from './nearley.js'
import type { Word } from './words.js'

/** Where a volume is mounted, or, without `mode`, which device it is. */
export interface MountText {
  readonly path: string
  readonly name: string
  readonly mode?: 'ro' | 'rw'
  readonly subPath?: string
}

export function makeDevice(path: Word, name: Word): MountText {
  return { path: path.text, name: name.text }
}
export function makeMount(path: Word, name: Word, mode: Word, quoted?: Word): MountText {
  const made = { path: path.text, name: name.text, mode: mode.text as 'ro' | 'rw' }
  return quoted === undefined ? made : { ...made, subPath: unquote(quoted.text) }
}

const grammar = compile(rules)
const shape = /^([a-z0-9.-]+)(?: \((r[ow])(?:,path=("(?:[^"\\]|\\.)*"))?\))?$/

/**
 * Reads a line below `Mounts:` or `Devices:`.
 *
 * Shape: `undefined` when the line is neither. `subPath` is unquoted.
 * Source: describeContainerVolumes in kubectl's describe.go.
 *
 * @example parseMount('/data from data (ro)') // { path: '/data', name: 'data', mode: 'ro' }
 */
export function parseMount(text: string, memory?: Memory): MountText | undefined {
  return recallText(memory, parseMount, text, () => {
    const parsed = runGrammar<MountText>(grammar, tokenise(text), memory)
    return parsed.ok ? parsed.value : undefined
  })
}

/** The path goes up to the first ` from ` behind which only a volume name and a mode stand. */
function tokenise(text: string): Word[] {
  const token = (type: string, part: string): Word => ({ type, text: part, at: 0 })
  for (let at = text.indexOf(' from '); at >= 0; at = text.indexOf(' from ', at + 1)) {
    const rest = shape.exec(text.slice(at + 6))
    if (rest === null) continue
    const words = [token('path', text.slice(0, at)), token('mark', 'from'), token('name', rest[1] as string)]
    if (rest[2] !== undefined) words.push(token('mark', '('), token('mode', rest[2]))
    if (rest[3] !== undefined)
      words.push(token('mark', ','), token('mark', 'path='), token('quoted', rest[3]))
    if (rest[2] !== undefined) words.push(token('mark', ')'))
    return words
  }
  return [token('path', text)]
}

/** What Go's `%q` wrote; JSON knows all of its escapes but `\a`, `\v`, `\x…`, `\U…`. */
function unquote(quoted: string): string {
  const json = quoted
    .replace(/\\a/g, '\\u0007')
    .replace(/\\v/g, '\\u000b')
    .replace(/\\x([0-9a-f]{2})/g, '\\u00$1')
  try {
    return JSON.parse(json) as string
  } catch {
    return quoted.slice(1, -1)
  }
}
