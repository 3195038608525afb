import type { Excerpt } from '../excerpt.js'
import type { EventColumn, EventLayout } from '../grammar/event-row.js'
import type { AgeCell } from './age-reader.js'

/** A part of a line: offsets into its text, `end` exclusive. */
export interface Stretch {
  readonly at: number
  readonly end: number
}

/**
 * What rows have in common that stand under the same header and differ in their age and message only: thousands of pods
 * were pulled and started by the same components.
 */
export class RowHead {
  /** Whether a column tells of the object, or how the event is called. */
  readonly namesObject: boolean

  constructor(
    readonly layout: EventLayout,
    readonly columns: ReadonlyMap<EventColumn, Stretch>,
  ) {
    this.namesObject = namingColumns.some((column) => columns.has(column))
  }
}

const namingColumns: readonly EventColumn[] = [
  'name',
  'kind',
  'object',
  'fieldPath',
  'namespace',
  'eventName',
]

/** A row decided: its line, where its columns stand, and the lines its message goes on with. */
export class EventRow {
  readonly continuation: Excerpt[] = []

  constructor(
    readonly line: Excerpt,
    readonly head: RowHead,
    /** Where age and message stand, when the head was made of another row. */
    readonly own?: { readonly age: Stretch; readonly message: Stretch; readonly ageCell: AgeCell },
  ) {}

  get layout(): EventLayout {
    return this.head.layout
  }

  /** Where a column stands; `undefined` when the row has none of that name. */
  place(column: EventColumn): Stretch | undefined {
    if (this.own !== undefined && (column === 'age' || column === 'message')) return this.own[column]
    return this.head.columns.get(column)
  }
}
