import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readBrokenYaml } from '../../src/manifests/broken-yaml.js'
import type { ManifestDocument } from '../../src/manifests/manifest-document.js'
import { readDocuments } from '../../src/manifests/read-document.js'
import { readWholeYaml } from '../../src/manifests/whole-yaml.js'

const wholeTexts: readonly [claim: string, text: string][] = [
  ['numbers', 'a: 0o14\nb: 0x1F\nc: 012\nd: 1e3\ne: .5\nf: +1\ng: -0\nh: .inf\ni: 1_000'],
  [
    'words that are values',
    'a: yes\nb: ~\nc: Null\nd: TRUE\ne: 2001-01-01\nf: "1"\ng: !!str 1\nh: !!int "3"\ni:',
  ],
  ['names of the prototype', '__proto__: 1\nconstructor: {a: 1}'],
  ['the same key twice', 'a: 1\na: 2'],
  ['keys that are maps', '? a\n: b\n? {x: y}\n: z\n? [1]\n'],
  ['blocks', 'a: >\n\n  x\n\n   y\n\n\nb: |+\n\n c\n\nc: |2\n   d\ne: >- # no | x\n  f\ng: |\nh: b'],
  ['quotes', `"a\\n": "\\u0041\\x41 \\\n  b"\nd: 'e\n  f'\ng: ''\nh: "i''"`],
  ['brackets', '[a, {b: c, d: [e, f]}, {g: }]'],
  ['empty items', '- \n- a\n-\n- {}\n- []'],
  ['documents', '%YAML 1.2\n---\na: b\n--- c\n...\nd: e'],
  ['comments', '# a\nb: c # d\n'],
  ['deep', 'a:\n  b:\n  - c: {d: [e]}\n    f: {g: h}\n'],
]

const shown = ({ value, places, tooDeep }: ManifestDocument) => ({ value, places, deep: tooDeep.length })

for (const [claim, text] of wholeTexts) {
  test(`both readers of YAML give the same: ${claim}`, () => {
    const part = { text, start: 7, under: ['spec', 2] }
    for (const deepest of [200, 5, 4]) {
      const whole = readWholeYaml(part, deepest)
      const expected = readBrokenYaml(part, deepest, { lexemes: 1000 })
      assert.ok(whole)
      // as text: `assert.equal` cannot compare a field called `__proto__`
      assert.is(JSON.stringify(whole?.map(shown)), JSON.stringify(expected.map(shown)))
    }
  })
}

test('an alias is not resolved by the quick reader, what is broken is not read', () => {
  for (const text of ['a: &x 1\nb: *x', 'a: "b', 'a: b: c', 'a: b\u0000'])
    assert.is(readWholeYaml({ text, start: 0, under: [] }, 200), undefined)
})

const pod = (at: number) =>
  `- kind: Pod\n  metadata:\n    name: web-${at}\n  spec:\n    containers:\n    - name: app\n      image: acme/shop:${at}\n`
const list = (count: number) =>
  `apiVersion: v1\nitems:\n${Array.from({ length: count }, (_, at) => pod(at)).join('')}`

test('a long list that is cut within quotes has all items but the last', () => {
  const text = `${list(1000)}- kind: Pod\n  metadata:\n    name: "web-1000`
  const [document, ...others] = readDocuments(text, 200)
  assert.is(others.length, 0)
  const { items } = (document as ManifestDocument).value as { items: { metadata: { name: string } }[] }
  assert.equal(
    items.slice(0, 1000).map(({ metadata }) => metadata.name),
    Array.from({ length: 1000 }, (_, at) => `web-${at}`),
  )
  const place = document?.places.find(({ from }) => text.startsWith('acme/shop:777', from))
  assert.equal(place?.keys, ['items', 777, 'spec', 'containers', 0, 'image'])
  assert.is(text.slice(place?.from, place?.to), 'acme/shop:777')
})

test('lines between the items and fields of a long text are broken, the others are read', () => {
  const text = list(600)
    .replace('    name: web-300\n', '    name: web-300\nI1127 10:00:00 somebody else said this\n')
    .replace(
      '- kind: Pod\n  metadata:\n    name: web-400\n',
      '- kind: Pod\n  metadata:\n    }name: web-400\n',
    )
  const [document] = readDocuments(text, 200)
  const { items, apiVersion } = (document as ManifestDocument).value as {
    apiVersion: string
    items: { metadata?: { name: string } }[]
  }
  assert.is(apiVersion, 'v1')
  const names = new Set(items.map(({ metadata }) => metadata?.name))
  for (const at of [0, 299, 301, 399, 401, 599]) assert.ok(names.has(`web-${at}`), `web-${at}`)
  const broken = document?.broken.map(({ from, to }) => text.slice(from, to)).join('\n') ?? ''
  assert.match(broken, 'somebody else')
})

test('of a long text that is broken everywhere a share is read, and the rest is broken', () => {
  const text = '- a: b: c\n'.repeat(20_000)
  const [document] = readDocuments(text, 200)
  const told = (document?.broken ?? []).reduce((sum, { from, to }) => sum + to - from, 0)
  assert.ok(told > text.length / 2, `${told} of ${text.length}`)
})

test('the documents of a long text are read one by one', () => {
  const text = `---\n${pod(0)}---\nkind: {Pod\n---\n${'# nothing\n'.repeat(2000)}kind: Node\n`
  const [first, second, third, ...others] = readDocuments(text, 200)
  assert.is(((first as ManifestDocument).value as unknown[]).length, 1)
  assert.is(second?.broken.length, 1)
  assert.equal(third?.value, { kind: 'Node' })
  assert.is(text.slice(third?.places[0]?.from, third?.places[0]?.to), 'Node')
  assert.is(others.length, 0)
})

test.run()
