import type { Field } from '../describe/tree.js'
import type { Scope } from './draft.js'
import { messageTable } from './message-table.js'
import { wordsOf } from './table.js'
import { timedConditions } from './timed-conditions.js'

const header = /^Type\s+Status\b/

/** Whether a field holds conditions as a table, which the describer of custom resources never prints. */
export function isConditionTable({ key, children }: Field): boolean {
  return (
    key === 'Conditions' &&
    children.length > 0 &&
    children.every((child) => child.shape === 'table' && header.test(wordsOf(child)))
  )
}

/**
 * Reads a table of conditions whose kind nothing tells: its header says which times stand in it.
 *
 * Shape: as `status.conditions` of any kind; messages where it has that column.
 */
export function readAnyConditions(field: Field, scope: Scope): void {
  const times = wordsOf(field.children[0] as Field).match(/\bLast\w{1,20}Time\b/g) ?? []
  const names = times.map((word) => word[0]?.toLowerCase() + word.slice(1))
  const read =
    names.length === 0 ? messageTable('status.conditions') : timedConditions('status.conditions', names)
  read(field, scope)
}
