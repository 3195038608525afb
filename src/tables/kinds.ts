import { clusterTables } from './cluster.js'
import { headersOf, type KindTable } from './kind-table.js'
import { networkTables } from './network.js'
import { storageTables } from './storage.js'
import { workloadTables } from './workloads.js'

/**
 * The kinds with columns of their own, column ↔ path of the API.
 *
 * Source: kubernetes pkg/printers/internalversion/printers.go; kubectl's own printers before 1.11.
 */
export const kindTables: readonly KindTable[] = [
  ...workloadTables,
  ...networkTables,
  ...storageTables,
  ...clusterTables,
]

/** Columns that options add to every table, and those that all kinds have. */
export const commonColumns: ReadonlySet<string> = new Set(['NAMESPACE', 'NAME', 'AGE', 'LABELS'])

/** The tables by their kind. */
export const tableOfKind: ReadonlyMap<string, KindTable> = new Map(
  kindTables.map((table) => [table.kind, table]),
)

/** The headers by which a table without a word of its kind is known, without the columns of every kind. */
const known: readonly { readonly table: KindTable; readonly columns: readonly string[] }[] = kindTables
  .filter(({ isNamedElsewhere }) => isNamedElsewhere === undefined)
  .flatMap((table) =>
    headersOf(table).map(({ columns }) => ({
      table,
      columns: columns.filter((name) => !commonColumns.has(name)),
    })),
  )

/**
 * The kind whose columns these are, those of options left out; of several the one with most of them.
 *
 * @example kindOfColumns(['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'])?.kind // 'Pod'
 */
export function kindOfColumns(names: readonly string[]): KindTable | undefined {
  const own = names.filter((name) => !commonColumns.has(name))
  let best: (typeof known)[number] | undefined
  for (const candidate of known) {
    const { columns } = candidate
    // A short set must be the whole header: STATUS alone stands in tables of many kinds.
    const isEnough = columns.length >= 3 || columns.length === own.length
    if (
      isEnough &&
      columns.length > (best?.columns.length ?? 0) &&
      columns.every((name) => own.includes(name))
    )
      best = candidate
  }
  return best?.table
}
