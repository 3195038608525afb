import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { parseTree } from 'jsonc-parser'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { checkPlaced } from '../../../src/cli/schema/check-placed.js'
import { checkSchema, type Schema } from '../../../src/cli/schema/check-schema.js'
import { jsonTree } from '../../../src/cli/schema/tree.js'

const schema: Schema = {
  type: 'object',
  required: ['version'],
  additionalProperties: false,
  properties: {
    version: { const: 1 },
    level: { enum: ['error', 'warning'] },
    names: {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: { type: 'string', minLength: 1, pattern: '^a' },
    },
    count: { type: ['integer', 'null'], minimum: 0, maximum: 9 },
    deeper: { $ref: '#/definitions/deeper' },
  },
  definitions: {
    deeper: { type: 'object', minProperties: 1, additionalProperties: { type: 'boolean' } },
  },
}

const cases: readonly [value: unknown, path: string, message: string][] = [
  [{}, 'version', '"version" is missing'],
  [{ version: 2 }, 'version', '2 is not 1'],
  [{ version: 1, level: 'eror' }, 'level', '"eror" is none of error, warning; did you mean "error"?'],
  [{ version: 1, names: [] }, 'names', 'this needs 1 or more, and has 0'],
  [{ version: 1, names: ['a', 'a', 'a'] }, 'names', 'this may hold 2, and has 3'],
  [{ version: 1, names: ['a', 'b'] }, 'names[1]', '"b" is not written as ^a'],
  [{ version: 1, names: [[]] }, 'names[0]', 'an array is no string'],
  [{ version: 1, count: 10 }, 'count', '10 is more than 9'],
  [{ version: 1, count: 1.5 }, 'count', '1.5 is no integer or null'],
  [{ version: 1, deeper: { a: 1 } }, 'deeper.a', '1 is no boolean'],
  [{ version: 1, nmes: 1 }, 'nmes', 'there is no setting "nmes"; did you mean "names"?'],
  [null, '', 'null is no object'],
]

for (const [value, path, message] of cases)
  test(`${JSON.stringify(value)}: ${message}, as values and as nodes with places`, () => {
    const [misfit] = checkSchema(value, schema, jsonTree)
    assert.equal([misfit?.path, misfit?.message], [path, message])
    const tree = parseTree(JSON.stringify(value))
    assert.ok(tree)
    assert.is(checkPlaced(tree, schema)[0]?.message, message)
  })

test('a key that stands there twice is told where it stands again', () => {
  const text = '{"version": 1, "version": 1}'
  const tree = parseTree(text)
  assert.ok(tree)
  assert.equal(checkPlaced(tree, schema), [
    { offset: text.lastIndexOf('"version"'), message: '"version" stands here twice' },
  ])
})

test('keys that a schema does not know may stand in what a later version wrote', () => {
  assert.equal(checkSchema({ version: 1, later: {} }, schema, jsonTree, { isOpen: true }), [])
  assert.is(checkSchema({ later: {} }, schema, jsonTree, { isOpen: true }).length, 1)
})

test('it agrees with a validator of JSON Schema on every value', () => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema)
  const leaf = fc.constantFrom<unknown>(
    1,
    2,
    -1,
    1.5,
    'a',
    'b',
    '',
    'error',
    true,
    null,
    [],
    ['a'],
    ['b'],
    {},
    { a: true },
  )
  const orFits = (...fitting: unknown[]) => fc.oneof(leaf, fc.constantFrom(...fitting))
  const value = fc.oneof(
    leaf,
    fc.dictionary(fc.constantFrom('version', 'level', 'names', 'count', 'deeper', 'x', '__proto__'), leaf),
    fc.record(
      {
        version: fc.constant(1),
        names: orFits(['a'], ['ab', 'a']),
        count: orFits(0, 9, null),
        deeper: orFits({ a: true }),
      },
      { requiredKeys: ['version'] },
    ),
  )
  let fitting = 0
  fc.assert(
    fc.property(value, (candidate) => {
      const read = JSON.parse(JSON.stringify(candidate))
      const isFitting = checkSchema(read, schema, jsonTree).length === 0
      assert.is(isFitting, validate(read), JSON.stringify(read))
      if (isFitting) fitting++
    }),
    { numRuns: 500 },
  )
  assert.ok(fitting > 10, `${fitting} fitting`)
})

test('the schemas of our formats use no word that is not checked', () => {
  const checked = new Set([
    ...['type', 'const', 'enum', 'properties', 'required', 'additionalProperties', 'items', 'pattern'],
    ...['minimum', 'maximum', 'minLength', 'minItems', 'maxItems', 'minProperties', '$ref', 'definitions'],
    // words for people and editors
    ...['$schema', '$id', 'title', 'description', 'examples', 'default', 'format'],
  ])
  const visit = (one: unknown, place: string): void => {
    if (typeof one !== 'object' || one === null) return
    for (const [word, inner] of Object.entries(one)) {
      assert.ok(checked.has(word), `${place}: ${word}`)
      if (word === 'properties' || word === 'definitions')
        for (const [name, below] of Object.entries(inner)) visit(below, `${place}.${name}`)
      else if (word === 'items' || word === 'additionalProperties') visit(inner, `${place}.${word}`)
    }
  }
  for (const file of ['report/schema.json', 'cli/config/schema.json', 'cli/rule-file/schema.json'])
    visit(JSON.parse(readFileSync(`src/${file}`, 'utf8')), file)
})

test.run()
