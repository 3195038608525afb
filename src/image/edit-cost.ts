/** Keys that stand side by side on the keyboards most people type on. */
const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const adjacent = new Set<string>()
for (const [index, row] of rows.entries()) {
  const below = rows[index + 1] ?? ''
  for (let at = 0; at < row.length; at++) {
    for (const other of [row[at + 1], below[at], below[at - 1]]) {
      if (other !== undefined) adjacent.add((row[at] as string) + other).add(other + (row[at] as string))
    }
  }
}

/** Letters people mix up by sound or by look. */
const alike = new Set([
  '1l',
  'l1',
  '0o',
  'o0',
  'nm',
  'mn',
  'ck',
  'kc',
  '1i',
  'i1',
  'zs',
  'sz',
  'gq',
  'qg',
  'iy',
  'yi',
])
const vowels = 'aeiou'
const isSeparator = (sign: string) => sign === '-' || sign === '_' || sign === '.'
const isDigit = (sign: string) => sign >= '0' && sign <= '9'

function substitution(a: string, b: string): number {
  if (a === b) return 0
  const pair = a + b
  if (alike.has(pair)) return 0.6
  if (isSeparator(a) && isSeparator(b)) return 0.3
  if (isDigit(a) || isDigit(b)) return 2.2
  if (isSeparator(a) || isSeparator(b)) return 1.6
  if (vowels.includes(a) && vowels.includes(b)) return 0.85
  return adjacent.has(pair) ? 0.8 : 1
}

/** Writing `sign` once too often, or leaving it out, between `before` and `after`. */
function insertion(sign: string, before: string | undefined, after: string | undefined): number {
  if (sign === before || sign === after) return isDigit(sign) ? 1.6 : 0.6
  if (isSeparator(sign)) return 0.45
  if (isDigit(sign)) return 1.6
  if (sign === 's' && after === undefined) return 0.8
  return 1
}

const firstLetter = 0.35

/**
 * How far a typed name is from a meant one, by the slips people make.
 *
 * Shape: 0 for equal; about 1 for one ordinary slip (.7 two letters swapped, .6 a letter doubled, .45 a separator, more for
 * digits and the first letter); `Infinity` when above `limit`. Symmetric enough for ranking, not a metric.
 *
 * @example editCost('ngnix', 'nginx', 2) // 0.7
 */
export function editCost(typed: string, meant: string, limit: number): number {
  if (typed === meant) return 0
  if (Math.abs(typed.length - meant.length) > limit / 0.45 + 1) return Number.POSITIVE_INFINITY
  const width = meant.length + 1
  let older = new Float64Array(width)
  let old = new Float64Array(width)
  let row = new Float64Array(width)
  for (let j = 1; j < width; j++) {
    old[j] =
      (old[j - 1] as number) +
      insertion(meant[j - 1] as string, meant[j - 2], meant[j]) +
      (j === 1 ? firstLetter : 0)
  }
  let leastBefore = 0
  for (let i = 1; i <= typed.length; i++) {
    const a = typed[i - 1] as string
    row[0] = (old[0] as number) + insertion(a, typed[i - 2], typed[i]) + (i === 1 ? firstLetter : 0)
    let least = row[0] as number
    for (let j = 1; j < width; j++) {
      const b = meant[j - 1] as string
      const first = i === 1 && j === 1 ? firstLetter : 0
      let cost = (old[j - 1] as number) + (a === b ? 0 : substitution(a, b) + first)
      const removed = (old[j] as number) + insertion(a, typed[i - 2], typed[i])
      const added = (row[j - 1] as number) + insertion(b, meant[j - 2], meant[j])
      if (removed < cost) cost = removed
      if (added < cost) cost = added
      if (i > 1 && j > 1 && a !== b && a === meant[j - 2] && typed[i - 2] === b) {
        const digits = isDigit(a) || isDigit(b) ? 0.8 : 0
        const swapped = (older[j - 2] as number) + 0.7 + digits + (i === 2 && j === 2 ? firstLetter : 0)
        if (swapped < cost) cost = swapped
      }
      // a pair of letters typed twice: `mamariadb`
      if (i > 3 && a === typed[i - 3] && typed[i - 2] === typed[i - 4] && !isDigit(a)) {
        const once = (older[j] as number) + 0.8
        if (once < cost) cost = once
      }
      row[j] = cost
      if (cost < least) least = cost
    }
    // A swap reaches back over one row, so both rows have to be out of reach.
    if (least > limit && leastBefore + 0.7 > limit)
      return limit >= 0.95 && (areShuffled(typed, meant) || isOneMoved(typed, meant))
        ? 0.95
        : Number.POSITIVE_INFINITY
    leastBefore = least
    const spare = older
    older = old
    old = row
    row = spare
  }
  const cost = old[width - 1] as number
  const best = cost > 0.95 && (areShuffled(typed, meant) || isOneMoved(typed, meant)) ? 0.95 : cost
  return best > limit ? Number.POSITIVE_INFINITY : best
}

/** The same letters between the same ends: `phyton`, `python`. */
function areShuffled(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 5 || a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false
  return !/\d/.test(a) && haveSameLetters(a, b)
}

function haveSameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('')
}

/** One letter stands one or two places off, the last one too: `ngnxi`, `nginx`. */
function isOneMoved(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 5 || a[0] !== b[0] || /\d/.test(a) || !haveSameLetters(a, b))
    return false
  let start = 0
  while (a[start] === b[start]) start++
  let end = a.length
  while (a[end - 1] === b[end - 1]) end--
  const [from, to] = [a.slice(start, end), b.slice(start, end)]
  return from.length <= 3 && (from.slice(1) + from[0] === to || to.slice(1) + to[0] === from)
}

/**
 * What kind of slip leads from `typed` to `meant`, in words.
 *
 * @example tellSlip('ngnix', 'nginx') // 'two letters swapped'
 */
export function tellSlip(typed: string, meant: string): string {
  const bare = (text: string) => text.replace(/[-_.]/g, '')
  if (bare(typed) === bare(meant)) return 'the separators differ'
  let start = 0
  while (start < typed.length && start < meant.length && typed[start] === meant[start]) start++
  let tail = 0
  while (
    tail < typed.length - start &&
    tail < meant.length - start &&
    typed.at(-1 - tail) === meant.at(-1 - tail)
  ) {
    tail++
  }
  const from = typed.slice(start, typed.length - tail)
  const to = meant.slice(start, meant.length - tail)
  if (from.length === 2 && to === (from[1] as string) + from[0]) return 'two letters swapped'
  if (from === '' && to.length === 1) return `\`${to}\` is missing`
  if (to === '' && from.length === 1)
    return typed[start - 1] === from || typed[start + 1] === from
      ? `\`${from}\` is doubled`
      : `\`${from}\` is too much`
  if (from.length === 1 && to.length === 1) return 'one letter differs'
  if (from === '') return `\`${to}\` is missing`
  if (to === '') return `\`${from}\` is too much`
  return from.length === to.length && [...from].sort().join('') === [...to].sort().join('')
    ? 'letters out of order'
    : 'a few letters differ'
}
