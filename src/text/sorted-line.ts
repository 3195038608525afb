import type { Excerpt } from '../excerpt.js'
import type { Span, Undone } from '../types.js'
import { headLength, type Line, TextLine } from './line.js'
import type { LineTable } from './line-table.js'
import type { LineSort, Recognised } from './recognise-line.js'
import type { CommandLine } from './shapes/command.js'
import type { KeyLine } from './shapes/keys.js'

/** A line with what it is. */
export interface SortedLine extends Line {
  readonly sort: LineSort
  /** Columns of white space in front of the text. */
  readonly indent: number
  readonly key: KeyLine | undefined
  readonly command: CommandLine | undefined
  readonly table: 'get-table' | 'events-table' | undefined
  readonly isProse: boolean
}

/** A line of the input with what it is. */
export class SortedTextLine extends TextLine implements SortedLine {
  constructor(
    columns: LineTable,
    index: number,
    readonly recognised: Recognised,
  ) {
    super(columns, index)
  }
  get indent(): number {
    return Math.min(this.first, headLength)
  }
  get sort(): LineSort {
    return this.recognised.sort
  }
  get key(): KeyLine | undefined {
    return this.recognised.key
  }
  get command(): CommandLine | undefined {
    return this.recognised.command
  }
  get table(): 'get-table' | 'events-table' | undefined {
    return this.recognised.table
  }
  get isProse(): boolean {
    return this.recognised.isProse === true
  }
}

/** A line in which something was undone, with what it is. */
export class SortedLineOfText implements SortedLine {
  constructor(
    readonly line: Line,
    readonly recognised: Recognised,
    readonly indent: number,
  ) {}
  get excerpt(): Excerpt {
    return this.line.excerpt
  }
  get span(): Span {
    return this.line.span
  }
  get undone(): readonly Undone[] {
    return this.line.undone
  }
  get stamp(): string | undefined {
    return this.line.stamp
  }
  get section(): number {
    return this.line.section
  }
  get sort(): LineSort {
    return this.recognised.sort
  }
  get key(): KeyLine | undefined {
    return this.recognised.key
  }
  get command(): CommandLine | undefined {
    return this.recognised.command
  }
  get table(): 'get-table' | 'events-table' | undefined {
    return this.recognised.table
  }
  get isProse(): boolean {
    return this.recognised.isProse === true
  }
}

/** The line with some of it changed; `{ ...line }` would lose most of it. */
export function changeSorted(line: SortedLine, change: Partial<SortedLine>): SortedLine {
  const { excerpt, span, undone, stamp, section, sort, indent, key, command, table, isProse } = line
  return { excerpt, span, undone, stamp, section, sort, indent, key, command, table, isProse, ...change }
}
