import { keyBefore } from './key-before.js'

/** What to put in front of a text and behind it, and which part of it is read so. */
export interface JsonFront {
  readonly front: string
  readonly from: number
  readonly to: number
  readonly back: string
}

interface Closed {
  readonly bracket: '{' | '['
  /** Where it is closed. */
  readonly at: number
  readonly next: string | undefined
}

/** A field, or a bracket that is closed, at the beginning of a text. */
const isOfJson = /^\s*(?:"[^"\n]{1,200}"\s*:|[{}\]])/

/**
 * What JSON that was cut out of an object lacks, so that each bracket that is closed is opened: the end of a pod's `spec` with
 * the `status` below it, the last fields of a condition with the states of the containers; fields alone, the comma behind them
 * and brackets too many let go.
 *
 * Shape: fields whose own key is lost, and cannot be told from the key behind them, stand before `from`. `undefined` where
 * nothing was lost in front. Errors: none.
 *
 * @example jsonFront('"hostNetwork": true}, "status": {')?.front // '{"spec":{'
 */
export function jsonFront(text: string): JsonFront | undefined {
  if (!isOfJson.test(text)) return undefined
  const { closed, isOpen } = closedOnly(text)
  const end = closed[0]?.at ?? text.length
  if (!/[^\s,}\]]/.test(text.slice(end)))
    return isOpen || !/^\s*"/.test(text)
      ? undefined
      : { front: '{', from: 0, to: end - (/,\s*$/.exec(text.slice(0, end))?.[0].length ?? 0), back: '}' }
  const last = closed.at(-1) as Closed
  // what follows the last bracket tells in what all of it stands; where nothing does, it is that bracket
  const opened = /^\s*(?:,\s*)?(["{])/.exec(text.slice(last.at + 1))?.[1]
  if (opened === undefined) closed.pop()
  let isInMap = opened === undefined ? last.bracket === '{' : opened === '"'
  let front = isInMap ? '{' : '['
  let from = 0
  for (const { bracket, next, at } of closed.reverse()) {
    const key = next === undefined ? undefined : keyBefore(next, bracket === '[')
    if (isInMap && key === undefined) {
      from = at + 1 + (/^\s*,?/.exec(text.slice(at + 1))?.[0].length ?? 0)
      break
    }
    front += isInMap ? `"${key}":${bracket}` : bracket
    isInMap = bracket === '{'
  }
  return { front, from, to: text.length, back: '' }
}

/** The brackets that a text closes and has not opened, the innermost first; whether it ends in others, or in a string. */
function closedOnly(text: string): { closed: Closed[]; isOpen: boolean } {
  const closed: Closed[] = []
  let depth = 0
  let at = 0
  for (; at < text.length; at += 1) {
    const char = text[at]
    if (char === '"') {
      at += 1
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
    } else if (char === '{' || char === '[') depth += 1
    else if (char === '}' || char === ']') {
      if (depth > 0) depth -= 1
      else {
        const next = /^\s*,\s*"([^"\n]{1,200})"\s*:/.exec(text.slice(at + 1, at + 600))?.[1]
        closed.push({ bracket: char === '}' ? '{' : '[', at, next })
      }
    }
  }
  return { closed, isOpen: depth > 0 || at > text.length }
}
