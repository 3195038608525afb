import generated from './generated/event-row.js'
import { compile, runGrammar, type Token } from './nearley.js'

/** What a cell of a row of events looks like, by itself. The list is closed; a text without a sharper look is `word` or `text`. */
export type CellKind =
  | 'type'
  | 'age'
  | 'repeated'
  | 'time'
  | 'count'
  | 'source'
  | 'pair'
  | 'component'
  | 'fieldPath'
  | 'object'
  | 'eventName'
  | 'camel'
  | 'word'
  | 'text'
  | 'tailAge'
  | 'tailCount'
  | 'tailName'

/** A column of some table of events. `first` and `last` are the moments of a pair in the order written. */
export type EventColumn =
  | 'namespace'
  | 'type'
  | 'reason'
  | 'age'
  | 'first'
  | 'last'
  | 'count'
  | 'from'
  | 'fieldPath'
  | 'name'
  | 'kind'
  | 'object'
  | 'eventName'
  | 'message'

/** Which table a row belongs to, by the order of its cells. */
export type EventLayout = 'describe' | 'seen' | 'time' | 'get-seen' | 'get'

/** The cells `from` to `to` (indexes, inclusive) of a row are this column. */
export interface ColumnCells {
  readonly column: EventColumn
  readonly from: number
  readonly to: number
}

/** A row decided: its layout and which cells are which column. A column without cells is absent. */
export interface EventRowShape {
  readonly layout: EventLayout
  readonly columns: readonly ColumnCells[]
}

interface CellToken extends Token {
  readonly type: CellKind
  readonly index: number
}

/** What a production holds while it is parsed: one cell, decided columns, or nothing (an absent optional cell). */
type Part = CellToken | readonly ColumnCells[] | null

const grammar = compile(generated)

/** The last cells of a part that may be nested lists: the columns in it, those of a single cell named `column`. */
function columnsOf(part: Part, column: EventColumn | '*'): readonly ColumnCells[] {
  if (part === null) return []
  if (Array.isArray(part)) return part as readonly ColumnCells[]
  const { index } = part as CellToken
  return [{ column: column === '*' ? 'message' : column, from: index, to: index }]
}

/** An action that names the parts of a production in order; `*` keeps the names a part already has. */
export function cells(...columns: (EventColumn | '*')[]): (parts: unknown[]) => readonly ColumnCells[] {
  return (parts) => {
    const named: ColumnCells[] = []
    let part = 0
    for (let at = 0; at < columns.length; at++) {
      const value = parts[part++] as Part
      const found = columnsOf(value, columns[at] as EventColumn)
      // `seen` brings two columns at once.
      if (columns[at] === 'first' && found.length === 2) at++
      for (const columnCells of found) extend(named, columnCells)
    }
    return named
  }
}

/** Adds cells to a column, joining them to the column before when it has the same name (`Two  spaces`). */
function extend(named: ColumnCells[], next: ColumnCells): void {
  const last = named[named.length - 1]
  if (last !== undefined && last.column === next.column)
    named[named.length - 1] = { ...last, to: Math.max(last.to, next.to) }
  else named.push(next)
}

/** An action that makes one message of all parts of a production. */
export function asMessage(parts: unknown[]): readonly ColumnCells[] {
  const all = (parts as Part[]).flatMap((part) => columnsOf(part, 'message'))
  const first = all[0]
  const last = all[all.length - 1]
  return first === undefined || last === undefined
    ? []
    : [{ column: 'message', from: first.from, to: last.to }]
}

/** An action that gives a row its layout. */
export function asRow(layout: EventLayout): (parts: unknown[]) => EventRowShape {
  return (parts) => ({ layout, columns: parts[0] as readonly ColumnCells[] })
}

/**
 * Decides which cell of a row of events is which column, from what the cells look like.
 *
 * Shape: `undefined` when the cells are no row of any table of events.
 * Source: see grammars/event-row.ne.
 *
 * @example
 * parseEventRow(['type', 'camel', 'age', 'component', 'text'])?.columns[3]
 * // { column: 'from', from: 3, to: 3 }
 */
export function parseEventRow(kinds: readonly CellKind[]): EventRowShape | undefined {
  const tokens: CellToken[] = kinds.map((type, index) => ({ type, index }))
  const parsed = runGrammar<EventRowShape>(grammar, tokens)
  return parsed.ok ? parsed.value : undefined
}
