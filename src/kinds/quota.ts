import type { Field } from '../describe/tree.js'
import { cellsOf, headerOf } from './cells.js'
import { infer, leaveUnread, type Scope, state } from './draft.js'
import { commaList, type FieldReader } from './table.js'
import { splitExcerpt, trimExcerpt, valueIn } from './values.js'

/** The header of a quota's table, below which a line stands for each resource. */
export const quotaHeader = 'Resource Used Hard'

/** Rows of `requests.cpu  500m  1`. */
export const quotaTable: FieldReader = (table, scope) => {
  if (headerOf(table) !== quotaHeader) return false
  for (const row of table.children) {
    const [resource, used, hard] = cellsOf(valueIn(row))
    if (resource === undefined || used === undefined || hard === undefined) {
      leaveUnread(scope.draft, row, 'value-not-understood')
      continue
    }
    // A resource nobody used yet is printed as used, too.
    if (used.text === '0')
      infer(
        scope,
        ['status', 'used', resource.text],
        '0',
        'kubectl prints 0 also where nothing is used',
        used,
      )
    else state(scope, ['status', 'used', resource.text], used.text, used)
    state(scope, ['status', 'hard', resource.text], hard.text, hard)
  }
  return true
}

/** `Scopes:  BestEffort, NotTerminating`, with a sentence for each scope below it. */
export const quotaScopes: FieldReader = (field, scope) => {
  for (const child of field.children) {
    if (!isScopeHelp(child)) leaveUnread(scope.draft, child, 'unknown-field')
  }
  const scopes = splitExcerpt(valueIn(field), ',').map((part) => part.text)
  if (scopes.length < 2) return commaList('spec.scopes')(field, scope)
  infer(scope, ['spec', 'scopes'], scopes, 'kubectl sorts scopes', valueIn(field))
  return true
}

/** ` * Matches all pods that …`: what a scope means, in kubectl's words. */
export function isScopeHelp(field: Field): boolean {
  return /^\* Matches all /.test(trimExcerpt(field.lines[0]!).text)
}

/** Reads what belongs to a quota; `false` for a field that does not. */
export function readQuotaField(field: Field, scope: Scope): boolean {
  if (field.shape === 'table') return quotaTable(field, scope) === true
  if (field.key === 'Scopes') return quotaScopes(field, scope) === true
  return isScopeHelp(field)
}
