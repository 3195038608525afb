import type { Field } from '../describe/tree.js'
import { type Excerpt, joinExcerpts, sliceExcerpt } from '../excerpt.js'
import { parseEnvValue } from '../grammar/env-value.js'
import { appendAt, infer, leaveUnread, type Scope, state } from './draft.js'
import { divisorFor } from './resource-divisor.js'
import { isNothing, valueIn } from './values.js'

/**
 * Reads `Environment:` into `env`. Values may begin with blanks and run over lines, so they are cut at the column where
 * values stand, which is the same for lines that follow each other without a raw break.
 *
 * Source: describeContainerEnvVars in kubectl's describe.go; continuation lines are aligned since 1.12, raw before.
 */
export function readEnvironment(field: Field, scope: Scope, isOld: boolean): boolean {
  // Behind its heading kubectl writes nothing: lines with blanks there were padded by a terminal.
  const isPadded = /\s$/.test(field.lines[0]?.text ?? '')
  let block: Field[] = []
  const blocks: Field[][] = []
  for (const child of field.children) {
    if (child.shape !== 'field' || child.children.length > 0) {
      leaveUnread(scope.draft, child, 'unknown-field')
      continue
    }
    block.push(child)
    if (child.lines.length > 1) {
      const column = valueColumn(block)
      const isAligned = child.lines.slice(1).every((line) => isBlankTo(line.text, column))
      if (!isAligned) {
        blocks.push(block)
        block = []
      }
    }
  }
  if (block.length > 0) blocks.push(block)
  for (const variables of blocks) {
    const column = valueColumn(variables)
    for (const variable of variables) readVariable(variable, column, scope, isOld, isPadded)
  }
  return isNothing(valueIn(field).text)
}

function readVariable(
  variable: Field,
  column: number,
  scope: Scope,
  isOld: boolean,
  isPadded: boolean,
): void {
  const value = cutValue(variable, column, isPadded)
  const parsed = parseEnvValue(value.text, isOld, scope.draft.memory)
  if (parsed === undefined) {
    leaveUnread(scope.draft, variable, 'value-not-understood')
    return
  }
  const made = appendAt(scope, ['env'])
  state(made, ['name'], variable.key, value)
  if ('value' in parsed) {
    if (parsed.value !== '') state(made, ['value'], parsed.value, value)
    return
  }
  const { resource } = parsed.valueFrom['resourceFieldRef'] ?? {}
  const divisor = divisorFor(amountOf(scope, String(resource)), parsed.printed ?? '')
  if (divisor !== undefined) {
    const because = 'the printed number is the amount of the container divided by it'
    infer(made, ['valueFrom', 'resourceFieldRef', 'divisor'], divisor, because)
  }
  for (const [kind, reference] of Object.entries(parsed.valueFrom)) {
    for (const [key, part] of Object.entries(reference)) state(made, ['valueFrom', kind, key], part, value)
  }
}

/** What the container has of `limits.memory`, as its lines above say. */
function amountOf({ target }: Scope, resource: string): string {
  const [list = '', name = ''] = resource.split(/\.(.*)/s)
  const amounts = (target['resources'] as Record<string, Record<string, string>> | undefined)?.[list]
  return amounts !== undefined && Object.hasOwn(amounts, name) ? (amounts[name] as string) : ''
}

/** The value from its column on, and the lines it goes on with: aligned ones from the same column, raw ones whole. */
function cutValue(variable: Field, column: number, isPadded: boolean): Excerpt {
  const first = variable.lines[0] as Excerpt
  const from =
    first.text[variable.keyEnd] === '\t'
      ? afterTabs(first.text, variable.keyEnd)
      : indexOfColumn(first.text, column)
  const start = Math.max(variable.keyEnd, Math.min(from, variable.valueAt))
  if (variable.lines.length === 1) {
    const trimmed = first.text.trimEnd().length
    const end = isPadded || trimmed <= start ? trimmed : first.text.length
    return sliceExcerpt(first, Math.min(start, end), end)
  }
  const parts = [sliceExcerpt(first, start, first.text.length)]
  for (const line of variable.lines.slice(1)) {
    const isAligned = isBlankTo(line.text, column) && !line.text.startsWith('\t')
    parts.push(
      isAligned
        ? sliceExcerpt(line, Math.min(indexOfColumn(line.text, column), line.text.length), line.text.length)
        : line,
    )
  }
  return joinExcerpts(parts, '\n')
}

/** A reference to a field of which kubectl could not tell the value: a blank stands between the two. */
const withoutValue = /^\(v?\w*:[\w.[\]'/-]+\)$/

/** Where values begin. Columns count code points, as kubectl's tabwriter does. */
function valueColumn(variables: readonly Field[]): number {
  let column = Number.POSITIVE_INFINITY
  for (const { lines, valueAt, keyEnd } of variables) {
    const { text } = lines[0] as Excerpt
    if (valueAt >= text.length) continue
    const hasBlank = valueAt - keyEnd > 2 && text[valueAt] === '(' && withoutValue.test(text.slice(valueAt))
    column = Math.min(column, codePoints(text, hasBlank ? valueAt - 1 : valueAt))
  }
  return Number.isFinite(column) ? column : 0
}

function codePoints(text: string, end: number): number {
  let count = 0
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 0xdc00 || code > 0xdfff) count++
  }
  return count
}

function indexOfColumn(text: string, wanted: number): number {
  let column = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0xdc00 && code <= 0xdfff) continue
    if (column === wanted) return at
    column++
  }
  return text.length
}

function isBlankTo(text: string, column: number): boolean {
  const end = Math.min(column, text.length)
  for (let at = 0; at < end; at++) if (text[at] !== ' ') return false
  return true
}

function afterTabs(text: string, from: number): number {
  let at = from
  while (text[at] === '\t') at++
  return at
}
