import type { Memory } from '../memory.js'
import rules from './generated/values/env-value.js'
import { compile, runGrammar } from './nearley.js'
import type { Word } from './words.js'

/** `value` or `valueFrom` of a core/v1 `EnvVar`; `printed` is what a resource reference stood for. */
export type EnvValueText =
  | { readonly value: string }
  | {
      readonly valueFrom: Readonly<Record<string, Readonly<Record<string, unknown>>>>
      readonly printed?: string
    }

export function literal(text: Word): EnvValueText {
  return { value: text.text }
}
export function fieldReference(version: Word, path: Word): EnvValueText {
  return {
    valueFrom: {
      fieldRef: { ...(version.text !== '' && { apiVersion: version.text }), fieldPath: path.text },
    },
  }
}
export function resourceReference(text: Word, resource: Word): EnvValueText {
  return { valueFrom: { resourceFieldRef: { resource: resource.text } }, printed: text.text }
}
export function secretKey(key: Word, name: Word, optional: Word | null): EnvValueText {
  return { valueFrom: { secretKeyRef: keyReference(key, name, optional) } }
}
export function configMapKey(key: Word, name: Word, optional: Word | null): EnvValueText {
  return { valueFrom: { configMapKeyRef: keyReference(key, name, optional) } }
}

function keyReference(key: Word, name: Word, optional: Word | null): Readonly<Record<string, unknown>> {
  return { name: name.text, key: key.text, ...(optional?.text === 'true' && { optional: true }) }
}

const grammar = compile(rules)

/**
 * Reads the value of an environment variable.
 *
 * Shape: a literal when it is no reference. kubectl from 1.6 on prints `Optional:` behind a key reference, so without it
 * the same words are a literal; `isOld` says that the text is of an older kubectl.
 * Source: describeContainerEnvVars in kubectl's describe.go.
 *
 * @example parseEnvValue(' (v1:status.podIP)', false) // { valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } } }
 */
export function parseEnvValue(text: string, isOld: boolean, memory?: Memory): EnvValueText | undefined {
  const parsed = runGrammar<EnvValueText>(grammar, tokenise(text, isOld), memory)
  return parsed.ok ? parsed.value : undefined
}

function tokenise(text: string, isOld: boolean): Word[] {
  const tokens: Word[] = []
  const add = (type: string, part: string): number => tokens.push({ type, text: part, at: 0 })
  if (text.startsWith('<set to the key ')) {
    const parts =
      /^<set to the key '(.*)' (in secret|of config map) '(.*)'>(?:[ \t]+Optional: (true|false))?[ \t]*$/s.exec(
        text,
      )
    if (parts !== null && (parts[4] !== undefined || isOld)) {
      add('mark', '<set to the key')
      add('key', parts[1] as string)
      add('mark', parts[2] as string)
      add('name', parts[3] as string)
      add('mark', '>')
      if (parts[4] !== undefined) {
        add('mark', 'Optional:')
        add('boolean', parts[4])
      }
      return tokens
    }
  }
  if (text.endsWith(')')) {
    const open = text.lastIndexOf('(')
    const inside = text.slice(open + 1, -1)
    const before =
      open > 0 && text[open - 1] === ' ' ? text.slice(0, open - 1) : text.slice(0, Math.max(0, open))
    const field = /^(v\d\w*)?:([A-Za-z.]+(?:\['.*'\])?)$/s.exec(inside)
    const isResource = /^(?:limits|requests)\.[\w./-]+$/.test(inside)
    if (open >= 0 && (field !== null || isResource) && !before.includes('\n')) {
      add('text', before)
      add('mark', '(')
      if (field !== null) {
        add('version', field[1] ?? '')
        add('mark', ':')
        add('path', field[2] as string)
      } else {
        add('resource', inside)
      }
      add('mark', ')')
      return tokens
    }
  }
  add('text', text)
  return tokens
}
