import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shippedImages } from '../../src/image/known/index.js'
import { suggestImages } from '../../src/image/suggest.js'

const readWords = (file: string) =>
  readFileSync(new URL(`../../data/known-images/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
const words = readWords('words.txt')
const guard = readWords('guard.txt')
const bySpelling = new Set(['name', 'namespace', 'token', 'glued'])

test('the guard is a part of the words', () => {
  const known = new Set(words)
  assert.ok(guard.length > 1000 && guard.length < words.length / 2)
  assert.equal(
    guard.filter((word) => !known.has(word)),
    [],
  )
})

test('ordinary words are no slips, those outside of the guard neither', () => {
  const knownImages = shippedImages()
  const guarding = new Set(guard)
  const outside = words.filter((word) => !guarding.has(word))
  const alarms = [...everyNth(outside, 83), ...everyNth(guard, 23)]
    .map((word) => word.replace('*', ''))
    .flatMap((word) => [word, `my-${word}`, `acme/${word}`])
    .filter((name) =>
      suggestImages(name, { knownImages }).some(
        ({ kind, confidence }) => bySpelling.has(kind) && confidence !== 'possible',
      ),
    )
  assert.equal(alarms, [], 'has the ranking changed? `npx tsx tools/word-guard.ts` chooses the guard anew')
})

function everyNth<Item>(items: readonly Item[], step: number): Item[] {
  return items.filter((_, index) => index % step === 0)
}

test.run()
