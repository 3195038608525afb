import type { Answer } from './protocol.js'

/** A text of the examples menu. */
export interface Example {
  readonly name: string
  readonly label: string
  readonly about: string
  readonly text: string
}

/** What the page carries packed, because it is large. */
export interface Cargo {
  /** The page's own program: all but `start.ts`. */
  readonly page: string
  /** The style of what that program draws; the style of all that stands before it is in the page as it is. */
  readonly style: string
  /** The program of the worker that makes the program of the analysis out of `packedProgram`. */
  readonly unpacker: string
  readonly examples: readonly Example[]
  /** The answer to the first example, made at build: the page shows it before its worker has started. */
  readonly firstAnswer: Answer
}

/** What `start.ts` leaves for the page's program. */
export interface Handover {
  readonly cargo: Cargo
  /** The program of the analysis in LZMA, which is a sixth smaller than what a browser can unpack by itself. */
  readonly packedProgram: string
  readonly packedProgramBytes: number
}
