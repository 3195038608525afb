import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parseImageReference } from '../../src/image/parse.js'

/** Our code for each error of distribution; its general one stands for every code that says more. */
const codes: Readonly<Record<string, readonly string[]>> = {
  ErrNameEmpty: ['empty'],
  ErrNameTooLong: ['too-long'],
  ErrNameContainsUppercase: ['uppercase'],
  ErrDigestInvalidLength: ['digest-length'],
  ErrDigestUnsupported: ['digest-algorithm'],
  '64-byte hexadecimal strings': ['hex-id'],
  ErrReferenceInvalidFormat: [
    'format',
    'scheme',
    'empty-component',
    'component-format',
    'domain-format',
    'two-tags',
    'tag-format',
    'digest-format',
  ],
}

const rows = readFileSync('fixtures/image/distribution-vectors.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [test: string, input: string, expected: string])

const tests = [...new Set(rows.map(([name]) => name))]
for (const name of tests) {
  test(`reads what distribution's ${name} reads, and refuses what it refuses`, () => {
    for (const [of, input, expected] of rows) {
      if (of !== name) continue
      const parsed = parseImageReference(input)
      const allowed = codes[expected]
      if (allowed === undefined) assert.is(parsed.valid ? parsed.canonical : parsed.code, expected, input)
      else assert.ok(!parsed.valid && allowed.includes(parsed.code), `${input}: ${JSON.stringify(parsed)}`)
    }
  })
}

test('there are as many vectors as distribution has', () => {
  assert.ok(rows.length >= 158, `${rows.length}`)
})

test.run()
