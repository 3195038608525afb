import { headOf, lengthOf } from './line.js'
import { isField } from './outlook.js'
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
  const walk = new Walk(lines)
  let own: SortedLine[] | undefined
  const interruptions: SortedLine[][] = []
  let lastCut = -2
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    if (walk.isInterruption(at, lastCut === at - 1)) {
      own ??= lines.slice(0, at)
      if (lastCut === at - 1) interruptions.at(-1)!.push(line)
      else interruptions.push([line])
      lastCut = at
      continue
    }
    walk.follow(line)
    own?.push(line)
  }
  return { own: own ?? lines, interruptions }
}

type Place = 'nowhere' | 'fields' | 'events' | 'table' | 'data'

/** So many lines at most stand in one interruption: the search for the line that goes on is bounded. */
const mostInOne = 40
/** A terminal narrower than this is not believed. */
const minWidth = 60

/** Fields whose value kubectl writes as it is, line breaks included. */
const rawKeys: ReadonlySet<string> = new Set(['Message', 'Description'])
/** Fields below or beside which a line of text at the left edge was printed by old kubectls. */
const listKeys: ReadonlySet<string> = new Set(['Annotations', 'Labels', 'Command', 'Args'])
const probeKeys: ReadonlySet<string> = new Set(['Liveness', 'Readiness', 'Startup'])
/** What events quote that has lines: the answer of a probe, the output of a command. */
const quotesOutput = /probe|hook|command|exit|output|exec|webhook|mount|:\s*$/i

/** Where in an output the lines stand, followed from line to line. */
class Walk {
  private place: Place = 'nowhere'
  private base = 0
  /** The line whose value may have lines of its own; asked only when one stands below it that may be none. */
  private raw: SortedLine | undefined
  private isGeneric = false
  private isBelowBlank = false
  private last: SortedLine | undefined
  private section = -1
  private readonly shapes = new Map<number, Shape>()

  constructor(private readonly lines: readonly SortedLine[]) {}

  follow(line: SortedLine): void {
    if (line.section !== this.section) {
      this.section = line.section
      this.place = 'nowhere'
      this.raw = undefined
      this.last = undefined
    }
    if (line.sort === 'blank') {
      this.isBelowBlank = true
      return
    }
    const isBelowBlank = this.isBelowBlank
    this.isBelowBlank = false
    this.last = line
    switch (line.sort) {
      case 'name':
        // the `Name:` of a volume, of a subject of a role
        if (line.indent > this.base && !isBelowBlank && this.place !== 'nowhere') return
        this.enter('fields', line.indent)
        return
      case 'events-heading':
      case 'event-header':
        if (this.place !== 'fields' && this.place !== 'data') this.base = line.indent
        if (line.sort === 'event-header' || line.indent <= this.base) this.place = 'events'
        this.raw = undefined
        return
      case 'event-row':
        if (this.place === 'data') return
        if (this.place === 'nowhere') this.base = line.indent
        this.place = 'events'
        this.raw = line
        return
      case 'table-header':
      case 'pod-row':
      case 'events-table-row':
        if (this.place === 'data') return
        this.enter('table', line.indent)
        if (line.sort === 'events-table-row') this.raw = line
        return
      case 'command':
      case 'prompt':
        if (this.place !== 'data') this.place = 'nowhere'
        return
      case 'key':
        this.followKey(line)
        return
      case 'text':
        if (this.place === 'fields' && /^={4,}\s*$/.test(headOf(line))) this.place = 'data'
        if (this.place === 'table' && !hasColumns(headOf(line))) this.place = 'nowhere'
        return
      default:
        return
    }
  }

  /** Whether the line is none of the output it stands in; `isBelowOne`: the line above is none either. */
  isInterruption(at: number, isBelowOne: boolean): boolean {
    const line = this.lines[at]!
    if (line.section !== this.section || this.last === undefined) return false
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
    if (this.place !== 'nowhere' && line.indent > this.base) return false
    // a prompt ends a value as well
    if (line.sort !== 'prompt' && this.raw !== undefined && this.isRaw(this.raw)) return false
    if (this.place === 'nowhere') return this.isInManifest(line, at)
    if (this.place === 'data') return this.isBesideUnderline(line, at)
    const by = this.writerOf(line)
    if (by === undefined) return isBelowOne ? this.isRestOfOne(line, at) : this.isAgainstItsPlace(line, at)
    if (this.mayBeWrapped(line)) return false
    if (by === 'kubectl' && this.place !== 'table') return true
    return this.goesOn(at)
  }

  private enter(place: Place, base: number): void {
    this.place = place
    this.base = base
    this.raw = undefined
    this.isGeneric = false
  }

  private followKey(line: SortedLine): void {
    if (this.place === 'data') return
    const { key, setOff, known } = line.key!
    if (!setOff) return
    if (this.place === 'nowhere' || this.place === 'table') {
      if (!known) return
      this.enter('fields', line.indent)
    }
    if (this.place === 'events') {
      if (!known) return
      this.place = 'fields'
    }
    this.base = Math.min(this.base, line.indent)
    if (key === 'API Version' && line.indent === this.base) this.isGeneric = true
    this.raw = this.isGeneric || rawKeys.has(key) || probeKeys.has(key) ? line : undefined
  }

  /** Whether the value of a field, or what a row quotes, can have lines. */
  private isRaw(line: SortedLine): boolean {
    if (line.sort === 'event-row' || line.sort === 'events-table-row') return quotesOutput.test(headOf(line))
    const key = line.key?.key ?? ''
    const value = headOf(line)
      .slice(line.indent + key.length + 1)
      .trim()
    return (
      (rawKeys.has(key) && value !== '') ||
      (probeKeys.has(key) && !/#failure=\d{1,9}$/.test(value)) ||
      (this.isGeneric && /\s/.test(value) && !/^\S{1,80}$/.test(value))
    )
  }

  private writerOf(line: SortedLine): OtherProgram | undefined {
    if (line.sort === 'pod-row') return this.place === 'table' ? undefined : 'log'
    if (line.sort === 'prompt') return 'log'
    if (line.sort === 'command' && line.command!.prompted && !/^\s*\+/.test(headOf(line))) return undefined
    return otherProgramOf(headOf(line))
  }

  /** A line below what was cut out, without a mark of its own, and none of the output. */
  private isRestOfOne(line: SortedLine, at: number): boolean {
    if (line.sort !== 'text' || this.place === 'table' || isUnderline(this.lines[at + 1])) return false
    return sentence.test(headOf(line)) && !hasColumns(headOf(line))
  }

  /** In data only a heading and its underline tell that nothing of a value stands between them. */
  private isBesideUnderline(line: SortedLine, at: number): boolean {
    if (otherProgramOf(headOf(line)) === undefined) return false
    return /^={4}/.test(headOf(this.last!)) || (isHeading(this.last!) && isUnderline(this.lines[at + 1]))
  }

  /** A sentence at the left edge between two fields that kubectl prints on one line each. */
  private isAgainstItsPlace(line: SortedLine, at: number): boolean {
    if (this.place !== 'fields' || this.isGeneric) return false
    if ((line.sort !== 'text' && line.sort !== 'key') || !sentence.test(headOf(line))) return false
    const above = this.last!
    if (above.key?.setOff !== true || listKeys.has(above.key.key)) return false
    // the name of a variable stands deeper, and its value may have had lines
    if (!above.key.known && !isHeading(above) && above.indent > this.base) return false
    const below = this.nextOwn(at)
    if (below?.key?.setOff !== true || (below.sort === 'name' && below.indent <= this.base)) return false
    if (!/^[A-Z]/.test(below.key.key) && below.indent <= this.base) return false
    const { width, isNested } = this.shapeAround(line)
    return isNested && above.excerpt.text.length < width - 8
  }

  /** Whether the output goes on below. */
  private goesOn(at: number): boolean {
    const above = this.last!
    const below = this.nextOwn(at)
    if (below === undefined || (below.sort === 'name' && below.indent <= this.base)) return false
    switch (this.place) {
      case 'table':
        return below.sort !== 'table-header' && !isField(below) && isSameColumns(above, below)
      case 'events':
        if (below.sort === 'event-row') return above.sort !== 'event-row' || isSameColumns(above, below)
        return below.sort === 'event-header' || below.sort === 'dash-row'
      default:
        if (isField(below)) return below.sort !== 'event-row'
        if (below.key !== undefined && /^[A-Z]/.test(below.key.key)) return true
        if (below.indent > this.base || below.sort === 'dash-row') return true
        return isUnderline(this.lines[at + 2]) || isSameColumns(above, below)
    }
  }

  /** Between two lines of YAML or JSON only kubectl's own complaint is no part of a value: values are indented. */
  private isInManifest(line: SortedLine, at: number): boolean {
    if (line.indent > 0 || otherProgramOf(headOf(line)) !== 'kubectl') return false
    const below = this.lines[at + 1]
    return below !== undefined && isOfManifest(this.last!) && isOfManifest(below)
  }

  private nextOwn(at: number): SortedLine | undefined {
    for (let next = at + 1; next < this.lines.length && next <= at + mostInOne; next += 1) {
      const line = this.lines[next]!
      if (line.section !== this.section) return undefined
      if (line.sort === 'blank' || (line.indent <= this.base && this.writerOf(line) !== undefined)) continue
      return line
    }
    return undefined
  }

  /** Whether the line is as well the rest of the one above, that a terminal broke at its width. */
  private mayBeWrapped(line: SortedLine): boolean {
    const above = this.last!.excerpt.text.length
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
      if (line.indent > this.base && line.key?.setOff === true) shape.isNested = true
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
