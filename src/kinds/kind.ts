import type { Field, Tree } from '../describe/tree.js'
import type { Scope } from './draft.js'
import type { FieldTable } from './table.js'

/** How one kind's describer is read. */
export interface Kind {
  readonly apiVersion: string
  readonly kind: string
  /** What the kind is called in a command, in lower case: `pods`, `pod`, `po`. */
  readonly resources: readonly string[]
  /**
   * Keys at column 0 by which the kind is recognised: the text does not name it. A mark is printed by no describer but
   * this; where only several keys together tell, one mark lists them with `+` between.
   */
  readonly marks: readonly string[]
  readonly fields: FieldTable
  /**
   * Reads the lines of a level whose heading is not in the text (a container's fields alone); `false` when they are none
   * of this kind's, and the table reads them.
   */
  readonly readFragment?: (fields: readonly Field[], scope: Scope) => boolean
  /** Runs when all fields are read: what follows from several of them, and lines without key. */
  readonly finish?: (scope: Scope, tree: Tree) => void
}
