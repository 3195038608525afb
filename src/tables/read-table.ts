import { type AgeReader, makeAgeReader } from '../events/age-reader.js'
import { looksLikeAge } from '../events/cells.js'
import { apiVersionOf, kindNamed } from '../events/kind-names.js'
import { type Excerpt, sliceExcerpt, spanOf } from '../excerpt.js'
import type { Memory } from '../memory.js'
import { ageFunctions, isInterval } from '../time/age.js'
import { readTimestamp } from '../time/timestamp.js'
import type { KubernetesEvent, KubernetesObject, Origin, Reading, Unread } from '../types.js'
import { type ColumnTable, isNone, labels } from './columns.js'
import { readEventTable } from './event-table.js'
import { columnsOfRows } from './headless.js'
import { headersOf, type KindTable } from './kind-table.js'
import { commonColumns, kindOfColumns, tableOfKind } from './kinds.js'
import { readCells, readColumns, type TableColumn } from './layout.js'
import { readOldPods } from './old-pods.js'
import { readPodStatus } from './pod-status.js'
import {
  fieldOf,
  infer,
  keep,
  originOfRow,
  pathOfColumn,
  type RowDraft,
  startRow,
  state,
} from './row-draft.js'

/** What a `get` command says about its table, as text/ reads it. */
export interface CommandOfTable {
  readonly resource?: string
  readonly kind?: string
  readonly namespace?: string
  readonly output?: string
  readonly flags?: readonly string[]
}

/** What is known about a table beside its text. */
export interface TableContext {
  /** The command that printed it. */
  readonly command?: CommandOfTable
  /** What the call has decided already. */
  readonly memory?: Memory
}

/**
 * Reads the tables of a `kubectl get` (or `kubectl events`): several types with blank lines between them, `-o wide`,
 * `-A`, `--show-labels`, `-L`, `-w`, `--no-headers` with a known command, of every version.
 *
 * Shape: partial objects in the shape of the API, one a row in the order of the rows (a watched object comes once for
 * every time it was printed); rows of events become events. What a cell says that no field of the API holds stays in
 * `origin.places`: a computed STATUS under `status`, other columns under `columns.NAME`. AGE is `origin.age.first`.
 * Errors: none; a row that fits no header is unread, `not-kubernetes`, a cell that is damaged `value-not-understood`.
 * Source: kubernetes pkg/printers/internalversion/printers.go, k8s.io/cli-runtime/pkg/printers.
 *
 * @example readTable([header, row]).objects[0]?.metadata?.name // 'web-1'
 */
export function readTable(lines: readonly Excerpt[], context: TableContext = {}): Reading {
  const old = readOldPods(lines)
  if (old !== undefined) return old
  const objects: KubernetesObject[] = []
  const objectOrigins: Origin[] = []
  const events: KubernetesEvent[] = []
  const eventOrigins: Origin[] = []
  const unread: Unread[] = []
  const ages = makeAgeReader(ageFunctions)
  for (const { columns, rows, header } of splitTables(lines, context)) {
    if (isEventsTable(columns, context)) {
      const namespace = context.command?.namespace
      const about = namespace === undefined ? {} : { namespace }
      const reading = readEventTable(header === undefined ? rows : [header, ...rows], about)
      for (const event of reading.events) events.push(event)
      for (const origin of reading.eventOrigins) eventOrigins.push(origin)
      for (const part of reading.unread) unread.push(part)
      continue
    }
    const own = columns === undefined ? undefined : kindOfColumns(columns.map(({ name }) => name))
    for (const row of rows) {
      const read = columns === undefined ? undefined : readRow(row, columns, own, context, { unread, ages })
      if (read === undefined) {
        unread.push({ span: spanOf(row, 0, row.text.length), reason: 'not-kubernetes' })
        continue
      }
      objects.push(read.object)
      objectOrigins.push(originOfRow(read, spanOf(row, 0, row.text.trimEnd().length)))
    }
  }
  return { objects, objectOrigins, events, eventOrigins, unread }
}

interface TableLines {
  readonly header?: Excerpt
  readonly columns?: readonly TableColumn[]
  readonly rows: Excerpt[]
}

/** The tables in some lines, each with its header; rows before the first header get the columns their kind has. */
function splitTables(lines: readonly Excerpt[], context: TableContext): TableLines[] {
  const tables: TableLines[] = []
  const bare: Excerpt[] = []
  for (const line of lines) {
    if (line.text.trim() === '') continue
    const columns = readColumns(line.text)
    if (columns !== undefined) tables.push({ header: line, columns, rows: [] })
    else (tables[tables.length - 1]?.rows ?? bare).push(line)
  }
  return [...withoutHeader(bare, context), ...tables]
}

function withoutHeader(rows: readonly Excerpt[], context: TableContext): TableLines[] {
  if (rows.length === 0) return []
  const kind = kindOfCommand(context)
  return columnsOfRows(
    rows.map(({ text }) => text),
    kind,
    context.command,
    context.memory,
  ).map(({ columns, from, to }) => ({
    ...(columns === undefined ? {} : { columns }),
    rows: rows.slice(from, to),
  }))
}

/** The kind the command asks for, unless the header belongs to another kind: then the command is not this table's. */
function kindOfCommand(
  { command }: TableContext,
  own?: KindTable,
  columns: readonly TableColumn[] = [],
): string | undefined {
  const kind = command?.kind ?? (command?.resource === undefined ? undefined : kindNamed(command.resource))
  if (kind === undefined || own === undefined || own.kind === kind) return kind
  const table = tableOfKind.get(kind)
  const names = columns.map(({ name }) => name)
  const fits =
    table === undefined
      ? names.every((name) => commonColumns.has(name))
      : headersOf(table).some((header) => header.columns.every((name) => names.includes(name)))
  return fits ? kind : undefined
}

function isEventsTable(columns: readonly TableColumn[] | undefined, context: TableContext): boolean {
  if (columns === undefined) return kindOfCommand(context) === 'Event'
  const names = columns.map((column) => column.name)
  return names.includes('REASON') && names.includes('MESSAGE')
}

/** Names of objects, also cut or blacked out ones: no sentence has such a first word and an age under AGE. */
const objectName = /^[^\s,;!?"'`]{1,320}(?: \(default\))?$/

function isRow(cells: ReadonlyMap<string, Excerpt>, name: string): boolean {
  const age = cells.get('AGE')
  if (!objectName.test(name)) return false
  return age === undefined || isNone(age.text) || looksLikeAge(age.text)
}

function looksRight({ looks = {} }: KindTable, cells: ReadonlyMap<string, Excerpt>): boolean {
  return Object.entries(looks).every(([column, look]) => {
    const cell = cells.get(column)
    return cell === undefined || look.test(cell.text)
  })
}

const typePrefix = /^([a-z]{1,63}(?:\.[a-z0-9.-]{1,190})?)\/(\S+)$/

function readRow(
  row: Excerpt,
  columns: readonly TableColumn[],
  own: KindTable | undefined,
  context: TableContext,
  { unread, ages }: { readonly unread: Unread[]; readonly ages: AgeReader },
): RowDraft | undefined {
  const cells = readCells(row, columns)
  const name = cells?.get('NAME')
  if (cells === undefined || name === undefined || !isRow(cells, name.text)) return undefined
  const prefix = typePrefix.exec(name.text)
  const commandKind = kindOfCommand(context, own, columns)
  const ownKind = own !== undefined && looksRight(own, cells) ? own.kind : undefined
  const kind = prefix === null ? (commandKind ?? ownKind) : kindNamed(prefix[1] as string)
  const table = kind === undefined ? undefined : tableOfKind.get(kind)
  const draft = startRow(kind, kind === undefined ? undefined : apiVersionOf(kind))
  readName(
    draft,
    prefix === null ? name : sliceExcerpt(name, (prefix[1] as string).length + 1, name.text.length),
    unread,
  )
  if (kind !== undefined && prefix !== null)
    state(draft, ['kind'], kind, sliceExcerpt(name, 0, (prefix[1] as string).length))
  if (kind !== undefined && prefix === null) {
    const because =
      commandKind === undefined ? 'only this kind is printed with these columns' : 'the command names it'
    draft.inferred.push({ path: 'kind', because })
  }
  const namespace = cells.get('NAMESPACE')
  if (namespace !== undefined) state(draft, namespaceField, namespace.text, namespace)
  else if (context.command?.namespace !== undefined) {
    infer(
      draft,
      ['metadata', 'namespace'],
      context.command.namespace,
      sliceExcerpt(name, 0, 0),
      'the command names it',
    )
    draft.places.pop()
  }
  if (kind === 'Pod') readPodStatus(cells, draft)
  for (const [column, cell] of cells) {
    if (column === 'NAME' || column === 'NAMESPACE') continue
    if (kind === 'Pod' && (column === 'READY' || column === 'STATUS' || column === 'RESTARTS')) continue
    const isUnderstood =
      column === 'AGE' ? readAgeCell(cell, draft, ages) : readCell(column, cell, table?.columns, draft)
    if (!isUnderstood) {
      unread.push({
        span: spanOf(cell, 0, cell.text.length),
        reason: cell.text.endsWith('...') ? 'truncated' : 'value-not-understood',
      })
    }
  }
  return draft
}

const nameField = fieldOf(['metadata', 'name'])
const namespaceField = fieldOf(['metadata', 'namespace'])

/** `fast (default)`: the printer marks the default class behind its name. */
function readName(draft: RowDraft, cell: Excerpt, unread: Unread[]): void {
  if (/(?:\.\.\.|…)$/.test(cell.text)) {
    unread.push({ span: spanOf(cell, 0, cell.text.length), reason: 'truncated' })
    return
  }
  const mark = / \(default\)$/.exec(cell.text)
  const name = mark === null ? cell : sliceExcerpt(cell, 0, mark.index)
  state(draft, nameField, name.text, name)
  if (mark === null) return
  const place = sliceExcerpt(cell, mark.index + 1, cell.text.length)
  const because = 'the printer marks the default class so, whichever of two annotations says it'
  const annotation = 'storageclass.kubernetes.io/is-default-class'
  infer(draft, ['metadata', 'annotations', annotation], 'true', place, because)
}

function readCell(column: string, cell: Excerpt, columns: ColumnTable | undefined, draft: RowDraft): boolean {
  const reader = columns !== undefined && Object.hasOwn(columns, column) ? columns[column] : undefined
  if (reader !== undefined) return reader(cell, draft)
  if (column === 'LABELS') return labels('metadata.labels')(cell, draft)
  if (column === 'CREATED AT' && readTimestamp(cell.text) !== undefined) {
    state(draft, ['metadata', 'creationTimestamp'], cell.text, cell)
    return true
  }
  if (!isNone(cell.text)) keep(draft, pathOfColumn(column), cell)
  return true
}

function readAgeCell(cell: Excerpt, draft: RowDraft, ages: AgeReader): boolean {
  const age = ages.read(cell.text)
  if (age === undefined) return isNone(cell.text)
  keep(draft, 'metadata.creationTimestamp', cell)
  if (isInterval(age)) draft.age = age
  return true
}
