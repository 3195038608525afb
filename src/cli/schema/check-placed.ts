import type { Node } from 'jsonc-parser'
import { checkSchema, type Schema } from './check-schema.js'
import { placedTree } from './tree.js'

/** What is wrong with a value, and where it starts. */
export interface Problem {
  readonly offset: number
  readonly message: string
}

/**
 * What is wrong with a tree whose nodes know where they stand.
 *
 * Shape: as `checkSchema`. Units: offsets in UTF-16 units.
 *
 * @example checkPlaced(parseTree('{"failon": 1}'), { properties: { failOn: {} }, additionalProperties: false })[0].message // '… did you mean "failOn"?'
 */
export function checkPlaced(root: Node, schema: Schema): Problem[] {
  return checkSchema(root, schema, placedTree).map(({ node: { offset }, message }) => ({ offset, message }))
}
