import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { parseTree } from 'jsonc-parser'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

import { parseSettings } from '../../../src/cli/config/parse-settings.js'
import schema from '../../../src/cli/config/schema.json' with { type: 'json' }
import { checkPlaced } from '../../../src/cli/schema/check-placed.js'
import type { Schema } from '../../../src/cli/schema/check-schema.js'
import { WrongUsage } from '../../../src/cli/wrong-usage.js'

const full = {
  $schema: 'https://example.org/config.schema.json',
  failOn: 'warning',
  minConfidence: 'likely',
  disable: ['image-*', 'probe-readiness-failed'],
  severityOverrides: { 'node-*': 'info', 'image-name-typo': 'warning' },
  suppressions: [
    { rule: 'crash-loop', object: 'Pod/dev/*', reason: 'a playground', expires: '2026-12-31' },
    { rule: 'image-*', reason: 'no registry here' },
  ],
  baseline: 'baseline.json',
  knownImages: 'images.txt',
  limits: { inputLength: 1000 },
  redact: true,
  names: false,
}

test('reads every setting', () => assert.equal(parseSettings(JSON.stringify(full), 'c.json'), full))
test('an empty object sets nothing', () => assert.equal(parseSettings('{}', 'c.json'), {}))

test('the example of the documentation is taken, and shows every setting', () => {
  const page = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8')
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? []
  assert.equal(Object.keys(parseSettings(example, 'c.json')), Object.keys(schema.properties))
})

const refused: [text: string, message: string, why: string][] = [
  ['', 'c.json:1:1: the file is empty; {} has no settings', 'an empty file'],
  ['{"failOn": }', 'c.json:1:12: a value is expected', 'a missing value'],
  ['{\n  "failOn": "error"\n  "redact": true\n}', 'c.json:3:3: a comma is expected', 'a missing comma'],
  ['{ // why\n}', 'c.json:1:3: JSON has no comments', 'a comment'],
  ['{"disable": ["image-*"', 'c.json:1:23: ] is expected', 'a list without an end'],
  [
    "{'failOn': 1}",
    'c.json:1:2: this is no JSON value; names and texts stand in double quotes',
    'single quotes',
  ],
  ['{} {}', 'c.json:1:4: the end of the file is expected', 'two values'],
  ['[]', 'c.json:1:1: an array is no object', 'a list'],
  [
    '{"failon": "error"}',
    'c.json:1:2: there is no setting "failon"; did you mean "failOn"?',
    'a misspelt key',
  ],
  [
    '{"suppressions": [{"rule": "crash-loop", "reasn": "x"}]}',
    'c.json:1:19: "reason" is missing\nc.json:1:42: there is no setting "reasn"; did you mean "reason"?',
    'a misspelt key inside, and the one that is missing then',
  ],
  [
    '{"failOn": "eror"}',
    'c.json:1:12: "eror" is none of error, warning, info, never; did you mean "error"?',
    'a misspelt value',
  ],
  ['{"redact": "yes"}', 'c.json:1:12: "yes" is no boolean', 'a text for a switch'],
  ['{"failOn": "info", "failOn": "info"}', 'c.json:1:20: "failOn" stands here twice', 'a key twice'],
  [
    '{"disable": ["image-name-tpo"]}',
    'c.json:1:14: there is no rule "image-name-tpo"; did you mean image-name-typo?',
    'a rule that does not exist',
  ],
  [
    '{"severityOverrides": {"imago-*": "info"}}',
    'c.json:1:24: there is no rule "imago-*"; undescribe rules lists them',
    'an area that does not exist',
  ],
  [
    '{"suppressions": [{"rule": "image-*", "reason": "x", "expires": "2026-02-30"}]}',
    'c.json:1:65: there is no day 2026-02-30',
    'a day that does not exist',
  ],
  [
    '{"suppressions": [{"rule": "image-*", "reason": "x", "expires": "soon"}]}',
    'c.json:1:65: "soon" is not written as ^\\d{4}-\\d\\d-\\d\\d$',
    'a day in words',
  ],
  ['{"__proto__": {"failOn": "never"}}', 'c.json:1:2: there is no setting "__proto__"', 'a prototype'],
  ['[['.repeat(100_000), 'c.json: it is nested too deeply', 'a hostile depth'],
]
for (const [text, message, why] of refused) {
  test(`tells position and reason of ${why}`, () => {
    assert.throws(
      () => parseSettings(text, 'c.json'),
      (error: unknown) => {
        assert.instance(error, WrongUsage)
        assert.is((error as Error).message.slice(0, message.length), message)
        return true
      },
    )
  })
}

// keys and values that nearly fit, so that both verdicts are met
const key = fc.constantFrom(...Object.keys(full), 'failon', 'rule', 'reason', 'expires', 'object', 'image-*')
const leaf = fc.constantFrom<unknown>(
  'error',
  'likely',
  'image-*',
  '',
  '2026-01-02',
  1,
  true,
  null,
  [],
  ['x'],
  {},
)
const suppression = fc.dictionary(fc.constantFrom('rule', 'reason', 'expires', 'object', 'extra'), leaf)
const value = fc.oneof(leaf, fc.array(suppression), fc.dictionary(key, leaf))
const config = fc.oneof(
  fc.dictionary(key, value),
  fc.record(
    Object.fromEntries(
      Object.entries(full).map(([name, fitting]) => [name, fc.oneof(fc.constant(fitting), value)]),
    ),
    { requiredKeys: [] },
  ),
)

test('what fits the published schema is taken, and nothing else', () => {
  const validate = new Ajv({ strict: true }).compile(schema)
  let fitting = 0
  fc.assert(
    fc.property(config, (candidate) => {
      const text = JSON.stringify(candidate)
      const tree = parseTree(text)
      assert.ok(tree)
      const problems = checkPlaced(tree, schema as Schema)
      assert.is(problems.length === 0, validate(JSON.parse(text)), text)
      if (problems.length === 0) fitting++
    }),
    { numRuns: 500 },
  )
  assert.ok(fitting > 10, `${fitting} fitting`)
})

test('any text is settings or wrong usage', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      try {
        parseSettings(text, 'c.json')
      } catch (error) {
        assert.instance(error, WrongUsage)
      }
    }),
  )
})

test.run()
