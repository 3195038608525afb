import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { namesRegistry, readPlainReference, readReference } from '../../src/grammar/image-reference.js'

const good: readonly [string, object][] = [
  ['nginx', { path: 'nginx' }],
  ['nginx:1.25-alpine', { path: 'nginx', tag: '1.25-alpine' }],
  ['quay.io/a/b:1', { domain: 'quay.io', path: 'a/b', tag: '1' }],
  ['localhost:5000', { path: 'localhost', tag: '5000' }],
  ['localhost/app', { domain: 'localhost', path: 'app' }],
  ['[2001:db8::1]:5000/x/y', { domain: '[2001:db8::1]:5000', path: 'x/y' }],
  ['Capital/lower', { domain: 'Capital', path: 'lower' }],
  ['a__b--c.d', { path: 'a__b--c.d' }],
  ['x:____', { path: 'x', tag: '____' }],
  ['x@sha256:abc', { path: 'x', digest: { algorithm: 'sha256', hex: 'abc' } }],
]

test('reads the parts as written', () => {
  for (const [text, parts] of good) assert.equal(readReference(text), { ok: true, parts }, text)
})

const plain = fc
  .array(
    fc.constantFrom(
      'a',
      'web',
      '1',
      'B',
      '.',
      '-',
      '_',
      '/',
      ':',
      '@',
      'registry.io',
      '5000',
      'localhost',
      ' ',
    ),
  )
  .map((parts) => parts.join(''))

test('the short way gives what the grammar gives, or nothing', () => {
  const agree = (text: string) => {
    const parts = readPlainReference(text)
    if (parts !== undefined) assert.equal(readReference(text), { ok: true, parts }, text)
  }
  for (const [text] of good) agree(text)
  fc.assert(fc.property(plain, agree), { numRuns: 3000 })
  const common = ['nginx', 'nginx:1.25-alpine', 'quay.io/a/b:1', 'registry.io:5000/team/api-gateway:v2']
  for (const text of common) assert.ok(readPlainReference(text) !== undefined, text)
})

const bad: readonly [string, number][] = [
  ['', 0],
  ['a/', 2],
  ['/a', 0],
  ['a.', 2],
  ['a___b', 1],
  ['foo/Bar', 4],
  ['a:b:c', 3],
  ['a b', 1],
]

test('tells where a text stops being a reference', () => {
  for (const [text, at] of bad) assert.equal(readReference(text), { ok: false, at }, text)
})

test('calls a first part a registry by a dot, a colon, a capital or localhost', () => {
  assert.equal(['ghcr.io', 'host:5000', 'Host', 'localhost', 'bitnami'].map(namesRegistry), [
    true,
    true,
    true,
    true,
    false,
  ])
})

test('has one reading of every text', () => {
  const signs = fc.constantFrom('a', 'B', '1', '.', '-', '_', '__', '/', ':', '@', '[', ']', '+', 'sha256')
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 20 }), (parts) => readReference(parts.join('')) !== undefined),
  )
})

test.run()
