import type { ColumnTable } from './columns.js'

/** How `kubectl get` prints a kind. */
export interface KindTable {
  readonly kind: string
  /**
   * The headers that servers and older kubectls have printed, the newest first: names of columns with two blanks
   * between, those of `-o wide` behind a bar. NAMESPACE and LABELS are every kind's and left out.
   */
  readonly headers: readonly string[]
  /** Other kinds print the same headers and cells: only a command or a prefix of the name tells this one. */
  readonly isNamedElsewhere?: true
  /** Rows without header and command are told by their cells. */
  readonly isSelfEvident?: true
  /** What cells look like where other kinds print the same header, and where there is none. */
  readonly looks?: Readonly<Record<string, RegExp>>
  /** NAME, NAMESPACE, AGE and LABELS are every kind's. */
  readonly columns: ColumnTable
}

/** A header of a kind: the columns of the default table, and those that `-o wide` adds behind them. */
export interface Header {
  readonly columns: readonly string[]
  readonly wide: readonly string[]
}

/**
 * The headers of a kind.
 *
 * @example headersOf({ kind: 'X', headers: ['NAME  AGE | IP'], columns: {} }) // [{ columns: ['NAME', 'AGE'], wide: ['IP'] }]
 */
export function headersOf({ headers }: KindTable): Header[] {
  return headers.map((header) => {
    const [shown = '', wide] = header.split(' | ')
    return { columns: shown.split('  '), wide: wide?.split('  ') ?? [] }
  })
}
