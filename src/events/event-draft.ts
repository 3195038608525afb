import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import type { Memory } from '../memory.js'
import { Places } from '../places.js'
import { mayHoldTabs, printedTabs } from '../printed-tabs.js'
import type { JsonPath, KubernetesEvent, ObjectReference, Origin } from '../types.js'
import type { EventRow } from './row.js'
import { SharedList } from './shared-lists.js'
import type { ToldCell } from './told-cells.js'

type Inferred = Origin['inferred'][number]

/** kubectl 1.18.9 and newer shows no host, so that the two look alike. */
const writerIsShown: Inferred = {
  path: 'source.component',
  because: 'kubectl shows the source, or where that is empty the reporting component',
}
const countIsShown: Inferred = {
  path: 'count',
  because: 'kubectl 1.23 and newer shows the count of a series the same way',
}
const tabsAreBlanks: Inferred = { path: 'message', because: printedTabs }

/** What the events of one call share: the lists of what is stated and inferred of them, and of the paths that have places. */
export class EventLists {
  readonly stated = new SharedList<string>()
  readonly inferred = new SharedList<Inferred>()
  readonly placed = new SharedList<JsonPath>()

  static of(memory: Memory): EventLists {
    return memory.recall(EventLists, '', () => new EventLists())
  }
}

/** Whom the event is about is told at the end. */
const unknown: ObjectReference = {}

/** An event while its row is read, and what is told beside it. */
export class EventDraft {
  readonly event: KubernetesEvent
  #stated: SharedList<string>
  #inferred: SharedList<Inferred>
  #placed: SharedList<JsonPath>
  readonly #bounds: number[] = []
  #excerpts: Excerpt[] | undefined

  constructor(
    readonly row: EventRow,
    lists: EventLists,
    /** The text the row stands in, if it is at hand. */
    private readonly input?: string,
  ) {
    this.event = { apiVersion: 'v1', kind: 'Event', involvedObject: unknown }
    this.#stated = lists.stated
    this.#inferred = lists.inferred
    this.#placed = lists.placed
  }

  get stated(): readonly string[] {
    return this.#stated.items
  }

  get inferred(): readonly Inferred[] {
    return this.#inferred.items
  }

  /** Where the values stand, when all are told. */
  get places(): Places {
    return new Places(this.input, this.#placed.items, this.#bounds.slice(), this.#excerpts)
  }

  infer(inferred: Inferred): void {
    this.#inferred = this.#inferred.with(inferred)
  }

  /** Notes that the value of a path stands there, and gives its text. */
  state(path: string, excerpt: Excerpt): string {
    this.#note(path, excerpt.text)
    this.place(path, excerpt)
    return excerpt.text
  }

  /** As `state`, of a cell that all rows of a head share. */
  stateTold(path: string, { text, at, end }: ToldCell): string {
    this.#note(path, text)
    const { line } = this.row
    if (this.input === undefined || line.pieces !== undefined) this.place(path, sliceExcerpt(line, at, end))
    else this.#placeAt(path, line.start + at, line.start + end)
    return text
  }

  /** Notes where the value of a path stands, or what tells it. */
  place(path: JsonPath, excerpt: Excerpt): void {
    if (this.input === undefined || excerpt.pieces !== undefined) {
      this.#excerpts ??= []
      this.#excerpts[this.#placed.items.length] = excerpt
    }
    this.#placeAt(path, excerpt.start, excerpt.end)
  }

  #placeAt(path: JsonPath, start: number, end: number): void {
    this.#placed = this.#placed.with(path)
    this.#bounds.push(start, end)
  }

  #note(path: string, text: string): void {
    const { row } = this
    if (path === 'message' && mayHoldTabs(text)) this.infer(tabsAreBlanks)
    else if (path === 'source.component' && !row.head.told(row.line).hasHost) this.infer(writerIsShown)
    else if (path === 'count' && !row.head.isOwnObject) this.infer(countIsShown)
    else this.#stated = this.#stated.with(path)
  }
}
