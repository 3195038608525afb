import { type Excerpt, offsetIn, sliceExcerpt } from '../../excerpt.js'
import { editExcerpt, replaceAll } from '../edit.js'
import { changeLine, headOf, type Line, reread } from '../line.js'
import { isAnchor } from '../shapes/anchor.js'
import { readKeyLine } from '../shapes/keys.js'

const entity = /&(?:lt|gt|amp|quot|apos|nbsp|#(?:\d{2,5}|x[0-9a-fA-F]{2,4}));/g
/** Words that kubectl writes in angle brackets, or quotes: only a web page writes these so. */
const entityOfPage =
  /&lt;(?:none|unknown|unset|invalid|nil|error|auto|set to|br ?\/?&gt;)|&(?:quot|apos|#34|#39|#x27|nbsp);/
const named: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
}

/**
 * Decodes HTML entities in a text that a web page wrote: one in which kubectl's own words are written with them.
 *
 * @example undoEntities(splitLines('Labels:  &lt;none&gt;'))[0].excerpt.text // 'Labels:  <none>'
 */
export function undoEntities(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => entityOfPage.test(line.excerpt.text))) return lines
  return lines.map((line) => {
    const excerpt = replaceAll(
      line.excerpt,
      entity,
      ([found]) => (Object.hasOwn(named, found!) ? named[found!] : undefined) ?? characterOf(found!),
    )
    return excerpt === line.excerpt ? line : reread(line, excerpt, 'html-entities')
  })
}

function characterOf(reference: string): string {
  const isHex = reference.startsWith('&#x')
  return String.fromCharCode(Number.parseInt(reference.slice(isHex ? 3 : 2, -1), isHex ? 16 : 10))
}

const lineBreak = /<br ?\/?>/g
const cellBorder = /<\/t[dh]>\s{0,20}<t[dh](?:\s[^<>]{0,200})?>/g
const tag =
  /<\/?(?:p|br|b|i|u|em|strong|span|code|pre|div|td|tr|th|table|tbody|thead|a|summary|details|li|ul|ol|font|kbd|tt|mark|blockquote|h[1-6])(?:\s[^<>]{0,300})?\/?>/g
/** `<b>`, `</td>`; not `<none>`. */
const anyTag =
  /<\/?(?:p|br|b|i|u|em|strong|span|code|pre|div|td|tr|th|table|a|li|font|kbd|tt|mark|h[1-6])(?:\s[^<>]{0,300})?\/?>/

/** The same, where a search has found the bracket. */
const tagHere = new RegExp(anyTag.source, 'y')

/**
 * Whether a text holds a tag that `undoTags` knows.
 *
 * @example holdsTag('Labels:  <none>') // false
 */
export function holdsTag(text: string): boolean {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    tagHere.lastIndex = at
    if (tagHere.test(text)) return true
  }
  return false
}

/**
 * Takes HTML tags off lines that become kubectl's by it, and breaks lines at `<br>`. Tags in a message (the page a
 * probe got) stay.
 *
 * @example undoTags(splitLines('<b>Events:</b>'))[0].excerpt.text // 'Events:'
 */
export function undoTags(lines: readonly Line[]): readonly Line[] {
  let result: Line[] | undefined
  for (const [at, line] of lines.entries()) {
    const head = headOf(line)
    // a line that opens a fence of HTML is one of the step for fences
    const isFence = /^\s{0,12}<pre[\s>]/.test(head) && !head.includes('<br')
    const opened = !isFence && anyTag.test(head) ? untag(line) : undefined
    if (opened !== undefined) result ??= lines.slice(0, at)
    if (result !== undefined) for (const part of opened ?? [line]) result.push(part)
  }
  return result ?? lines
}

function untag(line: Line): Line[] | undefined {
  const parts = breakLine(line)
  const stripped = parts.map((part) => {
    const columns = replaceAll(part.excerpt, cellBorder, () => '  ')
    return changeLine(part, { excerpt: replaceAll(columns, tag, () => '') })
  })
  const gains = stripped.some(
    (part, at) => isMachine(part.excerpt.text) && (parts.length > 1 || !isMachine(parts[at]!.excerpt.text)),
  )
  if (!gains) return undefined
  return stripped.map((part) => reread(part, part.excerpt, 'html-tags'))
}

function breakLine(line: Line): Line[] {
  const text = line.excerpt.text
  const parts: { from: number; to: number; next: number }[] = []
  let from = 0
  for (const found of text.matchAll(lineBreak)) {
    parts.push({ from, to: found.index, next: found.index + found[0].length })
    from = found.index + found[0].length
  }
  if (parts.length === 0) return [line]
  parts.push({ from, to: text.length, next: text.length })
  return parts.map((part, at) => {
    const excerpt: Excerpt = sliceExcerpt(line.excerpt, part.from, part.to)
    const start = at === 0 ? line.span.start : offsetIn(line.excerpt, part.from)
    const end = at === parts.length - 1 ? line.span.end : offsetIn(line.excerpt, part.next)
    return changeLine(line, { excerpt, span: { start, end } })
  })
}

function isMachine(text: string): boolean {
  const head = text.slice(0, 600)
  const key = readKeyLine(head)
  return isAnchor(head) || (key?.known === true && key.setOff)
}

/** `**0/1 nodes are available**`; not `/**` of a path and not a list of stars. */
const strong = /(?<![^\s([|])\*\*(?=[^\s*/.])([^*\n]{1,2000})(?<=[^\s*/])\*\*(?=$|[\s.,;:!?)\]|])/g
/** `[docker.io/a](http://docker.io/a)`, `<http://docker.io|docker.io>` of Slack. */
const link = /\[([^\][()\s]{1,300})\]\((?:https?:\/\/|mailto:)[^()\s]{1,400}\)/g
const slackLink = /<(?:https?:\/\/|mailto:)[^<>|\s]{1,400}\|([^<>|\s]{1,300})>/g
const bareLink = /<(https?:\/\/[^<>|\s]{1,400})>/g

/**
 * Takes off what Markdown and chats add inside lines: stars around words, links made of names.
 *
 * @example undoEmphasis(splitLines('Warning  Failed  4s  kubelet  **Error: x**'))[0].excerpt.text
 */
export function undoEmphasis(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => {
    const text = line.excerpt.text
    let read = line
    if (text.includes('**')) read = withoutMarks(read, strong, 'emphasis')
    if (text.includes('](http') || text.includes('](mailto')) read = withoutMarks(read, link, 'auto-link')
    if (text.includes('<http') || text.includes('<mailto')) {
      read = withoutMarks(withoutMarks(read, slackLink, 'auto-link'), bareLink, 'auto-link')
    }
    return read
  })
}

/** The line with every match of a pattern replaced by what its first group holds. */
function withoutMarks(line: Line, pattern: RegExp, undone: 'emphasis' | 'auto-link'): Line {
  const parts: { from: number; to: number }[] = []
  for (const found of line.excerpt.text.matchAll(pattern)) {
    const start = found.index + found[0].indexOf(found[1]!)
    parts.push(
      { from: found.index, to: start },
      { from: start + found[1]!.length, to: found.index + found[0].length },
    )
  }
  if (parts.length === 0) return line
  return reread(line, cut(line.excerpt, parts), undone)
}

function cut(excerpt: Excerpt, parts: readonly { from: number; to: number }[]): Excerpt {
  return editExcerpt(
    excerpt,
    parts.map((part) => ({ ...part, text: '' })),
  )
}
