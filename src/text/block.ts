import type { Excerpt } from '../excerpt.js'
import type { RegionKind, Span, Undone } from '../types.js'

/** What the lines of a block look like; it names the reader they are for. */
export type BlockShape =
  | 'describe'
  | 'fragment'
  | 'event-rows'
  | 'get-table'
  | 'events-table'
  | 'panel'
  | 'yaml'
  | 'json'
  | 'journal'
  | 'message'
  | 'output'
  | 'command'
  | 'noise'
  | 'unread'

/** A part of the input that one reader reads. The spans of all blocks, sorted, are the input without gap or overlap. */
export interface Block {
  readonly kind: RegionKind
  readonly shape: BlockShape
  /** What readers read: prompts, borders, quotes, fences, time stamps, colours and constant indent are undone. */
  readonly lines: readonly Excerpt[]
  readonly spans: readonly Span[]
  readonly undone: readonly Undone[]
  /** The command of a command block; of others the command above that printed the block. */
  readonly command?: Command
  /** A time in the text that dates the block, as written; RFC 3339 where the text tells the zone. */
  readonly stamp?: string
}

/** A command line as far as it tells what its output is about. */
export interface Command {
  /** `kubectl` for every way to call it (`oc` stays `oc`), else the tool's name. */
  readonly tool: string
  readonly verb?: string
  /** As typed: `po`, `pods`, `deploy`. */
  readonly resource?: string
  /** The kind the resource word stands for, where it is one of Kubernetes' own. */
  readonly kind?: string
  readonly names: readonly string[]
  readonly namespace?: string
  readonly output?: string
  readonly flags: readonly string[]
  readonly text: Excerpt
}

/** What text/ must know and only rooms below it can tell; handed in. */
export interface Recognisers {
  /** Where in a line the message of a Kubernetes component, runtime or registry stands. */
  message(text: string): { readonly start: number; readonly end: number } | undefined
  /** Whether a line of a log tells something about an object or holds a message; absent: every complaint does. */
  journal?(line: Excerpt): boolean
  /** What stood between two halves of a line that say more in one than with a line break between them. */
  goesOn?<Separator extends string>(
    before: string,
    after: string,
    separators: readonly Separator[],
  ): Separator | undefined
}
