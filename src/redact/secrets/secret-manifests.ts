import type { FoundSecret } from '../found.js'
import type { TextLine } from '../lines.js'
import { isSecretValue } from './secret-value.js'
import { valueExtent } from './value-extent.js'

/** `kind: Secret`, `"kind": "Secret",`, `- kind: Secret`; not `kind: SecretProviderClass`. */
const KIND = /^\\{0,3}["']?kind\\{0,3}["']?:[ \t]*\\{0,3}["']?Secret\\{0,3}["']?,?$/
const DATA = /^["']?(?:data|stringData)["']?:[ \t]*\{?$/
const ENTRY = /^["']?([\w.-]{1,253})["']?:[ \t]*/

/** The same on one line, as in the annotation `last-applied-configuration`. */
const INLINE_KIND = /kind\\{0,3}":[ ]?\\{0,3}"Secret\\{0,3}"/
const INLINE_DATA = /\\{0,3}"(?:data|stringData)\\{0,3}":[ ]?\{/g
const INLINE_ENTRY = /[ ]?\\{0,3}"[\w.-]{1,253}\\{0,3}":[ ]?(?=\\{0,3}")/y

/** The `data` of an object whose `kind` may be read only later; `dataColumn` is −1 outside of `data`. */
interface OpenObject {
  readonly column: number
  isSecret: boolean
  readonly values: FoundSecret[]
  inData: boolean
}

/**
 * All values below `data` and `stringData` of manifests of kind Secret, in YAML and JSON, whatever their keys are called.
 *
 * @example findSecretManifests('kind: Secret\ndata:\n  a: YWJj', linesOf('kind: Secret\ndata:\n  a: YWJj')) // one, 24 to 28
 */
export function findSecretManifests(text: string, lines: readonly TextLine[]): FoundSecret[] {
  const found: FoundSecret[] = []
  const open: OpenObject[] = []
  const close = (column: number) => {
    for (
      let last = open[open.length - 1];
      last !== undefined && last.column > column;
      last = open[open.length - 1]
    ) {
      if (last.isSecret) for (const value of last.values) found.push(value)
      open.pop()
    }
  }
  for (const line of lines) {
    const body = text.slice(line.start + line.indent, line.end).trimEnd()
    if (body === '') continue
    if (INLINE_KIND.test(body)) findInline(text, line, found)
    const dash = /^(?:- )+/.exec(body)?.[0].length ?? 0
    const column = line.indent + dash
    const content = body.slice(dash)
    if (content === '---' || dash > 0) close(dash > 0 ? line.indent : -1)
    close(column)
    const current = open[open.length - 1]
    if (KIND.test(content)) {
      objectAt(open, column).isSecret = true
    } else if (DATA.test(content)) {
      objectAt(open, column).inData = true
    } else if (current !== undefined && current.column === column) {
      current.inData = false
    } else if (current?.inData) {
      addEntry(text, line, content, current)
    }
  }
  close(-1)
  return found
}

function objectAt(open: OpenObject[], column: number): OpenObject {
  const last = open[open.length - 1]
  if (last?.column === column) {
    last.inData = false
    return last
  }
  const object = { column, isSecret: false, values: [], inData: false }
  open.push(object)
  return object
}

/** An entry, or a line of the block text of the entry before. */
function addEntry(text: string, line: TextLine, content: string, object: OpenObject): void {
  const contentStart = line.start + line.indent
  const key = ENTRY.exec(content)?.[0].length ?? 0
  const { start, end } = valueExtent(text, contentStart + key, line.end)
  const value = text.slice(start, end)
  if (/^[|>}\]{[][-+,]?$/.test(value) || !isSecretValue(value, 'password')) return
  object.values.push({ kind: 'secret-data', start, end })
}

function findInline(text: string, line: TextLine, found: FoundSecret[]): void {
  const body = text.slice(line.start, line.end)
  for (const data of body.matchAll(INLINE_DATA)) {
    let at = data.index + data[0].length
    for (;;) {
      INLINE_ENTRY.lastIndex = at
      const entry = INLINE_ENTRY.exec(body)
      if (entry === null) break
      const { start, end, next } = valueExtent(body, at + entry[0].length, body.length)
      if (isSecretValue(body.slice(start, end), 'password')) {
        found.push({ kind: 'secret-data', start: line.start + start, end: line.start + end })
      }
      at = body[next] === ',' ? next + 1 : next
    }
  }
}
