import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { wordsOf } from './table.js'
import { valueIn } from './values.js'

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
  return above(tables[0], heading, tables)
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

/** The fields of one condition, as the describer of custom resources prints them one below the other. */
const conditionFields: ReadonlySet<string> = new Set([
  'Last Heartbeat Time',
  'Last Probe Time',
  'Last Transition Time',
  'Last Update Time',
  'Message',
  'Observed Generation',
  'Reason',
  'Severity',
  'Status',
  'Type',
])
const conditionStatus = /^(?:True|False|Unknown)$/
/** What stands beside a status where an object is printed from its head on. */
const heads: ReadonlySet<string> = new Set(['API Version', 'Kind', 'Metadata', 'Spec', 'Status'])

/**
 * Gives conditions that were cut out of a custom resource the `Status:` and `Conditions:` above them back.
 *
 * Shape: the same level when nothing is lost.
 *
 * @example restoreStatus([]) // []
 */
export function restoreStatus(level: readonly Field[]): readonly Field[] {
  const [first] = level
  if (first === undefined) return level
  if (isCondition(level)) return [above(first, 'Status', [above(first, heading, level)])]
  const isCut =
    level.some((field) => field.key === heading && isCondition(field.children)) &&
    !level.some((field) => heads.has(field.key))
  return isCut ? [above(first, 'Status', level)] : level
}

function isCondition(level: readonly Field[]): boolean {
  return (
    level.every((field) => field.shape === 'field' && conditionFields.has(field.key)) &&
    level.some((field) => field.key === 'Type') &&
    level.some((field) => field.key === 'Status' && conditionStatus.test(valueIn(field).text))
  )
}

function above(first: Field, key: string, children: readonly Field[]): Field {
  const nothing = first.lines.slice(0, 1).map((line) => sliceExcerpt(line, 0, 0))
  return { ...first, shape: 'field', key, lines: nothing, valueAt: 0, children }
}
