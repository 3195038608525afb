import { type Memory, recallText } from '../memory.js'
import rules from './generated/values/toleration.js'
import { compile, runGrammar } from './nearley.js'
import { cutWords, type Word } from './words.js'

/** A core/v1 `Toleration` as its line shows it. */
export interface TolerationText {
  readonly key?: string
  readonly operator?: string
  readonly value?: string
  readonly effect?: string
  readonly tolerationSeconds?: number
}

export function makeToleration(
  [key, value]: readonly Word[],
  [effect, oldOperator]: readonly (Word | null)[],
  operator: Word | null,
  time: Word | null,
): TolerationText {
  return {
    ...(key && { key: key.text }),
    ...((operator || oldOperator) && { operator: (operator ?? (oldOperator as Word)).text }),
    ...(value && { value: value.text }),
    ...(effect && { effect: effect.text }),
    ...(time && { tolerationSeconds: Number(time.text) }),
  }
}

const grammar = compile(rules)

/**
 * Reads one toleration.
 *
 * Shape: `{}` for the empty line by which kubectl up to 1.18 shows a toleration of everything; `undefined` when it is none.
 * Units: seconds. Source: printTolerationsMultilineWithIndent; `op=Exists` since 1.19 (there without the space before).
 *
 * @example parseToleration('k=v:NoSchedule') // { key: 'k', value: 'v', effect: 'NoSchedule' }
 */
export function parseToleration(text: string, memory?: Memory): TolerationText | undefined {
  return recallText(memory, parseToleration, text, () => readToleration(text, memory))
}

function readToleration(text: string, memory: Memory | undefined): TolerationText | undefined {
  const parts = /^(.*?)(?:\s?op=(\w+))?(?:\s{0,8}for (-?\d+)s)?$/s.exec(text.trim())
  if (parts === null) return undefined
  const tokens = cutWords(parts[1] as string, '=:')
  if (parts[2] !== undefined) tokens.push({ type: 'operator', text: parts[2], at: 0 })
  if (parts[3] !== undefined) {
    tokens.push({ type: 'mark', text: 'for', at: 0 }, { type: 'seconds', text: parts[3], at: 0 })
  }
  const parsed = runGrammar<TolerationText>(grammar, tokens, memory)
  return parsed.ok ? parsed.value : undefined
}
