/**
 * What terminals obey or people do not see, and what JSON writes as it is all the same: C1 controls, DELETE, separators of
 * lines, format characters but for the joiners that words need; and what opens a command to the agent of a CI job (`##vso[`).
 */
const unseen = /[\u007f-\u009f\u2028\u2029]|(?![\u200c\u200d])\p{Cf}|#(?=#(?:vso)?\[)/giu

/**
 * A value as JSON in which nothing stands that a terminal obeys or that hides: such characters are escaped.
 *
 * Shape: what a reader of JSON makes of it is the value. `indent` as in `JSON.stringify`. Errors: as `JSON.stringify`.
 *
 * @example toJson('a\u009b2J') // '"a\\u009b2J"'
 */
export function toJson(value: unknown, indent?: number): string {
  return escapeUnseen(JSON.stringify(value, null, indent), (code) => {
    const unit = (of: number) => `\\u${of.toString(16).padStart(4, '0')}`
    return [...String.fromCodePoint(code)]
      .flatMap((character) => character.split('').map((half) => unit(half.charCodeAt(0))))
      .join('')
  })
}

/**
 * A text in which each such character is written as `write` says.
 *
 * @example escapeUnseen('a\u009b', (code) => `<${code}>`) // 'a<155>'
 */
export function escapeUnseen(text: string, write: (code: number) => string): string {
  if (text.search(unseen) < 0) return text
  return text.replace(unseen, (character) => write(character.codePointAt(0) ?? 0))
}
