import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { nearestName, nearNames, suggestNear } from '../../src/facts/near-name.js'

const cases: readonly [
  typed: string,
  candidates: readonly string[],
  meant: string | undefined,
  why: string,
][] = [
  ['regcerd', ['regcred', 'db'], 'regcred', 'two letters swapped'],
  ['fast-ssd', ['fast-sdd', 'slow'], 'fast-sdd', 'one letter wrong'],
  ['wge', ['wget', 'curl'], 'wget', 'a letter left out of a short name'],
  ['data', ['data-web-0', 'cache'], 'data-web-0', 'a suffix left out'],
  ['orders', ['billing', 'frontend'], undefined, 'too far'],
  ['web-a', ['web-b', 'web-c'], undefined, 'two are equally near'],
  ['web', ['web', 'wed'], undefined, 'it exists'],
  ['', ['a'], undefined, 'nothing written'],
]

for (const [typed, candidates, meant, why] of cases) {
  test(`\`${typed}\` → ${meant}: ${why}`, () => {
    assert.is(nearestName(typed, candidates), meant)
  })
}

test('a suggestion says what is written, what was meant and why', () => {
  const [suggestion] = nearNames('slep', [{ text: 'sleep', because: 'a common executable' }])
  assert.equal(
    [suggestion?.from, suggestion?.to, suggestion?.because],
    ['slep', 'sleep', 'a common executable'],
  )
})

test('only names of the asked kind are suggested', () => {
  const names = [{ kind: 'ConfigMap', text: 'web-config', evidence: { text: 'web-config' } }]
  assert.is(suggestNear('web-confg', names, 'ConfigMap')[0]?.to, 'web-config')
  assert.equal(suggestNear('web-confg', names, 'Secret'), [])
})

test.run()
