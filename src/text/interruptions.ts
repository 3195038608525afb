import { headOf, lengthOf } from './line.js'
import { isField } from './outlook.js'
import { OutputThread } from './output-thread.js'
import { type OtherProgram, otherProgramOf } from './shapes/other-program.js'
import { hasColumns } from './shapes/rows.js'
import type { SortedLine } from './sorted-line.js'

/** Lines taken apart: those of the outputs, and those that other programs wrote between them. */
export interface Parted {
  readonly own: readonly SortedLine[]
  /** Runs of lines that interrupt an output, in order. */
  readonly interruptions: readonly (readonly SortedLine[])[]
}

/**
 * Takes the lines out that something else wrote between the lines of one output: what kubectl says to its standard
 * error, a line of a log or of CI, a prompt that came early, a row of a `kubectl get -w` beside it. What stands below
 * them goes on as if they were not there.
 *
 * A line is cut out only where the output goes on around it and no value can hold it: the message of a container, a
 * probe's script, data of a ConfigMap and what a probe answered can be any text, so a line below them is theirs.
 *
 * @example partInterruptions([]).own // []
 */
export function partInterruptions(lines: readonly SortedLine[]): Parted {
  const output = new OutputThread()
  const found = new Interruptions(lines, output)
  let own: SortedLine[] | undefined
  const interruptions: SortedLine[][] = []
  let lastCut = -2
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    if (found.has(at, lastCut === at - 1)) {
      own ??= lines.slice(0, at)
      if (lastCut === at - 1) interruptions.at(-1)!.push(line)
      else interruptions.push([line])
      lastCut = at
      continue
    }
    output.follow(line)
    own?.push(line)
  }
  return { own: own ?? lines, interruptions }
}

/** So many lines at most stand in one interruption: the search for the line that goes on is bounded. */
const mostInOne = 40
/** A terminal narrower than this is not believed. */
const minWidth = 60

/** Fields below or beside which a line of text at the left edge was printed by old kubectls. */
const listKeys: ReadonlySet<string> = new Set(['Annotations', 'Labels', 'Command', 'Args'])

/** Tells whether a line interrupts the output around it. */
class Interruptions {
  private readonly shapes = new Map<number, Shape>()

  constructor(
    private readonly lines: readonly SortedLine[],
    private readonly output: OutputThread,
  ) {}

  /** Whether the line is none of the output it stands in; `isBelowOne`: the line above is none either. */
  has(at: number, isBelowOne: boolean): boolean {
    const line = this.lines[at]!
    if (line.section !== this.output.section || this.output.last === undefined) return false
    switch (line.sort) {
      case 'status':
      case 'journal':
      case 'prompt':
      case 'command':
      case 'pod-row':
        break
      case 'text':
        if (lengthOf(line) === 0) return false
        break
      case 'key':
        if (line.key!.setOff) return false
        break
      default:
        return false
    }
    if (this.output.place !== 'nowhere' && line.indent > this.output.base) return false
    // a prompt ends a value as well
    if (line.sort !== 'prompt' && this.output.isInRaw) return false
    if (this.output.place === 'nowhere') return this.isInManifest(line, at)
    if (this.output.place === 'data') return this.isBesideUnderline(line, at)
    const by = this.writerOf(line)
    if (by === undefined) return isBelowOne ? this.isRestOfOne(line, at) : this.isAgainstItsPlace(line, at)
    if (this.mayBeWrapped(line)) return false
    if (by === 'kubectl' && this.output.place !== 'table') return true
    return this.goesOn(at)
  }

  private writerOf(line: SortedLine): OtherProgram | undefined {
    if (line.sort === 'pod-row') return this.output.place === 'table' ? undefined : 'log'
    if (line.sort === 'prompt') return 'log'
    if (line.sort === 'command' && line.command!.prompted && !/^\s*\+/.test(headOf(line))) return undefined
    return otherProgramOf(headOf(line))
  }

  /** A line below what was cut out, without a mark of its own, and none of the output. */
  private isRestOfOne(line: SortedLine, at: number): boolean {
    if (line.sort !== 'text' || this.output.place === 'table' || isUnderline(this.lines[at + 1])) return false
    return sentence.test(headOf(line)) && !hasColumns(headOf(line))
  }

  /** In data only a heading and its underline tell that nothing of a value stands between them. */
  private isBesideUnderline(line: SortedLine, at: number): boolean {
    if (otherProgramOf(headOf(line)) === undefined) return false
    return (
      /^={4}/.test(headOf(this.output.last!)) ||
      (isHeading(this.output.last!) && isUnderline(this.lines[at + 1]))
    )
  }

  /** A sentence at the left edge between two fields that kubectl prints on one line each. */
  private isAgainstItsPlace(line: SortedLine, at: number): boolean {
    if (this.output.place !== 'fields' || this.output.isGeneric) return false
    if ((line.sort !== 'text' && line.sort !== 'key') || !sentence.test(headOf(line))) return false
    const above = this.output.last!
    if (above.key?.setOff !== true || listKeys.has(above.key.key)) return false
    // the name of a variable stands deeper, and its value may have had lines
    if (!above.key.known && !isHeading(above) && above.indent > this.output.base) return false
    const below = this.nextOwn(at)
    if (below?.key?.setOff !== true || (below.sort === 'name' && below.indent <= this.output.base))
      return false
    if (!/^[A-Z]/.test(below.key.key) && below.indent <= this.output.base) return false
    const { width, isNested } = this.shapeAround(line)
    return isNested && above.excerpt.text.length < width - 8
  }

  /** Whether the output goes on below. */
  private goesOn(at: number): boolean {
    const above = this.output.last!
    const below = this.nextOwn(at)
    if (below === undefined || (below.sort === 'name' && below.indent <= this.output.base)) return false
    switch (this.output.place) {
      case 'table':
        return below.sort !== 'table-header' && !isField(below) && isSameColumns(above, below)
      case 'events':
        if (below.sort === 'event-row') return above.sort !== 'event-row' || isSameColumns(above, below)
        return below.sort === 'event-header' || below.sort === 'dash-row'
      default:
        if (isField(below)) return below.sort !== 'event-row'
        if (below.key !== undefined && /^[A-Z]/.test(below.key.key)) return true
        if (below.indent > this.output.base || below.sort === 'dash-row') return true
        return isUnderline(this.lines[at + 2]) || isSameColumns(above, below)
    }
  }

  /** Between two lines of YAML or JSON only kubectl's own complaint is no part of a value: values are indented. */
  private isInManifest(line: SortedLine, at: number): boolean {
    if (line.indent > 0 || otherProgramOf(headOf(line)) !== 'kubectl') return false
    const below = this.lines[at + 1]
    return below !== undefined && isOfManifest(this.output.last!) && isOfManifest(below)
  }

  private nextOwn(at: number): SortedLine | undefined {
    for (let next = at + 1; next < this.lines.length && next <= at + mostInOne; next += 1) {
      const line = this.lines[next]!
      if (line.section !== this.output.section) return undefined
      if (line.sort === 'blank' || (line.indent <= this.output.base && this.writerOf(line) !== undefined))
        continue
      return line
    }
    return undefined
  }

  /** Whether the line is as well the rest of the one above, that a terminal broke at its width. */
  private mayBeWrapped(line: SortedLine): boolean {
    const above = this.output.last!.excerpt.text.length
    return (
      above >= minWidth &&
      above >= this.shapeAround(line).width - 1 &&
      /^\s*(?:error|warning): /.test(headOf(line))
    )
  }

  /** The width of the longest line around, and whether fields are indented: a paste can have lost that. */
  private shapeAround({ section }: SortedLine): Shape {
    const known = this.shapes.get(section)
    if (known !== undefined) return known
    const shape: Shape = { width: 0, isNested: false }
    for (const line of this.lines) {
      if (line.section !== section) continue
      shape.width = Math.max(shape.width, line.excerpt.text.length)
      if (line.indent > this.output.base && line.key?.setOff === true) shape.isNested = true
    }
    this.shapes.set(section, shape)
    return shape
  }
}

interface Shape {
  width: number
  isNested: boolean
}

/** Three words and more. */
const sentence = /^\s*\p{L}[\p{L}'’-]*(?: \S{1,80}){2,}\s*$/u

function isUnderline(line: SortedLine | undefined): boolean {
  return line !== undefined && /^\s*(?:={4}|-{4})\s*$/.test(headOf(line))
}

function isHeading(line: SortedLine): boolean {
  return line.key !== undefined && /:\s*$/.test(headOf(line))
}

/** `  - name: x`, `  "a": [`, `  },` */
function isOfManifest(line: SortedLine): boolean {
  return /^ {2,}(?:- )?(?:"[^"]{1,200}"|[\w./-]{1,200}):(?: |$)|^ {2,}[-}\]"]/.test(headOf(line))
}

/** Whether the second cells of two rows start in one column. */
function isSameColumns(one: SortedLine, other: SortedLine): boolean {
  return secondCell(headOf(one)) === secondCell(headOf(other))
}

function secondCell(head: string): number {
  return /^\s*\S+\s+/.exec(head)?.[0].length ?? -1
}
