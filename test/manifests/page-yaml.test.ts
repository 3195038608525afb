// The page has the tolerant reader of YAML alone: of a long text it reads as many words and marks as YAML of Kubernetes has.
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { stringify } from 'yaml'
import { readDividedYaml } from '../../docs/demo/engine/page-yaml.js'
import { parse } from '../../src/index.js'
import { composeYaml } from '../../src/manifests/compose-yaml.js'
import { readDocuments } from '../../src/manifests/read-document.js'

const folder = 'fixtures/describe/1.33'

test('what kubectl prints as YAML is read as the library reads it', () => {
  const objects = readdirSync(folder).flatMap(
    (file) => parse(readFileSync(`${folder}/${file}`, 'utf8')).objects,
  )
  const text = stringify({ apiVersion: 'v1', kind: 'List', items: objects }, { aliasDuplicateObjects: false })
  assert.ok(text.length > 16_000)
  const [page, ...others] = readDividedYaml(text, 200)
  const [library] = readDocuments(text, 200)
  assert.equal(others, [])
  assert.equal(page?.broken, [])
  assert.equal(page?.value, library?.value)
})

const dense: readonly (readonly [name: string, unit: string])[] = [
  ['short fields', 'a: b\n'],
  ['short items', '- a\n'],
  ['lists in a line', '- [a, b, c]\n'],
  ['maps in a line', '- {a: b, c: d}\n'],
  ['anchors', '- &a b\n'],
  ['quotes', '- "a"\n'],
]
for (const [name, unit] of dense) {
  test(`of dense YAML no more is read than of YAML of Kubernetes, the rest is broken: ${name}`, () => {
    const text = unit.repeat(100_000 / unit.length)
    const documents = readDividedYaml(text, 200)
    const rest = documents.flatMap(({ broken }) => broken).find(({ to }) => to === text.length)
    assert.ok(rest !== undefined && rest.from > 0, 'the rest is told')
    const read = composeYaml(text.slice(0, rest.from)).lexemes
    assert.ok(read <= 4000 + text.length / 2 + 10, `${read} words and marks of ${text.length} characters`)
    assert.ok(read > text.length / 2)
  })
}

test.run()
