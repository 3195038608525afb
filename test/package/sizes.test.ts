import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { measureSizes } from '../bench/sizes.js'
import { installPackage } from './installed.js'

const test = suite('sizes')

test.before(() => {
  installPackage()
})

/** kB gzipped, a little above what they are: who lets one grow says so here. */
const limits: Readonly<Record<string, number>> = {
  'parse of undescribe/parse': 143,
  'all of undescribe': 473,
  'all of undescribe/core': 397,
  'parseImageReference alone': 10.5,
  'rules and renderers, with what they need': 100,
  'known images': 86,
}

test('no part of the package grows unnoticed', async () => {
  const sizes = await measureSizes()
  assert.equal(
    Object.keys(sizes),
    Object.keys(limits).map((what) => `${what}, kB gzipped`),
  )
  for (const [what, limit] of Object.entries(limits)) {
    const size = sizes[`${what}, kB gzipped`] ?? 0
    assert.ok(size <= limit, `${what}: ${size.toFixed(1)} kB, allowed are ${limit}`)
    assert.ok(size > limit / 2, `${what}: ${size.toFixed(1)} kB; lower the limit of ${limit}`)
  }
})

test.run()
