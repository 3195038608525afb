import { headLength, TextLine } from './line.js'
import type { LineTable } from './line-table.js'
import { type Recognised, recognise } from './recognise-line.js'

/**
 * What lines with a key are, whatever their values: most lines of a describe are told by key and indent, and a capture
 * of many objects repeats them. Lines are asked about in their order.
 *
 * @example new KeySorts().find(new LineTable('Node:  a'), 0)?.sort // 'key'
 */
export class KeySorts {
  private readonly byKey = new Map<string, SortsOfKey>()
  /** The next `/` and the next `ObjectReference{` of the table, from where they were last looked for. */
  private slash = -1
  private reference = -1

  /** What a line is where its key tells it; `undefined` where only its text does. */
  find(table: LineTable, index: number): Recognised | undefined {
    const keyEnd = table.keyEnd[index] as number
    const indent = table.first[index] as number
    const start = table.start[index] as number
    const end = table.end[index] as number
    if (keyEnd < 0 || indent > deepest || end - start > headLength) return undefined
    // a key behind what old kubectls glue to a line
    if (table.opening[index] === percent) return undefined
    const sorts = this.sortsOf(table.key[index] as string)
    const { input } = table
    if (keyEnd === end - start) {
      // nothing stands behind the key: it is the text
      const isWhole = input.charCodeAt(end - 1) === colon && table.indent[index] === indent
      return isWhole ? known(sorts.headings, table, index, indent) : undefined
    }
    if (sorts.asks === 'text' || !isSetOff(input, start + keyEnd)) return undefined
    const value = start + (table.valueAt[index] as number)
    if (!isAnswered(sorts.asks, input, value, end)) return undefined
    return this.mayBeRow(input, start, end) ? undefined : known(sorts.fields, table, index, indent)
  }

  private sortsOf(key: string): SortsOfKey {
    let sorts = this.byKey.get(key)
    if (sorts === undefined) {
      sorts = { asks: asksFor(key), headings: [], fields: [] }
      if (this.byKey.size < mostKeys) this.byKey.set(key, sorts)
    }
    return sorts
  }

  /** Whether a line holds what a row of pods (`1/1`) or of a log does. */
  private mayBeRow(input: string, start: number, end: number): boolean {
    if (this.slash < start) this.slash = indexOrEnd(input, '/', start)
    for (let at = this.slash; at < end; at = indexOrEnd(input, '/', at + 1)) {
      if (isDigit(input.charCodeAt(at - 1)) && isDigit(input.charCodeAt(at + 1))) return true
    }
    if (this.reference < start) this.reference = indexOrEnd(input, 'ObjectReference{', start)
    return this.reference < end
  }
}

/** A deeper key is not looked up by its column. */
const deepest = 64
const mostKeys = 4096
const colon = 58
const percent = 37

interface SortsOfKey {
  /** What must be looked at besides the key with the two blanks behind it. */
  readonly asks: 'text' | 'value' | 'ready' | 'word'
  /** By indent, of lines where nothing stands behind the key. */
  readonly headings: (Recognised | undefined)[]
  /** By indent, of lines with a value set off by two blanks. */
  readonly fields: (Recognised | undefined)[]
}

/** `Start Time`: no other sort of line begins with such words, a colon and two blanks, but a row of nodes (`A:  Ready`). */
const words = /^[A-Z][a-z][A-Za-z ()-]*$/
/** `cpu`: nor with such a word. */
const word = /^[a-z][a-z()-]*$/
/** `SHARD`: nor with such a word, but for the header of a table (`IP:  READY  STATUS`), which has more words. */
const capitals = /^[A-Z]{2,}$/
/** First words of lines that are sorted by what stands behind them: `Warning:  … is deprecated`, `Events:  <none>`. */
export const opensOtherwise = /^\s*(?:Name|Events|Every|Error|No|Unable|Normal|Warning|error)\b/

function asksFor(key: string): SortsOfKey['asks'] {
  if (key === 'Name') return 'value'
  if (opensOtherwise.test(key)) return 'text'
  if (words.test(key) || word.test(key)) return 'ready'
  return capitals.test(key) ? 'word' : 'text'
}

function known(
  sorts: (Recognised | undefined)[],
  table: LineTable,
  index: number,
  indent: number,
): Recognised {
  const before = sorts[indent]
  if (before !== undefined) return before
  const line = new TextLine(table, index)
  const recognised = recognise(line, line.text, indent)
  sorts[indent] = recognised
  return recognised
}

function isSetOff(input: string, at: number): boolean {
  return input.charCodeAt(at) === 32 && input.charCodeAt(at + 1) === 32
}

/** Whether a value is one beside which the key tells what the line is. */
function isAnswered(asks: 'value' | 'ready' | 'word', input: string, from: number, end: number): boolean {
  const code = input.charCodeAt(from)
  switch (asks) {
    case 'value':
      return isVisible(code)
    case 'ready':
      return !isReadiness(input, from)
    case 'word':
      return isWord(input, from, end)
    default:
      return asks satisfies never
  }
}

/** Whether `Ready` or `NotReady` stands here, as in a row of nodes. */
export function isReadiness(text: string, at: number): boolean {
  return text.startsWith('Ready', at) || text.startsWith('NotReady', at)
}

/** Whether a stretch is of ASCII and holds no blank. */
function isWord(input: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (!isVisible(input.charCodeAt(at))) return false
  return from < end
}

function isVisible(code: number): boolean {
  return code > 32 && code < 127
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function indexOrEnd(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from)
  return at < 0 ? text.length : at
}
