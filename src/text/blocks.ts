import type { Excerpt } from '../excerpt.js'
import { sliceExcerpt } from '../excerpt.js'
import type { RegionKind, Span, Undone } from '../types.js'
import type { Block, BlockShape, Recognisers } from './block.js'
import { sortLines, sortTable } from './classify.js'
import { type Group, groupLines } from './group.js'
import { partInterruptions } from './interruptions.js'
import { LineTable } from './line-table.js'
import { timeOfCommand } from './shapes/command-time.js'
import { hasColumns } from './shapes/rows.js'
import { changeSorted, type SortedLine } from './sorted-line.js'
import { undoAll } from './undo/all.js'
import { straightenQuotes } from './undo/characters.js'
import { joinWraps } from './undo/terminal-wrap.js'

export type { Block, BlockShape, Command, Recognisers } from './block.js'

const kinds: Readonly<Record<BlockShape, RegionKind>> = {
  describe: 'object',
  fragment: 'object',
  'event-rows': 'table',
  'get-table': 'table',
  'events-table': 'table',
  panel: 'table',
  yaml: 'manifest',
  json: 'manifest',
  journal: 'message',
  message: 'message',
  output: 'message',
  command: 'command',
  noise: 'noise',
  unread: 'unread',
}

/**
 * Finds in any text what kubectl and its neighbours printed, undoes what happened to it on the way, and says for
 * each part which reader it is for.
 *
 * Shape: blocks in the order of the input; their spans partition it. `noise` is text around, `unread` is what no
 * reader can take (bytes that are no text). Never throws on any string; linear.
 * Source: format.md 1.6, 5, 6 (traps 45–47).
 *
 * @example findBlocks('Name:  a\nNamespace:  b\n', { message: () => undefined })[0].shape // 'describe'
 */
export function findBlocks(input: string, recognisers: Recognisers): Block[] {
  if (input.length === 0) return []
  const table = new LineTable(input)
  const undone = undoAll(table)
  const { own, interruptions } = partInterruptions(
    undone === undefined ? sortTable(table) : sortLines(undone),
  )
  const blocks = mergeNeighbours(groupLines(own, recognisers)).map((group) =>
    blockOf(input, group, recognisers),
  )
  if (interruptions.length === 0) return blocks
  const between = interruptions.flatMap((lines) =>
    mergeNeighbours(groupLines(lines, recognisers)).map((group) => blockOf(input, group, recognisers)),
  )
  return [...cutOut(blocks, between), ...between].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start)
}

/** The blocks without what stands between their lines; both lists are in the order of the input. */
function cutOut(blocks: readonly Block[], between: readonly Block[]): Block[] {
  let next = 0
  return blocks.map((block) => {
    const [{ start, end }] = block.spans as readonly [Span]
    const spans: Span[] = []
    let from = start
    for (; next < between.length && between[next]!.spans[0]!.start < end; next += 1) {
      const hole = between[next]!.spans[0]!
      if (hole.start > from) spans.push({ start: from, end: hole.start })
      from = Math.max(from, hole.end)
    }
    if (spans.length === 0) return from === start ? block : { ...block, spans: [{ start: from, end }] }
    return { ...block, spans: from < end ? [...spans, { start: from, end }] : spans }
  })
}

/** Blank lines go to the group above; noise next to noise is one, and output next to output. */
function mergeNeighbours(groups: readonly Group[]): Group[] {
  const merged: Group[] = []
  for (let at = 0; at < groups.length; ) {
    const group = groups[at] as Group
    let next = at + 1
    while (next < groups.length && goesWith(groups[next] as Group, group)) next += 1
    // put together at once: a text of blank lines is a group a line
    merged.push(next === at + 1 ? group : putTogether(groups.slice(at, next)))
    at = next
  }
  return merged
}

function goesWith({ shape, lines }: Group, first: Group): boolean {
  if (shape === 'output') return first.shape === 'output'
  return shape === 'noise' && (first.shape === 'noise' || lines.every((line) => line.sort === 'blank'))
}

/** Noise and output have the lines of all, another group its own: blank ones below it say nothing. */
function putTogether(groups: readonly Group[]): Group {
  const [first, last] = [groups[0] as Group, groups.at(-1) as Group]
  const isLoose = first.shape === 'noise' || first.shape === 'output'
  const lines = isLoose ? groups.flatMap((group) => group.lines) : first.lines
  return { ...first, lines, span: { start: first.span.start, end: last.span.end } }
}

function blockOf(input: string, group: Group, recognisers: Recognisers): Block {
  const undone = new Set<Undone>()
  for (const line of group.lines) for (const what of line.undone) undone.add(what)
  const lines = readable(group, undone, recognisers)
  if (group.shape === 'message') {
    if (group.lines.length > 1) undone.add('hand-wrap')
    if (group.lines.some((line) => straightenQuotes(line.excerpt) !== line.excerpt))
      undone.add('smart-quotes')
  }
  const stamp = group.lines.find((line) => line.stamp !== undefined)?.stamp ?? timeIn(group)
  const shape = group.shape === 'noise' && isUndecodable(input, group.span) ? 'unread' : group.shape
  return {
    kind: kinds[shape],
    shape,
    lines,
    spans: [group.span],
    undone: [...undone],
    ...(group.command ? { command: group.command } : {}),
    ...(stamp === undefined ? {} : { stamp }),
  }
}

/** The time in a command's line, or in the lines that `date` printed. */
function timeIn({ shape, lines }: Group): string | undefined {
  if (shape !== 'command' && shape !== 'noise') return undefined
  for (const { excerpt } of lines.slice(0, 200)) {
    const time = /\d\d:\d\d:\d\d/.test(excerpt.text) ? timeOfCommand(excerpt.text) : undefined
    if (time !== undefined) return time
  }
  return undefined
}

/** Where a message begins in the middle of a line, the words before and after it are blocks of their own. */
function linesWithin({ lines, span }: Group): readonly Excerpt[] {
  return lines.flatMap(({ excerpt }) => {
    if (excerpt.start >= span.start && excerpt.end <= span.end) return [excerpt]
    if (excerpt.pieces !== undefined) return []
    const from = Math.max(0, span.start - excerpt.start)
    const to = Math.min(excerpt.text.length, span.end - excerpt.start)
    return from < to ? [sliceExcerpt(excerpt, from, to)] : []
  })
}

/** The lines of a group as its reader wants them: without the indent they share, wraps undone. */
function readable(group: Group, undone: Set<Undone>, recognisers: Recognisers): readonly Excerpt[] {
  if (group.parts !== undefined) return group.parts
  if (group.shape === 'noise' || group.shape === 'command') return linesWithin(group)
  if (group.shape === 'panel') return group.lines.map((line) => line.excerpt)
  let lines = group.lines
  if (lines.some((line) => line.sort !== 'blank')) {
    let last = lines.length
    while (last > 0 && lines[last - 1]!.sort === 'blank') last -= 1
    lines = lines.slice(0, last)
  }
  // rows of tables end where their columns do, and many are of one width
  const wrapped = group.shape === 'get-table' ? lines : joinWraps(lines, recognisers.goesOn)
  if (wrapped.length < lines.length) undone.add('terminal-wrap')
  const joined = straightenRows(wrapped, recognisers)
  if (joined !== wrapped) undone.add('smart-quotes')
  if (isCollapsed(lines)) undone.add('collapsed-space')
  const indent = sharedIndent(group.shape, joined)
  if (indent === 0) return joined.map((line) => line.excerpt)
  undone.add('indent')
  return joined.map((line) => {
    const cut = Math.min(indent, line.indent)
    return cut === 0 ? line.excerpt : sliceExcerpt(line.excerpt, cut, line.excerpt.text.length)
  })
}

/**
 * Rows of events with the quotes that machines write, where a word processor has replaced them: no row has kept a straight
 * one, and a known wording holds typographic ones. A message that came with such quotes keeps them, as fields do.
 */
function straightenRows(lines: readonly SortedLine[], recognisers: Recognisers): readonly SortedLine[] {
  const straight = new Map<SortedLine, SortedLine>()
  for (const line of lines) {
    if (line.sort !== 'event-row' && line.sort !== 'events-table-row') continue
    if (line.excerpt.text.includes('"')) return lines
    const excerpt = straightenQuotes(line.excerpt)
    if (excerpt !== line.excerpt) straight.set(line, changeSorted(line, { excerpt }))
  }
  const isReplaced = [...straight.keys()].some(({ excerpt: { text } }) => {
    const known = recognisers.message(text)
    return known !== undefined && /[“”„]/.test(text.slice(known.start, known.end))
  })
  return isReplaced ? lines.map((line) => straight.get(line) ?? line) : lines
}

/** Whether the rows have lost the blanks between their columns. */
function isCollapsed(lines: Group['lines']): boolean {
  const rows = lines.filter((line) => line.sort === 'event-row' || line.sort === 'events-table-row')
  return rows.length > 0 && rows.every((row) => !hasColumns(row.excerpt.text.trimStart().slice(0, 600)))
}

/** The indent that was put in front of a whole block, not the block's own. */
function sharedIndent(shape: BlockShape, lines: Group['lines']): number {
  const first = lines[0]
  if (first === undefined) return 0
  if (shape === 'describe') return first.indent
  if (shape === 'event-rows' || shape === 'journal' || shape === 'message') return 0
  let least = Number.POSITIVE_INFINITY
  for (const line of lines) {
    const counts = shape === 'fragment' ? line.key !== undefined || line.sort === 'events-heading' : true
    if (counts && line.sort !== 'blank' && line.sort !== 'elision') least = Math.min(least, line.indent)
  }
  return Number.isFinite(least) ? least : 0
}

/** Whether a part of the input is no text: many NUL characters or characters that no decoder could read. */
function isUndecodable(input: string, span: Span): boolean {
  const length = Math.min(span.end - span.start, 4000)
  let bad = 0
  for (let at = span.start; at < span.start + length; at += 1) {
    const code = input.charCodeAt(at)
    if (code === 0 || code === 0xfffd) bad += 1
  }
  return bad * 10 > length
}
