import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as library from '../../src/index.js'
import { makeTargets } from '../fuzz/targets.js'

// Texts that once broke a promise, found by `npm run fuzz` and written there.
const targets = makeTargets(library)
const files = readdirSync('fixtures/fuzz').sort()

test('there are texts, each of a target that is known', () => {
  assert.ok(files.length >= 4)
  for (const file of files) {
    const { target } = JSON.parse(readFileSync(`fixtures/fuzz/${file}`, 'utf8'))
    assert.ok(
      targets.some(({ name }) => name === target),
      file,
    )
  }
})

test('the checks see a region that is lost, and a report that is none', () => {
  const [parse, analyze] = targets
  const capture = library.parse('Name:  a\n')
  assert.throws(
    () => parse?.check({ ...capture, regions: [] } as never, 'Name:  a\n'),
    /do not reach the end/,
  )
  const report = library.analyze('Name:  a\n')
  assert.throws(
    () => analyze?.check({ ...report, inputs: 1 } as never, 'Name:  a\n'),
    /does not fit its schema/,
  )
})

for (const file of files) {
  test(`${file} breaks no promise any more`, () => {
    const { target, text } = JSON.parse(readFileSync(`fixtures/fuzz/${file}`, 'utf8'))
    const { read, check } = targets.find(({ name }) => name === target) as (typeof targets)[number]
    check(read(text) as never, text)
  })
}

test.run()
