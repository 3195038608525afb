import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { foldFindings } from '../../src/diagnosis/fold-findings.js'
import { maxBrief, shortenLoose } from '../../src/diagnosis/shorten-loose.js'
import type { LooseFinding } from '../../src/types.js'
import { looseFinding, podName } from './loose-findings.js'

/** A finding about a pod of its own, `place` characters into the text. */
function findingAt(place: number, fingerprint: string, confidence: 'certain' | 'likely'): LooseFinding {
  const object = { kind: 'Pod', namespace: 'shop', name: podName('web', place) }
  const nodes = [{ name: `node-${place % 3}`, count: 1 }]
  return looseFinding(object, place, { rule: 'crash-loop', confidence, rootBecause: '', nodes, fingerprint })
}

const sorted = (findings: readonly LooseFinding[]) => findings.map((one) => JSON.stringify(one)).sort()

const many = fc
  .uniqueArray(fc.nat(5000), { minLength: 30, maxLength: 120 })
  .chain((places) =>
    fc.tuple(
      fc.constant(places),
      fc.array(fc.constantFrom('a', 'b'), { minLength: places.length, maxLength: places.length }),
      fc.array(fc.constantFrom('certain', 'likely'), { minLength: places.length, maxLength: places.length }),
    ),
  )
  .map(([places, prints, sure]) =>
    places.map((place, at) => findingAt(place, prints[at] ?? 'a', sure[at] as 'certain')),
  )

test('shortening parts first changes nothing, also when most are only counted', () => {
  fc.assert(
    fc.property(many, fc.nat(200), fc.nat(12), (findings, cut, mostBrief) => {
      const at = cut % (findings.length + 1)
      const [left, right] = [findings.slice(0, at), findings.slice(at)]
      const once = sorted(shortenLoose(findings, mostBrief))
      const parts = [...shortenLoose(left, mostBrief), ...shortenLoose(right, mostBrief)]
      assert.equal(sorted(shortenLoose(parts, mostBrief)), once)
      assert.equal(sorted(shortenLoose([...shortenLoose(right, mostBrief), ...left], mostBrief)), once)
    }),
  )
})

test('nothing is lost: what is only counted is counted', () => {
  fc.assert(
    fc.property(many, fc.nat(12), (findings, mostBrief) => {
      const short = shortenLoose(findings, mostBrief)
      const counted = short.reduce((sum, { more }) => sum + (more?.count ?? 0), 0)
      assert.is(short.length + counted, findings.length)
      assert.ok(short.filter(({ isBrief }) => isBrief).length <= mostBrief)
    }),
  )
})

test('one failure of more objects than are kept has their number, and that of their nodes', () => {
  const all = Array.from({ length: maxBrief + 500 }, (_, place) => findingAt(place, 'a', 'certain'))
  const [finding, ...others] = foldFindings(all, [])
  assert.equal(others, [])
  assert.is(finding?.count, maxBrief + 500)
  assert.is(finding?.objects.length, 20)
  assert.is(finding?.title, 'title 0')
  assert.equal(
    finding?.nodes?.map(({ name, count }) => [name, count]),
    [0, 1, 2].map((left) => [`node-${left}`, all.filter((_, place) => place % 3 === left).length]),
  )
})

test.run()
