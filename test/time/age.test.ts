import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type AgeFunction, ageFunctionsOf, readAge } from '../../src/time/age.js'

const minute = 60
const hour = 3600
const day = 86_400
const year = 365 * day

const intervals: readonly (readonly [text: string, printedBy: AgeFunction[], min: number, max: number])[] = [
  ['0s', ['human'], -2, 1],
  ['119s', ['human'], 119, 120],
  ['5m', ['human'], 300, 301],
  ['5m', ['short'], 300, 360],
  ['5m', ['short', 'human'], 300, 360],
  ['9m59s', ['human'], 599, 600],
  ['10m', ['human'], 600, 660],
  ['179m', ['human'], 179 * minute, 180 * minute],
  ['3h', ['human'], 3 * hour, 3 * hour + minute],
  ['3h', ['short'], 3 * hour, 4 * hour],
  ['7h59m', ['human'], 7 * hour + 59 * minute, 8 * hour],
  ['47h', ['human'], 47 * hour, 48 * hour],
  ['2d', ['human'], 2 * day, 2 * day + hour],
  ['7d23h', ['human'], 7 * day + 23 * hour, 8 * day],
  ['729d', ['human'], 729 * day, 730 * day],
  ['2y0d', ['human'], 2 * year, 2 * year + day],
  ['2y', ['human'], 2 * year, 2 * year + day],
  ['2y', ['short'], 2 * year, 3 * year],
  ['8y', ['human'], 8 * year, 9 * year],
  ['0y', ['short'], 364 * day, year],
  // A function that never prints such a text says nothing about it.
  ['1h', ['short', 'human'], hour, 2 * hour],
  ['90m', ['short', 'human'], 90 * minute, 91 * minute],
  ['2m0s', ['short', 'human'], 120, 121],
]

for (const [text, printedBy, minSeconds, maxSeconds] of intervals) {
  test(`${text} printed by ${printedBy.join(' or ')} is ${minSeconds} to ${maxSeconds} seconds`, () => {
    assert.equal(readAge(text, printedBy), { minSeconds, maxSeconds })
  })
}

test('tells the two words from ages and from other text', () => {
  assert.equal(readAge('<unknown>'), { unknown: true })
  assert.equal(readAge('<invalid>'), { invalid: true })
  assert.is(readAge('kubelet'), undefined)
})

const proofs: readonly (readonly [ages: string[], functions: AgeFunction[], why: string])[] = [
  [['5m', '3h'], ['short', 'human'], 'both print these'],
  [['5m', '1h'], ['short'], 'the newer function prints 60m'],
  [['5m', '90s'], ['human'], 'the older one prints 1m'],
  [['5m30s'], ['human'], 'only the newer one prints two units'],
  [['1h', '90s'], ['short', 'human'], 'ages of two captures prove nothing'],
  [['<unknown>', 'x', '4s'], ['short', 'human'], 'what is no age says nothing'],
]

for (const [ages, functions, why] of proofs) {
  test(`${ages.join(' ')} can come from ${functions.join(' or ')}: ${why}`, () => {
    assert.equal(ageFunctionsOf(ages), functions)
  })
}

/** HumanDuration of kubectl 1.19 on, written down from the table of its thresholds, to judge the intervals. */
function printHuman(seconds: number): string {
  const [minutes, hours, days, years] = [minute, hour, day, year].map((unit) =>
    Math.floor(seconds / unit),
  ) as [number, number, number, number]
  const two = (first: string, second: number, unit: string) =>
    second === 0 ? first : `${first}${second}${unit}`
  if (seconds < 120) return `${seconds}s`
  if (minutes < 10) return two(`${minutes}m`, seconds % minute, 's')
  if (minutes < 180) return `${minutes}m`
  if (hours < 8) return two(`${hours}h`, minutes % 60, 'm')
  if (hours < 48) return `${hours}h`
  if (days < 8) return two(`${days}d`, hours % 24, 'h')
  if (days < 730) return `${days}d`
  if (years < 8) return two(`${years}y`, days % 365, 'd')
  return `${years}y`
}

test('every age lies in the interval of its own print', () => {
  for (let seconds = 1; seconds < 10 * year; seconds = Math.ceil(seconds * 1.003) + 1) {
    const interval = readAge(printHuman(seconds), ['human'])
    assert.ok(interval !== undefined && 'minSeconds' in interval, printHuman(seconds))
    assert.ok(interval.minSeconds <= seconds && seconds < interval.maxSeconds, `${seconds} s`)
  }
})

test('what no duration of Go can hold is no age', () => {
  assert.equal(readAge('290y'), { minSeconds: 290 * year, maxSeconds: 291 * year })
  assert.is(readAge('300y'), undefined)
  assert.is(readAge(`${'9'.repeat(400)}s`), undefined)
})

test.run()
