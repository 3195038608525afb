import type { Token } from './nearley.js'

/** A stretch of a message. */
export interface Part {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A stable phrase of a message language. */
export interface Phrase<Meaning extends string = string> {
  /** The name the grammar gives its token. */
  readonly type: string
  /** What it means, where several phrases of a type mean different things. */
  readonly means?: Meaning
  /** A part of it that says whether it can stand in a text at all, in lower case. */
  readonly hint: string
  /** With the flags `dgi`: named groups become the parts of the token. */
  readonly says: RegExp
}

/** A phrase found in a message, or the `text` between two of them. */
export interface PhraseToken extends Token, Part {
  readonly parts: Readonly<Record<string, Part>>
  readonly means?: string
}

/**
 * Cuts a message into its stable phrases and what stands between them: the lexer of the languages in which Kubernetes,
 * runtimes and drivers hand on each other's errors.
 *
 * Shape: phrases in the order they stand, of two that begin together the one listed first; between them a `text` token,
 * but not for blanks and punctuation. Units: offsets into `text`. Linear: each phrase is looked for once behind each
 * place where it was found. Never throws.
 *
 * @example cutPhrases('volume a: no', [{ type: 'volume', hint: 'volume', says: /volume (?<volume>\w{1,9})/dgi }])[0]?.parts['volume']?.text // 'a'
 */
export function cutPhrases(text: string, phrases: readonly Phrase[], from = 0): PhraseToken[] {
  const lower = text.toLowerCase()
  const ahead = phrases
    .filter(({ hint }) => lower.includes(hint))
    .map((phrase) => ({ phrase, match: findFrom(phrase.says, text, from) }))
  const tokens: PhraseToken[] = []
  let at = from
  for (;;) {
    let next: { phrase: Phrase; match: RegExpExecArray } | undefined
    for (const one of ahead) {
      if (one.match !== null && one.match.index < at) one.match = findFrom(one.phrase.says, text, at)
      if (one.match !== null && (next === undefined || one.match.index < next.match.index))
        next = { phrase: one.phrase, match: one.match }
    }
    addText(text, at, next?.match.index ?? text.length, tokens)
    if (next === undefined) return tokens
    const { match, phrase } = next
    const end = match.index + Math.max(1, match[0].length)
    tokens.push({
      type: phrase.type,
      text: match[0],
      start: match.index,
      end,
      parts: partsOf(match),
      ...(phrase.means === undefined ? {} : { means: phrase.means }),
    })
    at = end
  }
}

function findFrom(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

const meaningful = /[\p{L}\p{N}]/u

function addText(text: string, from: number, to: number, tokens: PhraseToken[]): void {
  if (from >= to) return
  const between = text.slice(from, to)
  if (!meaningful.test(between)) return
  let start = from
  while (/[\s:,;]/.test(text[start] as string)) start++
  let end = to
  while (end > start && /[\s:,;]/.test(text[end - 1] as string)) end--
  tokens.push({ type: 'text', text: text.slice(start, end), start, end, parts: {} })
}

function partsOf({ groups, indices }: RegExpExecArray): Record<string, Part> {
  const parts: Record<string, Part> = {}
  for (const [name, text] of Object.entries(groups ?? {})) {
    const place = indices?.groups?.[name]
    if (text !== undefined && place !== undefined) parts[name] = { text, start: place[0], end: place[1] }
  }
  return parts
}
