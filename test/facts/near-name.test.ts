import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { NameIndex } from '../../src/facts/name-index.js'
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
  const names = new NameIndex([{ kind: 'ConfigMap', text: 'web-config', evidence: { text: 'web-config' } }])
  assert.is(suggestNear('web-confg', names, 'ConfigMap')[0]?.to, 'web-config')
  assert.equal(suggestNear('web-confg', names, 'Secret'), [])
})

test('among very many names one that begins or ends alike is found', () => {
  const texts = Array.from({ length: 5000 }, (_, at) => `${(at * 7919).toString(36)}-${at}`)
  const names = new NameIndex(
    [...texts, 'web-config'].map((text) => ({ kind: 'ConfigMap', text, evidence: { text } })),
  )
  for (const typed of ['web-confg', 'weeb-config', 'wbe-config'])
    assert.is(suggestNear(typed, names, 'ConfigMap')[0]?.to, 'web-config', typed)
  assert.ok([...names.near('ConfigMap', '1-1')].length <= 100)
})

test.run()
