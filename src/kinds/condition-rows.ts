import type { Field } from '../describe/tree.js'
import { conditionKeys } from '../describe/vocabulary.js'
import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import { isConditionRow, isTimedCondition } from '../text/shapes/conditions.js'
import { wordsOf } from './table.js'
import { valueIn } from './values.js'

const heading = 'Conditions'
const header = /^Type\s+Status\b/
/** A pod's table has no more than these two columns, and no row of dashes. */
const wideHeader = /^Type\s+Status\s+\S/

/**
 * The condition types that stand in a level, each as a mark: a type that only one describer prints tells the kind.
 *
 * Shape: `Conditions/MemoryPressure`, for each row of a table below `Conditions:` or of one that has lost it, and
 * `Conditions/Ready/times` beside it where the row holds two times.
 *
 * @example conditionMarks([]) // []
 */
export function conditionMarks(written: readonly Field[]): string[] {
  const level = nestRows(written)
  const loose = itemTable(level)
  return (loose === undefined ? level.flatMap(withNarrow) : [loose]).flatMap(({ children }) =>
    children.flatMap((row) => {
      const words = textOf(row)
      const type = /^\w{1,80}/.exec(words)?.[0]
      if (type === undefined) return []
      const mark = `${heading}/${type}`
      return isTimedCondition(words) ? [mark, `${mark}/times`] : [mark]
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
export function restoreConditions(written: readonly Field[]): readonly Field[] {
  const level = nestRows(written)
  if (level.some((field) => field.key === heading)) return level.map(restoreTable)
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

/** Rows that stand beside their heading, because their indentation was lost, go below it. */
function nestRows(level: readonly Field[]): readonly Field[] {
  const at = level.findIndex(({ key, children }) => key === heading && children.length === 0)
  const first = level[at + 1]
  if (at < 0 || first === undefined || !opensTable(first)) return level
  const isTable = first.shape === 'table'
  let end = at + 2
  while (
    !isTable &&
    end < level.length &&
    (level[end]!.shape === 'item' || isConditionRow(textOf(level[end]!)))
  )
    end++
  return [...level.slice(0, at), { ...level[at]!, children: level.slice(at + 1, end) }, ...level.slice(end)]
}

function opensTable(field: Field): boolean {
  return header.test(field.shape === 'field' ? '' : wordsOf(field)) || isConditionRow(textOf(field))
}

/** A table below its heading that has lost its row of dashes, or its header as well, reads as lines. */
function restoreTable(field: Field): Field {
  const tables = tablesIn(field)
  return tables.length === 0 || field.children[0]?.shape === 'table' ? field : { ...field, children: tables }
}

function asConditions(tables: readonly [Field, ...Field[]]): Field {
  return above(tables[0], heading, tables)
}

/** A table without its row of dashes reads as lines: all of the level, when the first is the header or all are rows. */
function itemTable(level: readonly Field[]): Field | undefined {
  const [first] = level
  if (first === undefined) return undefined
  if (first.shape === 'item' && header.test(wordsOf(first)))
    return { ...first, shape: 'table', children: level.slice(1).filter(isNoDashes).map(asRow) }
  if (!level.every((field) => isConditionRow(textOf(field)))) return undefined
  return { ...first, shape: 'table', lines: emptyLines(first), children: level.map(asRow) }
}

/** The row of dashes of a table that is indented anew. */
function isNoDashes(field: Field): boolean {
  return !/^[-\s]+$/.test(textOf(field))
}

/** A row with a colon in its message may read as a field. */
function asRow(field: Field): Field {
  if (field.shape !== 'field' || !isConditionRow(textOf(field))) return field
  const { text } = field.lines[0]!
  return { ...field, shape: 'item', key: '', keyEnd: -1, valueAt: text.length - text.trimStart().length }
}

function textOf(field: Field): string {
  return field.lines[0]?.text.trimStart() ?? ''
}

function tablesIn(field: Field): Field[] {
  const [first] = field.children
  if (field.key === heading && first !== undefined && first.shape !== 'table') {
    const table = itemTable(field.children)
    return table === undefined || isNarrow(table, first) ? [] : [table]
  }
  const candidates = field.shape === 'table' ? [field] : field.children
  return candidates.filter((child) => child.shape === 'table' && header.test(wordsOf(child)))
}

/** The table of a pod, which is read as it stands. */
function isNarrow(table: Field, first: Field): boolean {
  return table.lines[0]?.text !== '' && !wideHeader.test(wordsOf(first))
}

/** The tables in a field, those of pods too. */
function withNarrow(field: Field): Field[] {
  const table = field.key === heading ? itemTable(field.children) : undefined
  return table === undefined ? tablesIn(field) : [table]
}

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
    level.every((field) => field.shape === 'field' && conditionKeys.has(field.key)) &&
    level.some((field) => field.key === 'Type') &&
    level.some((field) => field.key === 'Status' && conditionStatus.test(valueIn(field).text))
  )
}

function above(first: Field, key: string, children: readonly Field[]): Field {
  return { ...first, shape: 'field', key, lines: emptyLines(first), valueAt: 0, children }
}

/** Where a field that was lost in front of another one stands: at its first line, which a level without heading has inside. */
function emptyLines(field: Field): Excerpt[] {
  const [line] = field.lines
  if (line !== undefined) return [sliceExcerpt(line, 0, 0)]
  const [first] = field.children
  return first === undefined ? [] : emptyLines(first)
}
