import type { Excerpt } from '../excerpt.js'
import type { Memory } from '../memory.js'
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

/** What a scan of the characters of lines tells: parallel arrays, one entry a line. Positions count from its start. */
export interface LineColumns {
  /** Column of the first character that is no blank; a TAB goes to the next multiple of 8. -1 for a blank line. */
  readonly indent: Int32Array
  /** Index of that character. */
  readonly first: Int32Array
  /** The code of that character; that of the line's first where old kubectls glued something to it, 0 for an empty line. */
  readonly opening: Uint16Array
  /** The code of the last character; 0 for an empty line. */
  readonly closing: Uint16Array
  readonly length: Int32Array
  /** Index behind the colon that ends the key; -1 without key. */
  readonly keyEnd: Int32Array
  /** The key without its colon; empty without key. */
  readonly key: readonly string[]
  /** Index of the value's first character; the line's length when there is none. */
  readonly valueAt: Int32Array
  /** 1 when only one space divides key and value: a key only where nothing else can stand. */
  readonly weak: Uint8Array
}

/** The lines of a block with their columns. */
export interface Scan extends LineColumns {
  readonly lines: readonly Excerpt[]
}

/** A run of like lines: `from` to `to` (exclusive) of the scan. Indent, dedent and orphan have no lines. */
export interface LineRun {
  readonly type: string
  readonly from: number
  readonly to: number
}

/** What the grammar reads of a run: its type. The lines are looked up by its index when the structure is known. */
interface RunToken extends Token {
  readonly index: number
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
  | { type: 'fields' | 'items'; run: RunToken; more: RunToken | null; nested: Level | null }
  | { type: 'table'; run: RunToken; dashes: RunToken; below: Level }
  | { type: 'section'; run: RunToken; below: Level }
  | { type: 'orphans'; below: Level }
  | { type: 'events'; run: RunToken; below: RunToken | null }
  | { type: 'other'; run: RunToken }

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
export function makeFields(run: RunToken, more: RunToken | null = null, nested: Level | null = null): Part {
  return { type: 'fields', run, more, nested }
}
export function makeItems(run: RunToken, more: RunToken | null = null): Part {
  return { type: 'items', run, more, nested: null }
}
export function makeTable(run: RunToken, dashes: RunToken, below: Level): Part {
  return { type: 'table', run, dashes, below }
}
export function makeSection(run: RunToken, below: Level): Part {
  return { type: 'section', run, below }
}
export function makeOrphans(_: RunToken, below: Level): Part {
  return { type: 'orphans', below }
}
export function makeEvents(run: RunToken, below: RunToken | null = null): Part {
  return { type: 'events', run, below }
}
export function makeOther(run: RunToken): Part {
  return { type: 'other', run }
}

/** The parts of a level in order; each names runs by their index, so that it fits every block of the same runs. */
type Plan = readonly PlannedPart[]

interface PlannedPart {
  readonly type: Part['type']
  /** Indexes of runs; -1 for none. */
  readonly run: number
  readonly more: number
  readonly below: Plan
}

function planOf(level: Level | null): Plan {
  const plan: PlannedPart[] = []
  for (let at = level; at !== null && at.part !== null; at = at.before) plan.push(plannedPart(at.part))
  return plan.reverse()
}

function plannedPart(part: Part): PlannedPart {
  switch (part.type) {
    case 'fields':
    case 'items':
      return {
        type: part.type,
        run: part.run.index,
        more: part.more?.index ?? -1,
        below: planOf(part.nested),
      }
    case 'table':
      return { type: part.type, run: part.run.index, more: part.dashes.index, below: planOf(part.below) }
    case 'section':
      return { type: part.type, run: part.run.index, more: -1, below: planOf(part.below) }
    case 'orphans':
      return { type: part.type, run: -1, more: -1, below: planOf(part.below) }
    case 'events':
      return { type: part.type, run: part.run.index, more: part.below?.index ?? -1, below: [] }
    case 'other':
      return { type: part.type, run: part.run.index, more: -1, below: [] }
    default:
      return part satisfies never
  }
}

const grammar = compile(rules)
const none: readonly Field[] = []

/** A structure depends on nothing but the types of the runs: hundreds of pods have a few. */
function planFor(runs: readonly LineRun[], memory: Memory): Plan | undefined {
  const signature = runs.map((run) => run.type).join(' ')
  return memory.recall(planFor, signature, () => {
    const parsed = runGrammar<Level>(
      grammar,
      runs.map(({ type }, index): RunToken => ({ type, index })),
    )
    return parsed.ok ? planOf(parsed.value) : undefined
  })
}

/**
 * Reads the structure of one block from its tokens.
 *
 * Shape: the top-level fields in order, the events blocks, the lines without a place. The grammar is total over balanced
 * `indent`/`orphan`/`dedent`; `undefined` would be our bug.
 *
 * @example parseDescribe(scan, [{ type: 'fields', from: 0, to: 2 }], new Memory())?.fields.length // 2
 */
export function parseDescribe(scan: Scan, runs: readonly LineRun[], memory: Memory): Structure | undefined {
  const plan = planFor(runs, memory)
  if (plan === undefined) return undefined
  const { lines } = scan
  const events: EventLines[] = []
  const other: Excerpt[] = []
  return { fields: build(plan), events, other }

  function build(level: Plan): readonly Field[] {
    if (level.length === 0) return none
    const fields: Field[] = []
    for (const { type, run, more, below } of level) {
      const from = runs[run]?.from ?? 0
      const to = runs[run]?.to ?? 0
      const continued = runs[more]
      switch (type) {
        case 'fields':
        case 'items':
          for (let line = from; line < to; line++) {
            const isLast = line === to - 1
            const children = isLast ? build(below) : none
            fields.push(makeField(scan, line, type === 'fields', isLast ? continued : undefined, children))
          }
          break
        case 'table':
        case 'section':
          fields.push({
            shape: type,
            key: type === 'section' ? (lines[from]?.text.trim() ?? '') : '',
            indent: scan.indent[from] ?? 0,
            lines: lines.slice(from, continued?.to ?? to),
            keyEnd: -1,
            valueAt: scan.first[from] ?? 0,
            children: build(below),
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
            children: build(below),
          })
          break
        case 'events':
          events.push({
            ...(from < to && { heading: lines[from] as Excerpt }),
            lines: continued === undefined ? [] : lines.slice(continued.from, continued.to),
          })
          break
        case 'other':
          for (const line of lines.slice(from, to)) other.push(line)
          break
        default: {
          void (type satisfies never)
        }
      }
    }
    return fields
  }
}

function makeField(
  scan: Scan,
  line: number,
  isKeyed: boolean,
  more: LineRun | undefined,
  children: readonly Field[],
): Field {
  const excerpt = scan.lines[line] as Excerpt
  const keyEnd = isKeyed ? (scan.keyEnd[line] as number) : -1
  return {
    shape: keyEnd < 0 ? 'item' : 'field',
    key: keyEnd < 0 ? '' : withoutEnd(scan.key[line] as string),
    indent: scan.indent[line] as number,
    lines: more === undefined ? [excerpt] : [excerpt, ...scan.lines.slice(more.from, more.to)],
    keyEnd,
    valueAt: (keyEnd < 0 ? scan.first[line] : scan.valueAt[line]) as number,
    children,
  }
}

/** A key without the blanks before its colon; most have none. */
function withoutEnd(key: string): string {
  const last = key.charCodeAt(key.length - 1)
  return last > 32 && last < 127 ? key : key.trimEnd()
}
