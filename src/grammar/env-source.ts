import type { Memory } from '../memory.js'
import rules from './generated/values/env-source.js'
import { compile, runGrammar } from './nearley.js'
import type { Word } from './words.js'

/** A core/v1 `EnvFromSource` as its line shows it. */
export interface EnvSourceText {
  readonly name: string
  readonly kind: 'ConfigMap' | 'Secret'
  readonly prefix?: string
  readonly isOptional?: boolean
}

export function makeEnvSource(
  name: Word,
  kind: Word,
  prefix: Word | null,
  optional: Word | null,
): EnvSourceText {
  return {
    name: name.text,
    kind: kind.text as 'ConfigMap' | 'Secret',
    ...(prefix && { prefix: prefix.text }),
    ...(optional && { isOptional: optional.text === 'true' }),
  }
}

const grammar = compile(rules)

/**
 * Reads one source of environment variables; `undefined` when the line is none.
 *
 * Source: describeContainerEnvFrom in kubectl's describe.go, 1.6 and newer.
 *
 * @example parseEnvSource('cm  ConfigMap  Optional: false') // { name: 'cm', kind: 'ConfigMap', isOptional: false }
 */
export function parseEnvSource(text: string, memory?: Memory): EnvSourceText | undefined {
  const parts = /^(\S*)\s+(ConfigMap|Secret)(?: with prefix '(.*)')?(?:\s+Optional: (true|false))?\s*$/.exec(
    text,
  )
  if (parts === null) return undefined
  const tokens: Word[] = []
  const add = (type: string, part: string): number => tokens.push({ type, text: part, at: 0 })
  add('name', parts[1] as string)
  add('kind', parts[2] as string)
  if (parts[3] !== undefined) {
    add('mark', 'with prefix')
    add('prefix', parts[3])
  }
  if (parts[4] !== undefined) {
    add('mark', 'Optional:')
    add('boolean', parts[4])
  }
  const parsed = runGrammar<EnvSourceText>(grammar, tokens, memory)
  return parsed.ok ? parsed.value : undefined
}
