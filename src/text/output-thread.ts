import { headOf } from './line.js'
import { hasColumns } from './shapes/rows.js'
import type { SortedLine } from './sorted-line.js'

/** What stands where the walk is. */
export type Place = 'nowhere' | 'fields' | 'events' | 'table' | 'data'

/** Fields whose value kubectl writes as it is, line breaks included. */
const rawKeys: ReadonlySet<string> = new Set(['Message', 'Description'])

const probeKeys: ReadonlySet<string> = new Set(['Liveness', 'Readiness', 'Startup'])

/** What events quote that has lines: the answer of a probe, the output of a command. */
const quotesOutput = /probe|hook|command|exit|output|exec|webhook|mount|:\s*$/i

/** Where in an output the lines stand, followed from line to line. */
export class OutputThread {
  place: Place = 'nowhere'
  /** The column at which the output begins. */
  base = 0
  isGeneric = false
  /** The last line of the output that was not blank. */
  last: SortedLine | undefined
  section = -1
  /** The line whose value may have lines of its own; asked only when one stands below it that may be none. */
  private raw: SortedLine | undefined
  private isBelowBlank = false

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

  /** Whether a line below can be one of the last value's. */
  get isInRaw(): boolean {
    return this.raw !== undefined && this.isRaw(this.raw)
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
}
