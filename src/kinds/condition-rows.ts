import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { wordsOf } from './table.js'

const heading = 'Conditions'
const header = /^Type\s+Status\b/

/**
 * The condition types that stand in a level, each as a mark: a type that only one describer prints tells the kind.
 *
 * Shape: `Conditions/MemoryPressure`, for each row of a table below `Conditions:` or of one that has lost it.
 *
 * @example conditionMarks([]) // []
 */
export function conditionMarks(level: readonly Field[]): string[] {
  const loose = itemTable(level)
  return (loose === undefined ? level.flatMap(tablesIn) : [loose]).flatMap(({ children }) =>
    children.flatMap((row) => {
      const type = /^\w{1,80}/.exec(row.lines[0]?.text.trimStart() ?? '')?.[0]
      return type === undefined ? [] : [`${heading}/${type}`]
    }),
  )
}

/**
 * Gives a condition table that stands alone, or below the field before a heading that was cut out, its `Conditions:` back.
 *
 * Shape: the same level when nothing is lost.
 *
 * @example restoreConditions([]) // []
 */
export function restoreConditions(level: readonly Field[]): readonly Field[] {
  if (level.some((field) => field.key === heading)) return level
  const loose = itemTable(level)
  if (loose !== undefined) return [asConditions([loose])]
  return level.flatMap((field) => {
    const tables = tablesIn(field)
    if (tables.length === 0) return [field]
    const found = asConditions(tables as [Field, ...Field[]])
    if (field.shape === 'table') return [found]
    return [{ ...field, children: field.children.filter((child) => !tables.includes(child)) }, found]
  })
}

function asConditions(tables: readonly [Field, ...Field[]]): Field {
  const [table] = tables
  const nothing = table.lines.slice(0, 1).map((line) => sliceExcerpt(line, 0, 0))
  return { ...table, shape: 'field', key: heading, lines: nothing, valueAt: 0, children: tables }
}

/** A pod's table has no row of dashes and reads as lines: all of the level, when the first is the header. */
function itemTable(level: readonly Field[]): Field | undefined {
  const [first] = level
  if (first?.shape !== 'item' || !header.test(wordsOf(first))) return undefined
  return { ...first, shape: 'table', children: level.slice(1) }
}

function tablesIn(field: Field): Field[] {
  const candidates = field.shape === 'table' ? [field] : field.children
  return candidates.filter((child) => child.shape === 'table' && header.test(wordsOf(child)))
}
