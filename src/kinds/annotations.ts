import type { Field } from '../describe/tree.js'
import { type Excerpt, joinExcerpts, sliceExcerpt } from '../excerpt.js'
import { infer, narrow, type Scope, state } from './draft.js'
import type { FieldReader } from './table.js'
import { splitExcerpt, valueIn } from './values.js'

interface Annotation {
  readonly key: string
  readonly parts: Excerpt[]
  readonly isBlock: boolean
}

const cutBreak = 'kubectl does not print a line break at the end'

/** kubectl cuts what is longer, line by line. */
const longestLineBytes = 138

/**
 * Annotations, in every form they were printed: `k: v` and `k:` with lines below it (1.12 and newer), `k=v` with raw line
 * breaks (1.6–1.11). A value that kubectl cut ends in `...` and is inferred, not stated.
 *
 * Source: printAnnotationsMultiline, printLabelsMultilineWithIndent in kubectl's describe.go.
 */
export function annotations(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    const value = valueIn(field)
    if (field.children.length > 0) return false
    if (field.lines.length === 1 && (value.text === '<none>' || value.text === '')) return true
    const entries = readEntries(field)
    if (entries === undefined) return false
    for (const entry of entries) write(scope, keys, entry)
    return true
  }
}

/** Annotations with an empty line behind them that is kubectl's, not the last value's: of ConfigMap and Secret. */
export function annotationsBeforeGap(path: string): FieldReader {
  const read = annotations(path)
  return (field, scope) => {
    const last = field.lines.length - 1
    const hasGap = last > 0 && field.lines[last]?.text.trim() === ''
    return read(hasGap ? { ...field, lines: field.lines.slice(0, last) } : field, scope)
  }
}

/** Annotations on one line, `k=v,k2=v2`, neither cut nor escaped: of StorageClass, PriorityClass and others. */
export function annotationsInLine(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    const value = valueIn(field)
    if (value.text === '<none>' || value.text === '') return true
    let key: string | undefined
    let parts: Excerpt[] = []
    for (const part of splitExcerpt(value, ',')) {
      const start = /^[A-Za-z0-9][\w./-]*=/.exec(part.text)
      if (start !== null) {
        if (key !== undefined) write(scope, keys, { key, parts: [joinExcerpts(parts, ',')], isBlock: false })
        key = start[0].slice(0, -1)
        parts = [sliceExcerpt(part, start[0].length, part.text.length)]
      } else if (key === undefined) {
        return false
      } else {
        parts.push(part)
      }
    }
    if (key !== undefined) write(scope, keys, { key, parts: [joinExcerpts(parts, ',')], isBlock: false })
    return true
  }
}

function readEntries(field: Field): Annotation[] | undefined {
  const first = field.lines[0] as Excerpt
  const column = columnOf(first.text, field.valueAt)
  const entries: Annotation[] = []
  for (const [index, line] of field.lines.entries()) {
    const last = entries[entries.length - 1]
    const from = index === 0 ? field.valueAt : startOf(line.text)
    const lineColumn = columnOf(line.text, from)
    const isBlank = from === line.text.length
    if (last?.isBlock && (isBlank || lineColumn >= column + 2)) {
      last.parts.push(
        sliceExcerpt(
          line,
          Math.min(indexOfColumn(line.text, column + 2), line.text.length),
          line.text.length,
        ),
      )
      continue
    }
    const entry = lineColumn > 0 ? entryOf(line, from) : undefined
    if (entry !== undefined) entries.push(entry)
    else if (last === undefined) return undefined
    else last.parts.push(line)
  }
  return entries
}

const keyPattern = /[\w./-]+/y

/** `key: value`, `key:` or `key=value`; keys hold neither `:` nor `=` nor blanks. */
function entryOf(line: Excerpt, from: number): Annotation | undefined {
  const { text } = line
  keyPattern.lastIndex = from
  const at = keyPattern.test(text) ? keyPattern.lastIndex : from
  if (at === from) return undefined
  const mark = text[at]
  const key = text.slice(from, at)
  if (mark === '=') return { key, parts: [sliceExcerpt(line, at + 1, text.length)], isBlock: false }
  if (mark !== ':') return undefined
  if (text.slice(at + 1).trim() === '') {
    const hasPad = text.length > at + 1
    return { key, parts: hasPad ? [sliceExcerpt(line, text.length, text.length)] : [], isBlock: !hasPad }
  }
  return text[at + 1] === ' '
    ? { key, parts: [sliceExcerpt(line, at + 2, text.length)], isBlock: false }
    : undefined
}

function write(scope: Scope, keys: readonly string[], entry: Annotation): void {
  const value = joinExcerpts(entry.parts, '\n')
  const path = [...keys, scope.draft.words.cut(entry.key, 0, entry.key.length)]
  if (entry.isBlock) narrow(scope.draft, 12, undefined)
  const isCut =
    value.text.includes('...') &&
    value.text.split('\n').some((line) => line.endsWith('...') && bytesOf(line) > longestLineBytes)
  if (isCut) infer(scope, path, value.text, 'kubectl cut this value where it shows ...')
  // kubectl leaves out one line break at the end; most values have none, but those of several lines do.
  else if (entry.isBlock && entry.parts.length > 1) infer(scope, path, value.text, cutBreak, value)
  else state(scope, path, value.text, value)
}

function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) as number
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

function startOf(text: string): number {
  let at = 0
  while (at < text.length && (text[at] === ' ' || text[at] === '\t')) at++
  return at
}

function columnOf(text: string, end: number): number {
  let column = 0
  for (let at = 0; at < end; at++) column = text[at] === '\t' ? (column | 7) + 1 : column + 1
  return column
}

function indexOfColumn(text: string, wanted: number): number {
  let column = 0
  for (let at = 0; at < text.length; at++) {
    if (column >= wanted) return at
    column = text[at] === '\t' ? (column | 7) + 1 : column + 1
  }
  return text.length
}
