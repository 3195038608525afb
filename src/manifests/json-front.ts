import { keyBefore } from './key-before.js'

/** What to put in front of a text, and from where on it is read with that. */
export interface JsonFront {
  readonly front: string
  readonly from: number
}

interface Closed {
  readonly bracket: '{' | '['
  /** Where it is closed. */
  readonly at: number
  readonly next: string | undefined
}

/**
 * What JSON whose beginning was cut off lacks, so that each bracket that is closed is opened: the end of a pod's `spec` with
 * the `status` below it, the last fields of a condition with the states of the containers.
 *
 * Shape: fields whose own key is lost, and cannot be told from the key behind them, stand before `from`. `undefined` where no
 * bracket is closed that was not opened. Errors: none.
 *
 * @example jsonFront('"hostNetwork": true}, "status": {') // { front: '{"spec":{', from: 0 }
 */
export function jsonFront(text: string): JsonFront | undefined {
  const closed = closedOnly(text)
  const last = closed.at(-1)
  if (last === undefined) return undefined
  // what follows the last bracket tells in what all of it stands; where nothing does, it is that bracket
  const opened = /^\s*(?:,\s*)?(["{])/.exec(text.slice(last.at + 1))?.[1]
  if (opened === undefined) closed.pop()
  let isInMap = opened === undefined ? last.bracket === '{' : opened === '"'
  let front = isInMap ? '{' : '['
  for (const { bracket, next, at } of closed.reverse()) {
    const key = next === undefined ? undefined : keyBefore(next, bracket === '[')
    if (isInMap && key === undefined) {
      const from = at + 1 + (/^\s*,?/.exec(text.slice(at + 1))?.[0].length ?? 0)
      return { front, from }
    }
    front += isInMap ? `"${key}":${bracket}` : bracket
    isInMap = bracket === '{'
  }
  return { front, from: 0 }
}

/** The brackets that a text closes and has not opened, the innermost first. */
function closedOnly(text: string): Closed[] {
  const closed: Closed[] = []
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
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
  return closed
}
