import type { Memory } from '../memory.js'
import rules from './generated/values/metric.js'
import { compile, runGrammar, type Token } from './nearley.js'

/** A word, an object, a quoted name without its quotes, or a note without its parentheses; `at` where its text begins. */
export interface MetricToken extends Token {
  readonly text: string
  readonly at: number
}

/** What a metric is of. `note` is the text in parentheses: what the target is. */
export interface MetricText {
  readonly type: 'Resource' | 'ContainerResource' | 'Pods' | 'Object' | 'External'
  readonly name: MetricToken
  readonly container?: MetricToken
  /** `Ingress/main`. */
  readonly object?: MetricToken
  readonly note?: string
}

// The actions of grammars/values/metric.ne. Function declarations, because the compiled grammar is loaded before this file runs.
export function makeResource(name: MetricToken, note: MetricToken | null): MetricText {
  return { type: 'Resource', name, ...(note && { note: note.text }) }
}
export function makeContainerResource(
  name: MetricToken,
  container: MetricToken,
  note: MetricToken | null,
): MetricText {
  return { type: 'ContainerResource', name, container, ...(note && { note: note.text }) }
}
export function makePods(name: MetricToken): MetricText {
  return { type: 'Pods', name }
}
export function makeObject(name: MetricToken, object: MetricToken, note: MetricToken | null): MetricText {
  return { type: 'Object', name, object, ...(note && { note: note.text }) }
}
export function makeExternal(name: MetricToken, note: MetricToken): MetricText {
  return { type: 'External', name, note: note.text }
}

const grammar = compile(rules)

/**
 * Reads the key of a metric line.
 *
 * Shape: see `MetricText`; `undefined` when the text is no metric.
 * Source: describeHorizontalPodAutoscalerV2 in kubectl's describe.go.
 *
 * @example parseMetric('"pps" on pods')?.type // 'Pods'
 */
export function parseMetric(text: string, memory?: Memory): MetricText | undefined {
  const tokens = cutMetric(text)
  if (tokens === undefined) return undefined
  const parsed = runGrammar<MetricText>(grammar, tokens, memory)
  return parsed.ok ? parsed.value : undefined
}

/** `"…"` is a name, `(…)` a note, both to their own end (`undefined` when one has none); `Kind/name` is an object. */
function cutMetric(text: string): MetricToken[] | undefined {
  const tokens: MetricToken[] = []
  let at = 0
  while (at < text.length) {
    const character = text[at] as string
    if (character === ' ' || character === '\t') {
      at++
    } else if (character === '"' || character === '(') {
      const end = text.indexOf(character === '"' ? '"' : ')', at + 1)
      if (end < 0) return undefined
      const type = character === '"' ? 'quoted' : 'note'
      tokens.push({ type, text: text.slice(at + 1, end), at: at + 1 })
      at = end + 1
    } else {
      let end = at
      while (end < text.length && !' \t"('.includes(text[end] as string)) end++
      const word = text.slice(at, end)
      tokens.push({ type: word.includes('/') ? 'object' : 'word', text: word, at })
      at = end
    }
  }
  return tokens
}
