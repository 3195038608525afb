import type { LineRun } from '../grammar/describe.js'
import type { BlockLines } from './block-lines.js'
import { containerKeys, type Role, stateKeys } from './vocabulary.js'

/** Lines that lie in more levels than these are unread: the tree is walked by functions that call themselves. */
export const mostLevels = 200

/** A level of the tree that lines are being added to. */
export interface OpenLevel {
  readonly indent: number
  readonly role: Role
  /** The last field of the level, as a line; -1 when it was an item or nothing yet. In a generic block an item too. */
  last: number
  /** A list of texts without keys, in a generic block. */
  isList?: boolean
}

/**
 * The level a field stands in by its key alone, where its heading is not in the text.
 *
 * @example roleOf('Restart Count') // 'container'
 */
export function roleOf(key: string): Role {
  return containerKeys.has(key) ? 'container' : stateKeys.has(key) ? 'state' : 'plain'
}

/** Levels that lines of a block without its head stand in: `orphan` for each that has no heading here. */
export function openLevels(lines: BlockLines, tokens: LineRun[]): OpenLevel[] {
  const { scan } = lines
  const descending: number[] = []
  const roles = new Map<number, Role>()
  for (let line = 0; line < scan.lines.length; line++) {
    const column = scan.indent[line] as number
    const least = descending[descending.length - 1] ?? Number.POSITIVE_INFINITY
    if (column < 0 || scan.keyEnd[line]! < 0 || lines.isWeak(line)) continue
    if (column < least) descending.push(column)
    if (column > 0 && column <= least) {
      const key = scan.key[line]!
      if (!roles.has(column) || roles.get(column) === 'plain') {
        const role = roleOf(key)
        roles.set(column, role)
        const below = descending[descending.length - 1]
        if (role === 'container' && below !== undefined) roles.set(column - 2, 'names')
      }
    }
    if (column === 0) break
  }
  const levels = descending
    .slice(-mostLevels)
    .reverse()
    .map((indent): OpenLevel => {
      return { indent, role: indent === 0 ? 'top' : (roles.get(indent) ?? 'plain'), last: -1 }
    })
  if (levels.length === 0) levels.push({ indent: 0, role: 'top', last: -1 })
  for (let depth = 1; depth < levels.length; depth++) tokens.push({ type: 'orphan', from: 0, to: 0 })
  return levels
}
