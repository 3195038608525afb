import type { LineColumns } from '../grammar/describe.js'
import type { Words } from '../words.js'

const space = 32
const tab = 9
const colon = 58
const percent = 37
const capitalR = 82
/** kubectl 1.8 and 1.9 glue what they could not format to the line behind a FlexVolume. */
const glue = '%!(EXTRA '

/** Columns that are being filled, line by line. */
export interface OpenColumns extends LineColumns {
  readonly key: string[]
}

/** Columns for so many lines, none of them scanned yet. */
export function makeColumns(count: number): OpenColumns {
  return {
    indent: new Int32Array(count),
    first: new Int32Array(count),
    opening: new Uint16Array(count),
    closing: new Uint16Array(count),
    length: new Int32Array(count),
    keyEnd: new Int32Array(count).fill(-1),
    key: new Array(count).fill(''),
    valueAt: new Int32Array(count),
    weak: new Uint8Array(count),
  }
}

/**
 * Finds indent, key and value of one line of a text, the characters `from` to `to` (end exclusive), and writes them into
 * the columns. Nothing is cut out of the text but keys, each once.
 *
 * A key ends at the first colon followed by a TAB, by two spaces or by the end of the line; a colon with one space
 * behind it is a weak key (kubectl's lines without TAB, and pastes with collapsed blanks).
 * Source: the prefix writer and tabwriter settings of kubectl, format 1.8 and newer and the TABs of 1.7 and older.
 *
 * @example
 * const columns = makeColumns(1)
 * scanLine(columns, 0, '  Port:  80/TCP', 0, 15, new Words())
 * columns.keyEnd[0] // 7
 */
export function scanLine(
  columns: OpenColumns,
  line: number,
  text: string,
  from: number,
  to: number,
  words: Words,
): void {
  const isGlued = text.charCodeAt(from) === percent && text.startsWith(glue, from)
  let at = isGlued ? endOfGlue(text, from, to) : from
  let column = 0
  for (; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === space) column++
    else if (code === tab) column = (column | 7) + 1
    else break
  }
  const opening = at < to ? text.charCodeAt(at) : 0
  columns.first[line] = at - from
  columns.length[line] = to - from
  columns.valueAt[line] = to - from
  columns.opening[line] = isGlued ? percent : opening
  columns.closing[line] = to > from ? text.charCodeAt(to - 1) : 0
  if (at >= to || opening === 13) {
    columns.indent[line] = -1
    return
  }
  columns.indent[line] = column
  let end = -1
  let weakEnd = -1
  for (let mark = at; mark < to; mark++) {
    if (text.charCodeAt(mark) !== colon) continue
    const behind = mark + 1
    const next = behind < to ? text.charCodeAt(behind) : -1
    if (next === -1 || isBlankFrom(text, behind, to)) {
      if (weakEnd < 0) end = behind
      break
    }
    if (next === tab) {
      end = behind
      break
    }
    if (next !== space) continue
    const after = text.charCodeAt(behind + 1)
    if (after === space || after === tab) {
      end = behind
      break
    }
    if (weakEnd < 0) weakEnd = behind
  }
  if (end < 0 && weakEnd > 0) {
    // a colon alone is no key
    if (weakEnd === at + 1) {
      columns.weak[line] = 1
      return
    }
    end = weakEnd
    columns.weak[line] = 1
  }
  if (end < 0 && text.charCodeAt(from) === capitalR) {
    const whole = text.slice(from, to)
    if (isBareHeading(whole)) end = from + whole.trimEnd().length + 1
  }
  if (end < 0) return
  columns.keyEnd[line] = end - from
  columns.key[line] = words.cut(text, at, end - 1)
  let value = end
  for (; value < to; value++) {
    const code = text.charCodeAt(value)
    if (code !== space && code !== tab) break
  }
  columns.valueAt[line] = value - from
}

/** Headings that kubectl prints without a colon: the sections of a Namespace. */
export function isBareHeading(text: string): boolean {
  return /^Resource (?:Quotas|Limits)\s*$/.test(text)
}

/** `%!(EXTRA bool=false, map[string]string=map[a:b])  rbd:` goes on at `  rbd:`. */
function endOfGlue(text: string, from: number, to: number): number {
  const line = text.slice(from, to)
  const map = line.lastIndexOf('])')
  return from + (map < 0 ? line.indexOf(')') + 1 : map + 2)
}

/** Whether nothing but blanks stands from `at` on; looks no further than the first other character. */
function isBlankFrom(text: string, at: number, to: number): boolean {
  for (let index = at; index < to; index++) {
    const code = text.charCodeAt(index)
    if (code !== space && code !== tab && code !== 13) return false
  }
  return true
}
