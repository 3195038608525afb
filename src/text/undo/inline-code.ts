import { sliceExcerpt } from '../../excerpt.js'
import { headOf, isBlank, type Line, reread } from '../line.js'
import { isAnchor } from '../shapes/anchor.js'
import { readKeyLine } from '../shapes/keys.js'

/** A code span over more lines than these is none. */
const maxLines = 200

/**
 * Takes the single backticks off around a row, or around several lines that kubectl printed.
 *
 * @example undoInlineCode(splitLines('`Warning  Failed  4s  kubelet  Error`'))[0].excerpt.text[0] // 'W'
 */
export function undoInlineCode(lines: readonly Line[]): readonly Line[] {
  let result: Line[] | undefined
  let searchedTo = 0
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    const head = headOf(line)
    const open = /^\s{0,3}`(?!`)/.exec(head)
    if (open === null || line.section % 2 === 1) continue
    if (at >= searchedTo) {
      const run = spansRun(lines, at)
      searchedTo = run.end
      if (run.isKubectl && run.end > at + 1) {
        result ??= [...lines]
        for (let inner = at; inner < run.end; inner += 1) result[inner] = withoutTicks(lines[inner]!)
        at = run.end - 1
        continue
      }
    }
    const inside = head.slice(open[0].length)
    if (!isAnchor(inside.replace(/`\s*$/, '')) && !readKeyLine(inside)?.setOff) continue
    const close = findClose(lines, at, open[0].length)
    result ??= [...lines]
    if (close === undefined) {
      const rest = sliceExcerpt(line.excerpt, open[0].length, line.excerpt.text.length)
      result[at] = reread(line, rest, 'fence')
      continue
    }
    for (let inner = at; inner <= close.at; inner += 1) {
      const own = lines[inner]!
      const from = inner === at ? open[0].length : 0
      const to = inner === close.at ? close.index : own.excerpt.text.length
      result[inner] = reread(own, sliceExcerpt(own.excerpt, from, Math.max(from, to)), 'fence')
    }
    at = close.at
  }
  return result ?? lines
}

const wholeSpan = /^(\s{0,3}`)(?!`)[^`]*`\s*$/

/** A run of lines that are a code span each, blank ones between them: its end, and whether kubectl's are among them. */
function spansRun(lines: readonly Line[], start: number): { end: number; isKubectl: boolean } {
  let end = start
  let isKubectl = false
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]!
    if (isBlank(line)) continue
    const { text } = line.excerpt
    const open = text.length > 20000 ? null : wholeSpan.exec(text)
    if (open === null) break
    const inside = headOf(line).slice(open[1]!.length).replace(/`\s*$/, '')
    const key = readKeyLine(inside)
    if (isAnchor(inside) || (key?.known === true && key.setOff)) isKubectl = true
    end = at + 1
  }
  return { end, isKubectl }
}

function withoutTicks(line: Line): Line {
  const { text } = line.excerpt
  const open = wholeSpan.exec(text)
  if (open === null) return line
  return reread(line, sliceExcerpt(line.excerpt, open[1]!.length, text.lastIndexOf('`')), 'fence')
}

/** The next backtick that ends a line, before any other backtick; none is a span of its own line. */
function findClose(lines: readonly Line[], start: number, from: number) {
  for (let at = start; at < lines.length && at < start + maxLines; at += 1) {
    const line = lines[at]!
    const text = line.excerpt.text
    const tick = text.indexOf('`', at === start ? from : 0)
    if (tick >= 0) return /^\s*$/.test(text.slice(tick + 1, tick + 200)) ? { at, index: tick } : undefined
    if (line.section !== lines[start]!.section) return undefined
    if (at > start && isBlank(line) && isBlank(lines[at - 1]!)) return undefined
  }
  return undefined
}
