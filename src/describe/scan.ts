import type { Excerpt } from '../excerpt.js'
import type { Scan } from '../grammar/describe.js'
import { Words } from '../words.js'
import { isBareHeading } from './landmarks.js'

const space = 32
const tab = 9
const colon = 58
const percent = 37
/** kubectl 1.8 and 1.9 glue what they could not format to the line behind a FlexVolume. */
const glue = '%!(EXTRA '

/**
 * Finds indent, key and value of every line, character by character.
 *
 * Shape: parallel arrays, see `Scan`. A key ends at the first colon followed by a TAB, by two spaces or by the end of
 * the line; a colon with one space behind it is a weak key (kubectl's lines without TAB, and pastes with collapsed blanks).
 * Source: the prefix writer and tabwriter settings of kubectl, format 1.8 and newer and the TABs of 1.7 and older.
 *
 * @example scanLines([{ text: '  Port:  80/TCP', start: 0, end: 15 }]).keyEnd[0] // 7
 */
export function scanLines(lines: readonly Excerpt[], words = new Words()): Scan {
  const count = lines.length
  const indent = new Int32Array(count)
  const first = new Int32Array(count)
  const keyEnd = new Int32Array(count)
  const key: string[] = new Array(count).fill('')
  const valueAt = new Int32Array(count)
  const weak = new Uint8Array(count)
  for (let line = 0; line < count; line++) {
    const text = (lines[line] as Excerpt).text
    const length = text.length
    let at = text.charCodeAt(0) === percent && text.startsWith(glue) ? endOfGlue(text) : 0
    let column = 0
    for (; at < length; at++) {
      const code = text.charCodeAt(at)
      if (code === space) column++
      else if (code === tab) column = (column | 7) + 1
      else break
    }
    first[line] = at
    keyEnd[line] = -1
    valueAt[line] = length
    if (at === length || text.charCodeAt(at) === 13) {
      indent[line] = -1
      continue
    }
    indent[line] = column
    let weakEnd = -1
    let end = -1
    let from = at
    while (end < 0) {
      const mark = text.indexOf(':', from)
      if (mark < 0) break
      const next = mark + 1 < length ? text.charCodeAt(mark + 1) : -1
      if (next === -1 || isBlankFrom(text, mark + 1)) {
        if (weakEnd < 0) end = mark + 1
        break
      }
      if (next === tab) end = mark + 1
      else if (next === space) {
        const after = text.charCodeAt(mark + 2)
        if (after === space || after === tab) end = mark + 1
        else if (weakEnd < 0) weakEnd = mark + 1
      }
      from = mark + 1
    }
    if (end < 0 && weakEnd > 0) {
      end = weakEnd
      weak[line] = 1
    }
    if (end === at + 1 && text.charCodeAt(at) === colon && weak[line]) continue
    if (end < 0 && isBareHeading(text)) end = text.trimEnd().length + 1
    if (end < 0) continue
    keyEnd[line] = end
    key[line] = words.cut(text, at, end - 1)
    let value = end
    for (; value < length; value++) {
      const code = text.charCodeAt(value)
      if (code !== space && code !== tab) break
    }
    valueAt[line] = value
  }
  return { lines, indent, first, keyEnd, key, valueAt, weak }
}

/** `%!(EXTRA bool=false, map[string]string=map[a:b])  rbd:` goes on at `  rbd:`. */
function endOfGlue(text: string): number {
  const map = text.lastIndexOf('])')
  return map < 0 ? text.indexOf(')') + 1 : map + 2
}

/** Whether nothing but blanks stands from `at` on; looks no further than the first other character. */
function isBlankFrom(text: string, at: number): boolean {
  for (let index = at; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code !== space && code !== tab && code !== 13) return false
  }
  return true
}
