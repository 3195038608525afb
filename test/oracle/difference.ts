import { isInterval, readAge } from '../../src/time/age.js'

/** How a second print differs from the first; empty lists mean that it does not. */
export interface Difference {
  /** Lines of the first print that the second has not, and the other way round. */
  readonly missing: readonly string[]
  readonly added: readonly string[]
  /** Lines that kubectl itself printed elsewhere the second time: compared as a set. */
  readonly asSet: number
}

/**
 * Compares two prints line by line; ages may differ by one printed unit and by the time that passed between the prints.
 *
 * `again` are further prints of the same objects as `first`: from the first to the last line that differs among them,
 * lines are compared as a set, because there kubectl differs from itself (key order of a ConfigMap before 1.34).
 */
export function difference(
  first: string,
  second: string,
  again: readonly string[],
  elapsedSeconds = 0,
): Difference {
  const isSame = (line: string | undefined, other: string | undefined) =>
    isSameLine(line, other, elapsedSeconds)
  const lines = first.split('\n')
  const others = second.split('\n')
  let from = lines.length
  let to = 0
  for (const print of again) {
    const repeated = print.split('\n')
    const length = Math.max(lines.length, repeated.length)
    for (let at = 0; at < length; at++) {
      if (isSame(lines[at], repeated[at])) continue
      from = Math.min(from, at)
      to = Math.max(to, at + 1)
    }
  }
  const missing: string[] = []
  const added: string[] = []
  const shift = others.length - lines.length
  const isOrdered =
    lines.every((line, at) => (at >= from && at < to) || isSame(line, others[at < from ? at : at + shift])) &&
    (from < to || shift === 0)
  if (isOrdered) {
    compareAsSet(lines.slice(from, to), others.slice(from, to + shift), missing, added, isSame)
  } else {
    compareAsSet(lines, others, missing, added, isSame)
    if (missing.length + added.length === 0) missing.push('(order of lines)')
  }
  return { missing, added, asSet: Math.max(0, to - from) }
}

function compareAsSet(
  lines: readonly string[],
  others: readonly string[],
  missing: string[],
  added: string[],
  isSame: (line: string, other: string) => boolean,
): void {
  const rest = [...others]
  for (const line of lines) {
    let at = rest.indexOf(line)
    if (at < 0) at = rest.findIndex((other) => isSame(line, other))
    if (at < 0) missing.push(line)
    else rest.splice(at, 1)
  }
  added.push(...rest)
}

const address = /\b0xc[0-9a-f]{9}\b/g
const ageText = /(?<![\w.])\d+[smhdy](?:\d+[smhdy])?(?![\w.])/g

/** Equal, or equal but for ages within one printed unit and the padding that follows their width, headers included. */
function isSameLine(line: string | undefined, other: string | undefined, elapsedSeconds: number): boolean {
  if (line === other) return true
  if (line === undefined || other === undefined) return false
  // `%v` of a pointer prints its address: another one in every process.
  if (line.includes('0xc') && line.replaceAll(address, '0x') === other.replaceAll(address, '0x')) return true
  // A row without an age is padded as wide as the ages of the others.
  const isUnknown = line.includes('<unknown>') && line.replaceAll(/ +/g, ' ') === other.replaceAll(/ +/g, ' ')
  if (isUnknown) return true
  const ages = line.match(ageText) ?? []
  const otherAges = other.match(ageText) ?? []
  const isHeader = /\bAge\b/i.test(line) || /^[\s-]*$/.test(line)
  if ((ages.length === 0 && !isHeader) || ages.length !== otherAges.length) return false
  const frame = (text: string) => text.replaceAll(ageText, ' AGE ').replaceAll(/ +/g, ' ').trim()
  return (
    frame(line) === frame(other) &&
    ages.every((age, index) => isNear(age, otherAges[index] as string, elapsedSeconds))
  )
}

function isNear(age: string, other: string, elapsedSeconds: number): boolean {
  const [one, two] = [readAge(age), readAge(other)]
  if (!isInterval(one) || !isInterval(two)) return false
  const unit = Math.max(one.maxSeconds - one.minSeconds, two.maxSeconds - two.minSeconds, 2)
  return Math.abs(one.minSeconds - two.minSeconds) <= unit + elapsedSeconds
}
