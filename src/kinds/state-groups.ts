import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import { type Scope, state } from './draft.js'

/** What the cells of a condition's row hold, up to its message. */
export const conditionCells: readonly (readonly string[])[] = [['type'], ['status'], ['reason']]

/**
 * States what the groups of a match hold, in the order they stand in the text, each at the path of the same place in
 * `paths`; a group that matched nothing is left out. `read` makes the value of a group's text.
 *
 * Shape: the offset in `text` after the last of them.
 */
export function stateGroups(
  scope: Scope,
  text: Excerpt,
  groups: RegExpExecArray,
  paths: readonly (readonly string[])[],
  read: (group: string) => unknown = (group) => group,
): number {
  let from = 0
  for (const [index, path] of paths.entries()) {
    const group = groups[index + 1]
    if (group === undefined) continue
    const at = text.text.indexOf(group, from)
    from = at + group.length
    state(scope, path, read(group), sliceExcerpt(text, at, from))
  }
  return from
}
