import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { explainImage } from '../../src/image/explain.js'
import { renderImageText } from '../../src/render/render-image.js'

const lines = (reference: string) =>
  renderImageText({ reference, explanation: explainImage(reference), suggestions: [] }).split('\n')

test('carets stand below the part that breaks the rule', () => {
  assert.equal(lines('nginx:1.25:alpine').slice(0, 3), [
    'nginx:1.25:alpine',
    '          ^^^^^^^',
    '  invalid     a second `:` follows the tag',
  ])
})

test('no carets below a whole text, nor below signs that are no cell each', () => {
  assert.match(lines('').at(1) as string, /^ {2}invalid/)
  assert.match(lines('nginx：1').at(1) as string, /^ {2}invalid/)
})

test('a good reference is told in full', () => {
  const text = lines('quay.io/a/b:1').join('\n')
  for (const part of ['quay.io (Quay.io)', 'a/b', 'quay.io/a/b:1', 'https://quay.io/repository/a/b?tab=tags'])
    assert.ok(text.includes(part), part)
})

test.run()
