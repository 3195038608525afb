import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { dividePlaces } from '../../src/manifests/divide-places.js'

const test = suite('manifests/divide-places')
const place = (...keys: (string | number)[]) => ({ keys, from: keys.length, to: 9 })

test('each value gets its own places, with the keys as seen from it', () => {
  const places = [place('kind'), place('items', 0, 'kind'), place('items', 1, 'a', 'b'), place('items', 0)]
  assert.equal(
    dividePlaces(places, [
      ['items', 1],
      ['items', 0],
    ]).map((below) => below.map(({ keys }) => keys)),
    [[['a', 'b']], [['kind'], []]],
  )
})

test('a value inside another one that is asked for gets its places too', () => {
  const [outer, inner] = dividePlaces([place('a', 'b', 'c')], [['a'], ['a', 'b']])
  assert.equal(outer, [{ keys: ['b', 'c'], from: 3, to: 9 }])
  assert.equal(inner, [{ keys: ['c'], from: 3, to: 9 }])
})

test('an empty way is the value itself', () => {
  const places = [place('a')]
  assert.equal(dividePlaces(places, [[]]), [places])
})

test.run()
