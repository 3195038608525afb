import { type Memory, recallText } from '../memory.js'
import generated from './generated/age.js'
import { compile, runGrammar, type Token } from './nearley.js'

/** The greater unit of an age; a second part is always in the next smaller unit (a year's is the day). */
export type AgeUnit = 'second' | 'minute' | 'hour' | 'day' | 'year'

/** An age as it is written, or one of the two words kubectl prints instead. */
export type WrittenAge =
  | { readonly unit: AgeUnit; readonly amount: number; readonly rest?: number }
  | { readonly missing: 'unknown' | 'invalid' }

interface AgeToken extends Token {
  readonly value: number
}

const grammar = compile(generated)
const units: Readonly<Record<string, AgeUnit>> = { s: 'second', m: 'minute', h: 'hour', d: 'day', y: 'year' }
const longestAge = 24

/** What the grammar builds from one or two numbers and the greater unit. */
export function makeAge(unit: AgeUnit, amount: AgeToken, rest?: AgeToken): WrittenAge {
  return rest === undefined
    ? { unit, amount: amount.value }
    : { unit, amount: amount.value, rest: rest.value }
}

/** What the grammar builds from `<unknown>` and `<invalid>`. */
export function missingAge(missing: 'unknown' | 'invalid'): WrittenAge {
  return { missing }
}

/** The tokens of an age, or `undefined` where a character belongs to no age. */
function tokenise(text: string): AgeToken[] | undefined {
  if (text === '<unknown>' || text === '<invalid>') return [{ type: text.slice(1, -1), value: 0 }]
  const tokens: AgeToken[] = []
  let at = 0
  while (at < text.length) {
    let end = at
    while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++
    if (end > at) tokens.push({ type: 'number', value: Number(text.slice(at, end)) })
    else {
      const unit = units[text[at] as string]
      if (unit === undefined) return undefined
      tokens.push({ type: unit, value: 0 })
      end = at + 1
    }
    at = end
  }
  return tokens
}

/**
 * Reads an age as it is written, without a word about what it means.
 *
 * Shape: `undefined` when the text is no age (blanks around it count).
 * Source: kubernetes/apimachinery, pkg/util/duration/duration.go.
 *
 * @example parseAge('5d1h') // { unit: 'day', amount: 5, rest: 1 }
 */
export function parseAge(text: string, memory?: Memory): WrittenAge | undefined {
  if (text.length === 0 || text.length > longestAge) return undefined
  return recallText(memory, parseAge, text, () => {
    const tokens = tokenise(text)
    if (tokens === undefined) return undefined
    const parsed = runGrammar<WrittenAge>(grammar, tokens, memory)
    return parsed.ok ? parsed.value : undefined
  })
}
