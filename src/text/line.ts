import type { Excerpt } from '../excerpt.js'
import type { Span, Undone } from '../types.js'
import { LineTable } from './line-table.js'

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
 * A line as it stands in the input: nearly all lines of nearly all texts. It is a view of a table's row, and its own
 * excerpt; its text is cut out when somebody asks for it.
 */
export class TextLine implements Line, Excerpt {
  private cut: string | undefined

  constructor(
    readonly columns: LineTable,
    readonly index: number,
  ) {
    this.cut = undefined
  }
  get excerpt(): Excerpt {
    return this
  }
  get text(): string {
    this.cut ??= this.columns.input.slice(this.start, this.end)
    return this.cut
  }
  part(from: number, to: number): string {
    const { start, end } = this
    return this.columns.input.slice(start + from, Math.min(start + to, end))
  }
  get start(): number {
    return this.columns.start[this.index] as number
  }
  get end(): number {
    return this.columns.end[this.index] as number
  }
  /** Index of the first character behind blanks and TABs. */
  get first(): number {
    // a column counts from behind what old kubectls glue to a line
    const isGlued = this.columns.input.charCodeAt(this.start) === percent
    return isGlued ? 0 : (this.columns.first[this.index] as number)
  }
  /** `firstCode` of the text. */
  get opens(): number {
    return this.columns.opens(this.index)
  }
  /** Whether the last character is of ASCII and shows. */
  get isClosed(): boolean {
    const code = this.columns.closing[this.index] as number
    return code > 32 && code < 127
  }
  get span(): Span {
    return { start: this.columns.ownStart(this.index), end: this.columns.ownEnd(this.index) }
  }
  get undone(): readonly Undone[] {
    const { columns, index } = this
    if (!columns.endsInReturns && index > 0) return nothing
    const marks: Undone[] = columns.start[index] === columns.ownStart(index) ? [] : ['bom']
    if (columns.endsInReturns && columns.input.charCodeAt(this.end) === 13) marks.push('crlf')
    return marks.length === 0 ? nothing : marks
  }
  get stamp(): string | undefined {
    return undefined
  }
  get section(): number {
    return 0
  }
}

/**
 * The lines of an input as objects, for steps that change them.
 *
 * Shape: at least one line; the spans of the lines follow each other and are the whole input.
 *
 * @example splitLines('a\nb').map((line) => line.excerpt.text) // ['a', 'b']
 */
export function splitLines(input: string): Line[] {
  return linesOf(new LineTable(input))
}

/** Every line of a table. */
export function linesOf(table: LineTable): Line[] {
  const lines: Line[] = []
  for (let index = 0; index < table.count; index++) lines.push(new TextLine(table, index))
  return lines
}

const nothing: readonly Undone[] = []
const percent = 37

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

/** The length of a line's text. */
export function lengthOf(line: Line): number {
  return line instanceof TextLine ? line.end - line.start : line.excerpt.text.length
}

/** `firstCode` of a line's text. */
export function openingOf(line: Line): number {
  return line instanceof TextLine ? line.opens : firstCode(line.excerpt.text)
}

/** Whether a line holds nothing but white space. */
export function isBlank(line: Line): boolean {
  return isBlankText(line.excerpt.text)
}

/** Whether a text holds nothing but white space. */
export function isBlankText(text: string): boolean {
  return !/\S/.test(text)
}
