import type { Memory } from '../memory.js'
import rules from './generated/values/label-selector.js'
import { compile, runGrammar } from './nearley.js'
import { cutWords, type Word } from './words.js'

/** A requirement of a `LabelSelector`; one `=` is a match label. */
export interface Requirement {
  readonly key: string
  readonly operator: 'Equals' | 'In' | 'NotIn' | 'Exists' | 'DoesNotExist'
  readonly values: readonly string[]
}

export function makeSelector(requirement: Requirement): readonly Requirement[] {
  return [requirement]
}
export function addRequirement(
  selector: readonly Requirement[],
  requirement: Requirement,
): readonly Requirement[] {
  return [...selector, requirement]
}
export function equals(key: Word, value: string): Requirement {
  return { key: key.text, operator: 'Equals', values: [value] }
}
export function inSet(key: Word, operator: 'In' | 'NotIn', values: readonly string[]): Requirement {
  return { key: key.text, operator, values }
}
export function exists(key: Word, operator: 'Exists' | 'DoesNotExist'): Requirement {
  return { key: key.text, operator, values: [] }
}
export function startValues(value: string): readonly string[] {
  return [value]
}
export function addValue(values: readonly string[], value: string): readonly string[] {
  return [...values, value]
}

const grammar = compile(rules)

/**
 * Reads a label selector into its requirements.
 *
 * Shape: in printed order; `undefined` when the text is none (`<none>` is the caller's).
 * Source: metav1.FormatLabelSelector.
 *
 * @example parseLabelSelector('a=b,!c') // [{ key: 'a', operator: 'Equals', values: ['b'] }, { key: 'c', operator: 'DoesNotExist', values: [] }]
 */
export function parseLabelSelector(text: string, memory?: Memory): readonly Requirement[] | undefined {
  const parsed = runGrammar<readonly Requirement[]>(grammar, cutWords(text, '=,()!'), memory)
  return parsed.ok ? parsed.value : undefined
}

/**
 * The selector in API form: equalities as `matchLabels`, all else as `matchExpressions`.
 *
 * @example toLabelSelector(parseLabelSelector('a=b') ?? []) // { matchLabels: { a: 'b' } }
 */
export function toLabelSelector(requirements: readonly Requirement[]): Record<string, unknown> {
  const matchLabels: Record<string, string> = {}
  const matchExpressions: Record<string, unknown>[] = []
  for (const { key, operator, values } of requirements) {
    if (operator === 'Equals' && !Object.hasOwn(matchLabels, key)) {
      Object.defineProperty(matchLabels, key, {
        value: values[0],
        enumerable: true,
        writable: true,
        configurable: true,
      })
    } else {
      const isSet = operator === 'Equals' || values.length > 0
      matchExpressions.push({
        key,
        operator: operator === 'Equals' ? 'In' : operator,
        ...(isSet && { values: [...values] }),
      })
    }
  }
  return {
    ...(Object.keys(matchLabels).length > 0 && { matchLabels }),
    ...(matchExpressions.length > 0 && { matchExpressions }),
  }
}
