import type { Template } from './match-wording.js'

/** A template that a text which was cut off begins. */
export interface Open {
  /** How many characters of its stable parts stand. */
  readonly stood: number
  /** Of these the first letters of a part that is broken off at the end of the text; 0 when the text ends in a field. */
  readonly broken: number
  /** Whether a field of one word reaches the end of the text. */
  readonly endsInWord: boolean
}

/** Fewer letters of a first part say nothing. */
const fewest = 4

/**
 * Whether the end of a text is the beginning of a template: its parts one behind another, the last of them broken off, or
 * a field that reaches the end.
 *
 * Shape: `undefined` when it is not, or when the template stands there whole. `lower` is the text in lower case. Linear.
 *
 * @example matchOpen(compileTemplate('exec: {command}: not found'), 'exec: "/e', 'exec: "/e')?.stood // 6
 */
export function matchOpen({ parts, fields }: Template, text: string, lower: string): Open | undefined {
  const [first = ''] = parts
  const start = lower.lastIndexOf(first)
  if (start < 0) return undefined
  let at = start + first.length
  let stood = first.length
  for (const [index, { name, holdsBlanks }] of fields.entries()) {
    const next = parts[index + 1]
    if (next === undefined) return undefined
    const whole = lower.indexOf(next, at)
    const isQuoted = name !== '*' && /^\\?["']/.test(text.slice(at, at + 2))
    const broken = whole < 0 ? brokenOff(next, lower, at) : 0
    const value = text.slice(at, whole < 0 ? lower.length - broken : whole)
    if (value.includes('\n') || (!holdsBlanks && !isQuoted && /\s/.test(value))) return undefined
    // what stands behind the closing quote is not part of the field
    if (isQuoted && whole < 0 && /^\\?(["']).*?\1./s.test(value)) return undefined
    stood += whole < 0 ? broken : next.length
    if (whole < 0) return { stood, broken, endsInWord: !holdsBlanks && broken === 0 }
    at = whole + next.length
  }
  return undefined
}

/**
 * How many of the first letters of a template a text ends with, at the beginning of a word.
 *
 * @example matchBeginning(compileTemplate('no space left'), 'write /x: no spa') // 6
 */
export function matchBeginning({ parts: [first = ''] }: Template, lower: string): number {
  const broken = brokenOff(first, lower, 0)
  if (broken < fewest) return 0
  const before = lower[lower.length - broken - 1]
  return before !== undefined && /\w/.test(before) && /^\w/.test(first) ? 0 : broken
}

function brokenOff(part: string, lower: string, from: number): number {
  const last = lower.charCodeAt(lower.length - 1)
  for (let count = Math.min(part.length - 1, lower.length - from); count > 0; count--) {
    if (part.charCodeAt(count - 1) === last && lower.endsWith(part.slice(0, count))) return count
  }
  return 0
}
