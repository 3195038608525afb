import type { CellKind } from '../grammar/event-row.js'
import { Memory } from '../memory.js'
import { type Age, type AgeFunction, readAge } from '../time/age.js'
import { kindOfCell, splitRepeated } from './cells.js'

/** The text of an age cell taken apart: `4s (x3 over 51s)`, or one age alone. */
export interface AgeCell {
  /** What the cell looks like by itself. */
  readonly kind: CellKind
  readonly last: string
  readonly count?: number
  readonly first?: string
}

/** Reads the ages of one table, whose rows repeat the same few texts: each text is read once. */
export interface AgeReader {
  readonly split: (text: string) => AgeCell
  readonly read: (text: string) => Age | undefined
}

/**
 * A reader of ages that one of these functions printed.
 *
 * Shape: `read` as `readAge`; `split` gives any text without a count back as `last`.
 *
 * @example makeAgeReader(['human']).split('4s (x3 over 51s)') // { kind: 'repeated', last: '4s', count: 3, first: '51s' }
 */
export function makeAgeReader(functions: readonly AgeFunction[], memory = new Memory()): AgeReader {
  const ages = new Map<string, Age | undefined>()
  return {
    split: (text) => splitAge(text, memory),
    read: (text) => {
      const known = ages.get(text)
      if (known !== undefined || ages.has(text)) return known
      const age = readAge(text, functions, memory)
      ages.set(text, age)
      return age
    },
  }
}

/** Takes the text of an age cell apart; blanks inside it may be TABs or several. */
export function splitAge(text: string, memory: Memory): AgeCell {
  return memory.recall(splitAge, text, () => cutAge(text))
}

function cutAge(text: string): AgeCell {
  const kind = kindOfCell(text)
  const repeated = text.includes('(') ? splitRepeated(text.replace(/\s+/g, ' ')) : undefined
  return repeated === undefined ? { kind, last: text } : { kind, ...repeated }
}
