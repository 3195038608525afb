import { cutPhrases, type Phrase } from '../../src/grammar/phrases.js'

/** The phrases that none of the texts needs: without one of them some text is cut otherwise. */
export function unusedPhrases(texts: readonly string[], phrases: readonly Phrase[]): string[] {
  const cut = (list: readonly Phrase[]) => texts.map((text) => JSON.stringify(cutPhrases(text, list)))
  const whole = cut(phrases)
  return phrases
    .filter((phrase) => {
      const without = cut(phrases.filter((other) => other !== phrase))
      return without.every((tokens, index) => tokens === whole[index])
    })
    .map(({ type, says }) => `${type}: ${says.source}`)
}
