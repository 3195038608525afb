import type { YamlPart } from './manifest-document.js'

/** An item of a list or a field of a map, with the lines below it. */
export interface Entry extends YamlPart {
  readonly isItem: boolean
}

/** `containers:`, `- `, and what stands behind; a comment or a value of a line is none. */
const head = /^( *)(?:(-)(?=[ \n]|$)|(\?|[^\s#][^\n]{0,200}:)(?=\s|$)|[^\s#])/
/** `"containers":  # two`: a key whose value stands in the next lines. */
const opened = /^ *(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([^\s"'#][^:#\n]{0,200})):[^\S\n]*(?:#[^\n]*)?\n/

/**
 * The documents of a YAML text, without the lines that part them.
 *
 * @example divideDocuments('a: 1\n---\nb: 2').map(({ start }) => start) // [0, 9]
 */
export function divideDocuments(text: string): YamlPart[] {
  const parts: YamlPart[] = []
  let start = 0
  for (const { index, 0: border } of text.matchAll(/^---(?:[^\S\n][^\n]*)?(?:\n|$)/gm)) {
    if (index > start) parts.push({ text: text.slice(start, index), start, under: [] })
    start = index + border.length
  }
  if (start < text.length) parts.push({ text: text.slice(start), start, under: [] })
  return parts
}

/**
 * The entries of the outermost map or list of a part, by the columns of its lines: an entry begins at each item or field that is no
 * deeper than the first, but for the items of a list that stand right below their key.
 *
 * Shape: in `foreign` the other lines that are no deeper than the first entry; blanks stand in their place, and the entry around
 * them goes on. Time: linear.
 *
 * @example divideEntries({ text: 'a:\n- 1\nb: 2', start: 0, under: [] }).entries.length // 2
 */
export function divideEntries({ text, start, under }: YamlPart): { entries: Entry[]; foreign: YamlPart[] } {
  const entries: Entry[] = []
  const foreign: YamlPart[] = []
  let column = Number.POSITIVE_INFINITY
  let open: Entry | undefined
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at) + 1 || text.length
    const found = head.exec(text.slice(at, Math.min(next, at + 400)))
    const [, { length: indent } = '', mark, key] = found ?? []
    const isItem = mark !== undefined
    if (found === null || indent > column || (indent === column && isItem && open?.isItem === false)) {
      if (open !== undefined) open = { ...open, text: open.text + text.slice(at, next) }
    } else if (isItem || key !== undefined) {
      if (open !== undefined) entries.push(open)
      open = { text: text.slice(at, next), start: start + at, under, isItem }
      column = Math.min(column, indent)
    } else {
      foreign.push({ text: text.slice(at, next), start: start + at, under })
      if (open !== undefined) open = { ...open, text: `${open.text}${' '.repeat(next - at - 1)}\n` }
    }
    at = next
  }
  if (open !== undefined) entries.push(open)
  return { entries, foreign }
}

/**
 * What stands below the key or mark of an entry, as a part; an item has its index as key.
 *
 * Shape: `undefined` where the value of a field begins in the line of the key, or the key is no plain or quoted text.
 *
 * @example openEntry({ text: 'a:\n  b: 1', start: 0, under: [], isItem: false }, 0).below.start // 3
 */
export function openEntry(
  { text, start, under, isItem }: Entry,
  index: number,
): { key: string; below: YamlPart } | undefined {
  // the mark gives way to a blank: what is left stands in its columns
  if (isItem) return { key: '', below: { text: text.replace('-', ' '), start, under: [...under, index] } }
  const found = opened.exec(text)
  if (found === null) return undefined
  const [line, double, single, plain] = found
  const key = double ?? single ?? (plain as string).trimEnd()
  return { key, below: { text: text.slice(line.length), start: start + line.length, under: [...under, key] } }
}
