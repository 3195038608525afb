import type { Excerpt } from '../excerpt.js'
import rules from './generated/describe.js'
import { compile, runGrammar, type Token } from './nearley.js'

/** What a line is: `Key:  value`, a line without key, a table under a dashes row, a `Data ====` section, a lost level. */
export type FieldShape = 'field' | 'item' | 'table' | 'section' | 'orphans'

/**
 * A node of the describe tree. Positions are indexes into `lines[0].text`; the way back to the input is the excerpts'.
 *
 * `lines` holds the first line and those its value goes on with (aligned with the value, or raw from column 0).
 * `keyEnd` is the index behind the colon (-1 without key), `valueAt` the index of the value's first non-blank character
 * (the length of the line when it is empty). A ConfigMap's key has its underline as `lines[1]`. A table has its header as `lines[0]` and its rows as `children`.
 */
export interface Field {
  readonly shape: FieldShape
  readonly key: string
  readonly indent: number
  readonly lines: readonly Excerpt[]
  readonly keyEnd: number
  readonly valueAt: number
  readonly children: readonly Field[]
}

/** The lines of a block with what a scan of their characters tells; parallel arrays, one entry a line. */
export interface Scan {
  readonly lines: readonly Excerpt[]
  /** Column of the first character that is no blank; a TAB goes to the next multiple of 8. -1 for a blank line. */
  readonly indent: Int32Array
  /** Index of that character. */
  readonly first: Int32Array
  /** Index behind the colon that ends the key; -1 without key. */
  readonly keyEnd: Int32Array
  /** Index of the value's first character; the line's length when there is none. */
  readonly valueAt: Int32Array
  /** 1 when only one space divides key and value: a key only where nothing else can stand. */
  readonly weak: Uint8Array
}

/** A run of like lines: `from` to `to` (exclusive) of the scan. Indent, dedent and orphan have no lines. */
export interface LineRun extends Token {
  readonly scan: Scan
  readonly from: number
  readonly to: number
}

/** The events of a block: their heading and everything below it, read by `events/`. */
export interface EventLines {
  /** `Events:` or `No events.`; absent when the text was cut between it and the table. */
  readonly heading?: Excerpt
  readonly lines: readonly Excerpt[]
}

/** What the structural grammar makes of the tokens. */
export interface Structure {
  readonly fields: readonly Field[]
  readonly events: readonly EventLines[]
  /** Lines no production has a place for. */
  readonly other: readonly Excerpt[]
}

type Part =
  | { type: 'fields' | 'items'; run: LineRun; more: LineRun | null; nested: Level | null }
  | { type: 'table' | 'section'; run: LineRun; below: Level; dashes?: LineRun }
  | { type: 'orphans'; below: Level }
  | { type: 'events'; run: LineRun; below: LineRun | null }
  | { type: 'other'; run: LineRun }

/** A list that shares its beginning: nearley keeps several readings of a prefix alive, so parts are never pushed. */
interface Level {
  readonly before: Level | null
  readonly part: Part | null
}

const empty: Level = { before: null, part: null }

// The actions of grammars/describe.ne. Function declarations, because the compiled grammar is loaded before this file runs.
export function begin(): Level {
  return empty
}
export function append(before: Level, part: Part): Level {
  return { before, part }
}
export function makeFields(run: LineRun, more: LineRun | null = null, nested: Level | null = null): Part {
  return { type: 'fields', run, more, nested }
}
export function makeItems(run: LineRun, more: LineRun | null = null): Part {
  return { type: 'items', run, more, nested: null }
}
export function makeTable(run: LineRun, dashes: LineRun, below: Level): Part {
  return { type: 'table', run, below, dashes }
}
export function makeSection(run: LineRun, below: Level): Part {
  return { type: 'section', run, below }
}
export function makeOrphans(_: LineRun, below: Level): Part {
  return { type: 'orphans', below }
}
export function makeEvents(run: LineRun, below: LineRun | null = null): Part {
  return { type: 'events', run, below }
}
export function makeOther(run: LineRun): Part {
  return { type: 'other', run }
}

const grammar = compile(rules)
const none: readonly Field[] = []

/**
 * Reads the structure of one block from its tokens.
 *
 * Shape: the top-level fields in order, the events blocks, the lines without a place. The grammar is total over balanced
 * `indent`/`orphan`/`dedent`; `undefined` would be our bug.
 *
 * @example parseDescribe([{ type: 'fields', scan, from: 0, to: 2 }])?.fields.length // 2
 */
export function parseDescribe(tokens: readonly LineRun[]): Structure | undefined {
  const parsed = runGrammar<Level>(grammar, tokens)
  if (!parsed.ok) return undefined
  const events: EventLines[] = []
  const other: Excerpt[] = []
  const fields = build(parsed.value)
  return { fields, events, other }

  function build(level: Level): readonly Field[] {
    const parts: Part[] = []
    for (let at = level; at.part !== null && at.before !== null; at = at.before) parts.push(at.part)
    if (parts.length === 0) return none
    const fields: Field[] = []
    for (let index = parts.length - 1; index >= 0; index--) {
      const part = parts[index] as Part
      switch (part.type) {
        case 'fields':
        case 'items':
          for (let line = part.run.from; line < part.run.to; line++) {
            const isLast = line === part.run.to - 1
            const children = isLast && part.nested ? build(part.nested) : none
            fields.push(
              makeField(part.run.scan, line, part.type === 'fields', isLast ? part.more : null, children),
            )
          }
          break
        case 'table':
        case 'section':
          fields.push({
            shape: part.type,
            key: part.type === 'section' ? (part.run.scan.lines[part.run.from]?.text.trim() ?? '') : '',
            indent: part.run.scan.indent[part.run.from] ?? 0,
            lines: part.run.scan.lines.slice(part.run.from, part.dashes?.to ?? part.run.to),
            keyEnd: -1,
            valueAt: part.run.scan.first[part.run.from] ?? 0,
            children: build(part.below),
          })
          break
        case 'orphans':
          fields.push({
            shape: 'orphans',
            key: '',
            indent: -1,
            lines: [],
            keyEnd: -1,
            valueAt: 0,
            children: build(part.below),
          })
          break
        case 'events':
          events.push({
            ...(part.run.from < part.run.to && { heading: part.run.scan.lines[part.run.from] as Excerpt }),
            lines: part.below ? part.below.scan.lines.slice(part.below.from, part.below.to) : [],
          })
          break
        case 'other':
          other.push(...part.run.scan.lines.slice(part.run.from, part.run.to))
          break
        default:
          part satisfies never
      }
    }
    return fields
  }
}

function makeField(
  scan: Scan,
  line: number,
  isKeyed: boolean,
  more: LineRun | null,
  children: readonly Field[],
): Field {
  const excerpt = scan.lines[line] as Excerpt
  const keyEnd = isKeyed ? (scan.keyEnd[line] as number) : -1
  const first = scan.first[line] as number
  return {
    shape: keyEnd < 0 ? 'item' : 'field',
    key: keyEnd < 0 ? '' : excerpt.text.slice(first, keyEnd - 1).trimEnd(),
    indent: scan.indent[line] as number,
    lines: more === null ? [excerpt] : [excerpt, ...scan.lines.slice(more.from, more.to)],
    keyEnd,
    valueAt: keyEnd < 0 ? first : (scan.valueAt[line] as number),
    children,
  }
}
