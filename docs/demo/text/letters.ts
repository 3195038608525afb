/** A run of letters of both names, or of one of them. */
export interface LetterRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** So few changed letters read better as one run: `ni` → `in`, not `i` put in and another taken out. */
const fewLetters = 4
const longestCompared = 400

/**
 * What turns one short name into another, letter by letter, shortest first; longer names are replaced as a whole.
 *
 * Joining `same` and `removed` gives `from`; joining `same` and `added` gives `to`. Empty names give an empty list.
 *
 * @example diffLetters('ngnix', 'nginx') // ng, -ni, +in, x
 */
export function diffLetters(from: string, to: string): LetterRun[] {
  let head = 0
  while (head < from.length && head < to.length && from[head] === to[head]) head++
  let tail = 0
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  )
    tail++
  const runs: LetterRun[] = []
  const push = (kind: LetterRun['kind'], text: string) => {
    const last = runs.at(-1)
    if (text === '') return
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text }
    else runs.push({ kind, text })
  }
  push('same', from.slice(0, head))
  const a = from.slice(head, from.length - tail)
  const b = to.slice(head, to.length - tail)
  if (isOneRun(a.length, b.length)) {
    push('removed', a)
    push('added', b)
  } else {
    const width = b.length + 1
    const common = new Uint16Array((a.length + 1) * width)
    for (let i = a.length - 1; i >= 0; i--)
      for (let j = b.length - 1; j >= 0; j--)
        common[i * width + j] =
          a[i] === b[j]
            ? common[(i + 1) * width + j + 1]! + 1
            : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
    let i = 0
    let j = 0
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i] === b[j]) {
        push('same', a[i]!)
        i++
        j++
      } else if (
        j >= b.length ||
        (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
      ) {
        push('removed', a[i]!)
        i++
      } else {
        push('added', b[j]!)
        j++
      }
    }
  }
  push('same', from.slice(from.length - tail))
  return runs
}

function isOneRun(removed: number, added: number): boolean {
  return Math.max(removed, added) <= fewLetters || Math.max(removed, added) > longestCompared
}
