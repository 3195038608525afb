import type { Action, Token } from './nearley.js'

/** A longer sequence of tokens is hardly met again, and its derivation may be as deep as it is long. */
export const mostTokens = 200

/** A production that was recognised: its action, and its parts as further productions and as indexes of tokens. */
export class Production {
  constructor(
    readonly action: Action,
    readonly parts: readonly Part[],
  ) {}
}
/** A production, the index of a token, nothing, or a list of these. */
export type Part = Production | number | null | readonly Part[]

/**
 * Lets the actions of a derivation build the value of these tokens, inner productions first.
 *
 * @example evaluate(0, tokens) // tokens[0]
 */
export function evaluate(part: Part, tokens: readonly Token[]): unknown {
  if (typeof part === 'number') return tokens[part]
  if (part === null || part === undefined) return part
  if (tokens.length > mostTokens) return evaluateDeep(part, tokens)
  return part instanceof Production ? part.action(evaluateAll(part.parts, tokens)) : evaluateAll(part, tokens)
}

function evaluateAll(parts: readonly Part[], tokens: readonly Token[]): unknown[] {
  const values: unknown[] = []
  for (let index = 0; index < parts.length; index++) values.push(evaluate(parts[index] as Part, tokens))
  return values
}

/** A production or a list whose first values are known. */
interface Frame {
  readonly action?: Action
  readonly parts: readonly Part[]
  readonly values: unknown[]
}

/** As `evaluate`. A list of thousands is a derivation as deep: with calls of itself this would end the stack. */
function evaluateDeep(top: Part, tokens: readonly Token[]): unknown {
  const open: Frame[] = []
  let part: Part | undefined = top
  while (true) {
    let value: unknown
    if (typeof part === 'number') value = tokens[part]
    else if (part === null || part === undefined) value = part
    else {
      const frame: Frame =
        part instanceof Production
          ? { action: part.action, parts: part.parts, values: [] }
          : { parts: part, values: [] }
      if (frame.parts.length > 0) {
        open.push(frame)
        part = frame.parts[0]
        continue
      }
      value = close(frame)
    }
    let frame = open[open.length - 1]
    while (frame !== undefined && frame.values.push(value) === frame.parts.length) {
      value = close(frame)
      open.pop()
      frame = open[open.length - 1]
    }
    if (frame === undefined) return value
    part = frame.parts[frame.values.length]
  }
}

function close({ action, values }: Frame): unknown {
  return action === undefined ? values : action(values)
}
