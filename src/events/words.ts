import type { CellKind } from '../grammar/event-row.js'
import { type Cell, kindOfCell } from './cells.js'

interface Word {
  readonly at: number
  readonly end: number
}

/** More words than the longest row has before its message. */
const mostWords = 40

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  const pattern = /\S+/g
  for (
    let match = pattern.exec(text);
    match !== null && words.length < mostWords;
    match = pattern.exec(text)
  ) {
    words.push({ at: match.index, end: match.index + match[0].length })
  }
  return words
}

/** How many words from `index` on make one cell: `4s (x3 over 51s)`, `{kubelet node-1}`, `kubelet, node-1`, a time. */
const cellLengths = [6, 4, 3, 2, 1] as const
const composite: ReadonlySet<CellKind> = new Set(['repeated', 'time', 'source', 'pair', 'fieldPath'])

/**
 * The cells of a row whose blanks were collapsed to one: words, put together where several make one cell, and the
 * message as one cell from its first word on.
 *
 * @example collapsedCells('Normal Pulled 4s (x2 over 9s) kubelet, n1 Done it') // kinds type, camel, repeated, pair, text
 */
export function collapsedCells(text: string): Cell[] {
  const words = wordsOf(text)
  const cells: Cell[] = []
  let index = 0
  while (index < words.length) {
    const cell = cellAt(text, words, index)
    if (!continuesHead(cells, cell.kind, text.slice(cell.at, cell.end))) break
    cells.push(cell)
    while (index < words.length && (words[index] as Word).at < cell.end) index++
  }
  const start = words[index]
  if (start !== undefined) {
    const tail = text.slice(-200)
    const end = text.length - tail.length + tail.trimEnd().length
    cells.push({ kind: 'text', at: start.at, end: Math.max(end, start.end) })
  }
  return cells
}

function cellAt(text: string, words: readonly Word[], index: number): Cell {
  const at = (words[index] as Word).at
  for (const length of cellLengths) {
    const last = words[index + length - 1]
    if (last === undefined) continue
    const value = text.slice(at, last.end).replace(/\s+/g, ' ')
    const kind = kindOfCell(value)
    if (length === 1 || composite.has(kind)) return { kind, at, end: last.end }
  }
  return { kind: 'text', at, end: (words[index] as Word).end }
}

/** Whether a row can go on with such a cell before its message begins. */
function continuesHead(cells: readonly Cell[], kind: CellKind, text: string): boolean {
  const kinds = cells.map((cell) => cell.kind)
  const last = kinds[kinds.length - 1]
  const has = (...wanted: CellKind[]) => kinds.some((seen) => wanted.includes(seen))
  const isTimed = has('age', 'repeated', 'time')
  const isDescribe = kinds[0] === 'type' || kinds[0] === 'camel'
  const reasons = kinds.filter((seen) => seen === 'camel').length
  switch (kind) {
    case 'type':
      return !has('type')
    case 'age':
    case 'time':
      return kinds.filter((seen) => seen === 'age' || seen === 'time').length < 2 && !(isDescribe && isTimed)
    case 'repeated':
      return !isTimed
    case 'count':
      return last === 'age' || last === 'time'
    case 'camel':
      // A kind before, a reason after the type; what follows the reason and its age is a message.
      return isDescribe || kinds.length === 0 ? reasons === 0 && !isTimed : reasons < (has('count') ? 2 : 1)
    case 'fieldPath':
      return has('count') && !has('fieldPath')
    case 'object':
      return !isDescribe && isTimed && reasons > 0 && !has('object')
    case 'source':
    case 'pair':
    case 'component':
      return kinds.length === 0 || (!has('source', 'pair', 'component') && (isTimed || reasons > 0))
    case 'word':
    case 'eventName':
      if (kinds.length === 0) return true
      if (last === 'count') return true
      return (
        isDescribe && (last === 'age' || last === 'repeated') && /[-./]/.test(text) && /^[a-z]/.test(text)
      )
    default:
      return false
  }
}
