import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import type { EventColumn, EventLayout } from '../grammar/event-row.js'
import type { AgeCell } from './age-reader.js'
import { readTold, type ToldCells } from './told-cells.js'

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
  /** Whether a row names the object it is about, as tables of `get events` do. */
  readonly isOwnObject: boolean
  #told: ToldCells | undefined

  constructor(
    readonly layout: EventLayout,
    readonly columns: ReadonlyMap<EventColumn, Stretch>,
  ) {
    this.namesObject = namingColumns.some((column) => columns.has(column))
    this.isOwnObject = layout === 'get' || layout === 'get-seen'
  }

  /** What type, reason and source say in every row of this head; read from the first one. */
  told({ text }: Excerpt): ToldCells {
    this.#told ??= readTold(text, this)
    return this.#told
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

/** Where age and message of a row stand whose head was made of another row. */
export interface OwnCells {
  readonly age: Stretch
  readonly message: Stretch
  readonly ageCell: AgeCell
}

/** A row decided: its line, where its columns stand, and the lines its message goes on with. */
export class EventRow {
  readonly continuation: Excerpt[] = []

  constructor(
    readonly line: Excerpt,
    readonly head: RowHead,
    readonly own?: OwnCells,
  ) {}

  get layout(): EventLayout {
    return this.head.layout
  }

  /** Where a column stands; `undefined` when the row has none of that name. */
  place(column: EventColumn): Stretch | undefined {
    if (this.own !== undefined && (column === 'age' || column === 'message')) return this.own[column]
    return this.head.columns.get(column)
  }

  cell(column: EventColumn): Excerpt | undefined {
    const place = this.place(column)
    return place === undefined ? undefined : sliceExcerpt(this.line, place.at, place.end)
  }
}
