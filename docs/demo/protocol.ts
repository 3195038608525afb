import type { AgeInterval, Report, UnreadReason } from '../../src/types.js'

/** What the page asks its worker. `id` comes back with every answer. */
export type Question =
  | { readonly type: 'analyze'; readonly id: number; readonly text: string; readonly name: string }
  | { readonly type: 'objects' | 'markdown'; readonly id: number }
  | { readonly type: 'redact'; readonly id: number; readonly names: boolean }

/** What the worker says. `progress` may come any number of times before the one answer to a question. */
export type Reply =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly id: number; readonly share: number }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'text'; readonly id: number; readonly text: string }
  | { readonly type: 'redacted'; readonly id: number; readonly redacted: Redacted }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }

/** Everything the page draws about one text. Lists are cut for the page; the counts tell how long they were. */
export interface Answer {
  readonly report: Report
  readonly events: readonly EventRow[]
  readonly eventCount: number
  readonly timeline: Timeline
  readonly nodes: readonly NodeCapacity[]
  readonly unread: readonly UnreadPart[]
  readonly unreadCount: number
  readonly objectCount: number
}

/** One event as the table shows it. Offsets lead into the input; ages count back from the capture. */
export interface EventRow {
  readonly type: string
  readonly reason: string
  readonly object: string
  readonly from: string
  readonly message: string
  readonly count: number
  readonly first?: AgeInterval
  readonly last?: AgeInterval
  readonly start: number
  readonly end: number
  readonly line: number
}

/** The series of the timeline, oldest first; `left` is how many more there are. */
export interface Timeline {
  readonly series: readonly EventRow[]
  readonly left: number
}

/** Requests and limits of the pods on a node against what the node can give. */
export interface NodeCapacity {
  readonly node: string
  readonly resources: readonly {
    readonly name: string
    readonly allocatable: number
    readonly requested: number
    readonly limited: number
    /** As the text writes them. */
    readonly words: { readonly allocatable: string; readonly requested: string; readonly limited: string }
  }[]
}

/** A part of the input that was not read. */
export interface UnreadPart {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly endLine: number
  readonly reason: UnreadReason
  /** The beginning of the part. */
  readonly text: string
}

/** A text without its secrets, and what was taken out. */
export interface Redacted {
  readonly text: string
  readonly replaced: readonly { readonly kind: string; readonly count: number }[]
}
