import type { Field } from '../describe/tree.js'
import { type Excerpt, joinExcerpts, sliceExcerpt } from '../excerpt.js'
import { annotationsBeforeGap } from './annotations.js'
import { bytesIn, inferZeros } from './bytes.js'
import { infer, leaveUnread, narrow, type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { fields } from './table.js'
import { valueIn } from './values.js'

/** core/v1 ConfigMap. Source: ConfigMapDescriber in kubectl's describe.go. */
export const configMap: Kind = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  resources: ['configmaps', 'configmap', 'cm'],
  marks: ['Data', 'BinaryData'],
  fields: fields(
    { Annotations: annotationsBeforeGap('metadata.annotations'), Data: () => true, BinaryData: readBinary },
    metadata,
  ),
  finish(scope, { fields: found }) {
    const sections = found.filter((field) => field.shape === 'section')
    const data = sections.find(({ key }) => key === 'Data')
    if (data !== undefined)
      readData(
        data.children,
        sections.some(({ key }) => key === 'BinaryData'),
        scope,
      )
  },
}

function readBinary(section: Field, scope: Scope): boolean {
  narrow(scope.draft, 22, undefined)
  for (const entry of section.children) {
    if (entry.shape !== 'field' || !inferZeros(entry, scope, 'binaryData'))
      leaveUnread(scope.draft, entry, 'value-not-understood')
  }
  return true
}

/** Keys with values as they are, or (1.2–1.5) with their sizes. */
function readData(entries: readonly Field[], hasBinary: boolean, scope: Scope): void {
  const values = entries.map((entry) => linesOf(entry))
  // A blank line stands before `BinaryData`: it looks like the last value's.
  if (hasBinary) values[values.length - 1]?.pop()
  const isSpaced = hasBinary && hasBlankBehind(values)
  if (hasBinary) narrow(scope.draft, isSpaced ? 31 : 22, isSpaced ? undefined : 30)
  for (const [index, entry] of entries.entries()) {
    if (entry.lines.length === 1 && bytesIn(valueIn(entry).text) !== undefined) {
      readSize(entry, scope)
      continue
    }
    const lines = values[index] as Excerpt[]
    const isUnderlined = /^-{4}\s*$/.test(entry.lines[1]?.text ?? '')
    if (!isUnderlined) {
      leaveUnread(scope.draft, entry, 'value-not-understood')
      continue
    }
    if (isSpaced) lines.pop()
    const value = lines.length === 0 ? sliceExcerpt(entry.lines[1]!, 4, 4) : joinExcerpts(lines, '\n')
    state(scope, ['data', keyOf(entry)], value.text, value)
  }
}

/** The key stands before the last colon of its line, whatever it is made of. */
function keyOf(entry: Field): string {
  const line = entry.lines[0]!.text.trimEnd()
  return line.endsWith(':') ? line.slice(0, -1) : line
}

function linesOf(entry: Field): Excerpt[] {
  return entry.lines.slice(2)
}

/**
 * Whether the blank line at the end of every value is kubectl's (1.31 and newer) and not the value's own (1.22–1.30).
 *
 * Where every value ends with one, only likelihood tells: a value of one line rarely ends with a line break, a file does.
 */
function hasBlankBehind(values: readonly (readonly Excerpt[])[]): boolean {
  if (values.some((lines) => lines.length < 2 || lines[lines.length - 1]?.text !== '')) return false
  return values.some((lines) => lines.length === 2 || lines[lines.length - 2]?.text === '')
}

function readSize(entry: Field, scope: Scope): void {
  narrow(scope.draft, 2, 5)
  const count = bytesIn(valueIn(entry).text) as number
  infer(scope, ['data', entry.key], '?'.repeat(count), 'kubectl prints only how many bytes there are')
}
