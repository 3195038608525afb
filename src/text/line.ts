import type { Excerpt } from '../excerpt.js'
import { excerptOf } from '../excerpt.js'
import type { Span, Undone } from '../types.js'

/** One line as the undoing steps hand it on: what is read of it, and the part of the input it owns. */
export interface Line {
  /** The text to read, without its line end, with its way back. */
  readonly excerpt: Excerpt
  /** Everything this line owns, its line end and what was undone included; the spans of all lines are the input. */
  readonly span: Span
  readonly undone: readonly Undone[]
  /** A time that stood in front of the line, as it was written. */
  readonly stamp: string | undefined
  /** Lines of one fence, or of the text between two fences, have the same number; odd numbers are inside a fence. */
  readonly section: number
}

/**
 * The lines of an input. Only `\n` ends a line, as kubectl counts them; `\r\n` counts as one line end where most
 * lines end so, since kubectl up to 1.25 prints a carriage return of a value as it is.
 *
 * Shape: at least one line; the spans of the lines follow each other and are the whole input.
 * Source: format.md 1.5 (what passes through a describe unescaped).
 *
 * @example splitLines('a\nb').map((line) => line.excerpt.text) // ['a', 'b']
 */
export function splitLines(input: string): Line[] {
  const lines: Line[] = []
  const returns = endsInReturns(input)
  let start = 0
  while (start < input.length || lines.length === 0) {
    const found = input.indexOf('\n', start)
    const next = found < 0 ? input.length : found + 1
    let end = found < 0 ? input.length : found
    let undone: readonly Undone[] = nothing
    let from = start
    if (start === 0 && input.charCodeAt(0) === 0xfeff) {
      from = 1
      undone = ['bom']
    }
    if (returns && end > from && input.charCodeAt(end - 1) === 13) {
      end -= 1
      undone = [...undone, 'crlf']
    }
    const excerpt = excerptOf(input, from, end)
    lines.push(
      undone === nothing
        ? new UntouchedLine(excerpt, next)
        : { excerpt, span: { start, end: next }, undone, stamp: undefined, section: 0 },
    )
    start = next
  }
  return lines
}

const nothing: readonly Undone[] = []

/** Whether most line ends of the input are `\r\n`. */
function endsInReturns(input: string): boolean {
  if (!input.includes('\r')) return false
  let all = 0
  let withReturn = 0
  for (let at = input.indexOf('\n'); at >= 0; at = input.indexOf('\n', at + 1)) {
    all += 1
    if (at > 0 && input.charCodeAt(at - 1) === 13) withReturn += 1
  }
  return withReturn * 2 > all || (all === 0 && input.endsWith('\r'))
}

/**
 * A line as it stands in the input: nearly all lines of nearly all texts. It holds no more than it must, because all
 * lines of a text live until the last of its blocks is read.
 */
class UntouchedLine implements Line {
  constructor(
    readonly excerpt: Excerpt,
    readonly end: number,
  ) {}
  get span(): Span {
    return { start: this.excerpt.start, end: this.end }
  }
  get undone(): readonly Undone[] {
    return nothing
  }
  get stamp(): string | undefined {
    return undefined
  }
  get section(): number {
    return 0
  }
}

/** The line with some of it changed. A line is no plain object, so that `{ ...line }` would lose most of it. */
export function changeLine(line: Line, change: Partial<Line>): Line {
  const { excerpt, span, undone, stamp, section } = line
  return { excerpt, span, undone, stamp, section, ...change }
}

/** The line with another text to read, and the name of what was undone for it. */
export function reread(line: Line, excerpt: Excerpt, undone: Undone): Line {
  return changeLine(line, {
    excerpt,
    undone: line.undone.includes(undone) ? line.undone : [...line.undone, undone],
  })
}

/** How far a line is looked at to tell what it is; a longer line is not told apart by what follows. */
export const headLength = 600

/** The part of a line that tells what it is. */
export function headOf(line: Line): string {
  return line.excerpt.text.length > headLength ? line.excerpt.text.slice(0, headLength) : line.excerpt.text
}

/**
 * The code of the first character behind blanks and TABs; -1 where that is no visible ASCII character, so that only a
 * closer look tells. A quick question before a slow one: most lines cannot be what is asked for.
 *
 * @example firstCode('  Name:') // 78
 */
export function firstCode(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 9) return code > 32 && code < 127 ? code : -1
  }
  return -1
}

/** The characters that a shape of line can open with. */
export type Opening = Uint8Array

/** @example mayOpen(opening('NE'), firstCode('  Name:')) // true */
export function opening(characters: string): Opening {
  const table = new Uint8Array(128)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}

/** Whether a line whose first character has this code may be one that opens so; true where `firstCode` cannot tell. */
export function mayOpen(opens: Opening, code: number): boolean {
  return code < 0 || opens[code] === 1
}

/** Whether a line holds nothing but white space. */
export function isBlank(line: Line): boolean {
  return isBlankText(line.excerpt.text)
}

/** Whether a text holds nothing but white space. */
export function isBlankText(text: string): boolean {
  return !/\S/.test(text)
}
