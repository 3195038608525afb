import levenshtein from 'fast-levenshtein'

/**
 * The word that was probably meant: at most a third of its letters differ. Absent when none is that near.
 *
 * @example nearestWord('ouput', ['output', 'quiet']) // 'output'
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of known) {
    const distance = levenshtein.get(word.slice(0, 100), candidate)
    if (distance < least && distance <= Math.max(1, Math.floor(candidate.length / 3))) {
      best = candidate
      least = distance
    }
  }
  return best
}
