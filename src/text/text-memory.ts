/**
 * What was told of a stretch of a text, found again where the same characters stand: without cutting them out, and
 * without a sum of all of them. Bounded: of stretches with the same sum the last is kept.
 *
 * @example
 * const memory = new TextMemory<number>()
 * memory.keep('a b', 0, 3, 1)
 * memory.find('x a b', 2, 5) // 1
 */
export class TextMemory<Answer> {
  private readonly texts: (string | undefined)[] = new Array(places).fill(undefined)
  private readonly answers: (Answer | undefined)[] = new Array(places).fill(undefined)

  find(text: string, from: number, to: number): Answer | undefined {
    const place = placeOf(text, from, to)
    const known = this.texts[place]
    if (known === undefined || known.length !== to - from) return undefined
    // texts that differ mostly do at their ends
    for (let at = known.length - 1; at >= 0; at--)
      if (known.charCodeAt(at) !== text.charCodeAt(from + at)) return undefined
    return this.answers[place]
  }

  keep(text: string, from: number, to: number, answer: Answer): void {
    const place = placeOf(text, from, to)
    this.texts[place] = text.slice(from, to)
    this.answers[place] = answer
  }
}

const places = 1 << 13
/** So many characters at the end of a text are summed up, and its length. */
const summed = 24

function placeOf(text: string, from: number, to: number): number {
  let sum = to - from
  for (let at = Math.max(from, to - summed); at < to; at++)
    sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0
  return (sum ^ (sum >>> 13)) & (places - 1)
}
