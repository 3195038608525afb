import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { OpenPlaces, Places } from '../src/places.js'

const input = 'abcdefgh'
const paths = Array.from({ length: 200 }, (_, at) => `status.conditions[${at % 150}].type`)
const bounds = paths.flatMap((_, at) => [at % 7, (at % 7) + 1])

test('the first place of a path is found, however often and of however many', () => {
  const places = new Places(input, paths, bounds)
  for (let round = 0; round < 3; round++)
    for (const [at, path] of paths.entries()) {
      const first = at % 150
      assert.is(places.find(path)?.start, first % 7)
      assert.ok(places.holds(path))
    }
  assert.is(places.find('status.phase'), undefined)
  assert.not.ok(places.holds('status.phase'))
})

test('places that were added or taken out since are found, or no more', () => {
  const places = new OpenPlaces(input)
  for (const [at, path] of paths.entries()) {
    places.add(path, { text: 'x', start: at, end: at + 1 })
    assert.is(places.find(path)?.start, at % 150)
  }
  places.remove('status.conditions[3].type')
  assert.is(places.find('status.conditions[3].type')?.start, 153)
  assert.is(places.find('status.conditions[4].type')?.start, 4)
  places.remove('status.conditions[3].type')
  assert.is(places.find('status.conditions[3].type'), undefined)
  places.add('status.conditions[3].type', { text: 'x', start: 7, end: 8 })
  assert.is(places.find('status.conditions[3].type')?.start, 7)
})

test.run()
