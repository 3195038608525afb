import { type Excerpt, placeAt, sliceExcerpt } from '../excerpt.js'
import type { Memory } from '../memory.js'
import { mayHoldTabs, printedTabs } from '../printed-tabs.js'
import type { KubernetesEvent, ObjectReference, Origin, Place } from '../types.js'
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

/** What the events of one call share: the lists of what is stated and inferred of them. */
export class EventLists {
  readonly stated = new SharedList<string>()
  readonly inferred = new SharedList<Inferred>()

  static of(memory: Memory): EventLists {
    return memory.recall(EventLists, '', () => new EventLists())
  }
}

/** Whom the event is about is told at the end. */
const unknown: ObjectReference = {}

/** An event while its row is read, and what is told beside it. */
export class EventDraft {
  readonly event: KubernetesEvent
  readonly places: Place[] = []
  #stated: SharedList<string>
  #inferred: SharedList<Inferred>

  constructor(
    readonly row: EventRow,
    lists: EventLists,
  ) {
    this.event = { apiVersion: 'v1', kind: 'Event', involvedObject: unknown }
    this.#stated = lists.stated
    this.#inferred = lists.inferred
  }

  get stated(): readonly string[] {
    return this.#stated.items
  }

  get inferred(): readonly Inferred[] {
    return this.#inferred.items
  }

  infer(inferred: Inferred): void {
    this.#inferred = this.#inferred.with(inferred)
  }

  /** Notes that the value of a path stands there, and gives its text. */
  state(path: string, excerpt: Excerpt): string {
    this.#note(path, excerpt.text)
    this.places.push(placeAt(path, excerpt))
    return excerpt.text
  }

  /** As `state`, of a cell that all rows of a head share. */
  stateTold(path: string, { text, at, end }: ToldCell): string {
    this.#note(path, text)
    const { line } = this.row
    this.places.push(
      line.pieces === undefined
        ? { path, text, start: line.start + at, end: line.start + end }
        : placeAt(path, sliceExcerpt(line, at, end)),
    )
    return text
  }

  #note(path: string, text: string): void {
    const { row } = this
    if (path === 'message' && mayHoldTabs(text)) this.infer(tabsAreBlanks)
    else if (path === 'source.component' && !row.head.told(row.line).hasHost) this.infer(writerIsShown)
    else if (path === 'count' && !row.head.isOwnObject) this.infer(countIsShown)
    else this.#stated = this.#stated.with(path)
  }
}
