import { decodeMessage } from './decode-message.js'
import { recogniseMessage } from './recognise-message.js'

const longest = 4000

/**
 * Whether two halves of a line say more in one than with a line break between them: a wording or one of its fields
 * stands across the break.
 *
 * @example goesOn('Error: exec: "till": executable file not f', 'ound in $PATH: unknown') // true
 */
export function goesOn(before: string, after: string): boolean {
  if (before.length + after.length > longest) return false
  const from = recogniseMessage(before)?.start ?? 0
  const head = before.slice(from)
  return weightOf(`${head}${after}`) > weightOf(`${head}\n${after}`)
}

/** Causes and fields found, and how much the fields say. */
function weightOf(message: string): number {
  const { causes, fields } = decodeMessage(message)
  return causes.length * 1000 + Object.keys(fields).length
}
