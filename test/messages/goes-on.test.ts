import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { goesOn } from '../../src/messages/goes-on.js'

const cases: readonly [before: string, after: string, expected: boolean, why: string][] = [
  ['Error: exec: "till": executable file not f', 'ound in $PATH: unknown', true, 'broken inside of words'],
  ['Error: secret ', '"db" not found', true, 'between words and a name'],
  ['Failed to pull image "a": toomanyrequests: slow', ' down', false, 'the words end before the break'],
  ['I restarted it', ' and it works', false, 'no words of a message'],
  ['Failed to pull image "a"', ' Back-off pulling image "a"', false, 'two messages'],
  ['x'.repeat(3_000), 'y'.repeat(3_000), false, 'longer than a line that somebody broke'],
]

for (const [before, after, expected, why] of cases)
  test(`known words ${expected ? 'stand' : 'do not stand'} across the break: ${why}`, () => {
    assert.is(goesOn(before, after, ['']), expected ? '' : undefined)
  })

test('the separator with which the words stand across the break is told, the first that does', () => {
  assert.is(goesOn('Error: exec: "till": executable file not f', 'ound in $PATH', [' ', '']), '')
  assert.is(goesOn('Error: exec: "till": executable file not', 'found in $PATH', ['', ' ']), ' ')
})

test.run()
