import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { explainImage } from '../../src/image/explain.js'
import { shippedImages } from '../../src/image/known/index.js'
import { suggestImages } from '../../src/image/suggest.js'
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

const shown = (reference: string) =>
  renderImageText({
    reference,
    explanation: explainImage(reference),
    suggestions: suggestImages(reference, { knownImages: shippedImages() }),
  })

test('what was meant stands first, its reason below it, and nothing is said twice', () => {
  assert.equal(shown('ngnix:1').split('\n').slice(0, 3), [
    'ngnix:1',
    '  meant       nginx:1',
    '              likely: two letters swapped: `ngnix` → `nginx`',
  ])
  assert.match(shown('acme/Web:1'), 'meant       acme/web:1')
})

test('what is broken is said once, before what was meant', () => {
  assert.equal(shown('nginx:1.25:alpine').split('\n').slice(2, 5), [
    '  invalid     a second `:` follows the tag',
    '  meant       nginx:1.25-alpine',
    '              likely',
  ])
  const text = shown('docker pull ngnix')
  assert.equal(text.split('\n').slice(2, 5), [
    '  invalid     `docker pull` is a command, not a part of the name',
    '  meant       nginx',
    '              likely: two letters swapped: `ngnix` → `nginx`',
  ])
  assert.not.match(text, 'mended')
  assert.match(shown('your-registry/app:'), 'mended      your-registry/app')
})

test('what was meant is told in full, and of what is written how it is read', () => {
  const reference = 'acme.azurecr.oi/web:1'
  const meant = explainImage('acme.azurecr.io/web:1')
  assert.ok(meant.valid)
  const suggestions = suggestImages(reference, { knownImages: shippedImages() })
  const text = renderImageText({ reference, explanation: explainImage(reference), suggestions, meant })
  for (const part of ['read as     acme.azurecr.oi/web:1', 'AcrPull', 'in full     acme.azurecr.io/web:1'])
    assert.ok(text.includes(part), part)
  assert.not.match(text, 'a registry of its own')
})

test('prose is broken before the eightieth column, a command never', () => {
  const long = `europe-docker.pkg.dev/${'acme-production-images/'.repeat(4)}web:1`
  for (const line of shown(long).split('\n')) {
    if (/^ {2}(?:credentials|note| {11})/.test(line)) assert.ok(line.length <= 80, line)
    if (line.startsWith('  look')) assert.ok(line.length > 80, line)
  }
})

test('a good reference is told in full', () => {
  const text = lines('quay.io/a/b:1').join('\n')
  for (const part of ['quay.io (Quay.io)', 'a/b', 'quay.io/a/b:1', 'https://quay.io/repository/a/b?tab=tags'])
    assert.ok(text.includes(part), part)
})

test.run()
