import { isTagOf } from '../../../src/image/fit-tag.js'
import { readPieces } from '../../../src/image/tag-pattern.js'
import { parseImageReference, suggestImages } from '../../../src/index.js'
import type { Bound } from './bound.js'

/** Bounds of what is read of an image. */
export const ofImages: readonly Bound[] = [
  {
    where: '`image/parse.ts` `maxTagLength`',
    claim: 'a longer tag is told as too long',
    isBeyond: (amount) => codeOf(`a:${'x'.repeat(amount)}`) === 'tag-too-long',
  },
  {
    where: '`image/parse.ts` `maxPathLength`',
    claim: 'a longer path is told as too long',
    isBeyond: (amount) => codeOf(`quay.io/${'a'.repeat(amount)}`) === 'too-long',
  },
  {
    where: '`image/parse.ts` `maxReferenceLength`',
    claim: 'a longer reference is told as too long',
    isBeyond: (amount) =>
      codeOf(`${'a.'.repeat(amount / 2 - 2)}${'b'.repeat(amount % 2)}io/a`) === 'too-long',
  },
  {
    where: '`image/fit-tag.ts` `longestTag`',
    claim: 'a longer tag is not compared with how others are put together',
    isBeyond: (amount) => {
      const tag = `1.${'2'.repeat(amount - 2)}`
      return !isTagOf(tag, [readPieces(tag)])
    },
  },
  {
    where: '`image/suggest.ts` `mostSuggestions`',
    claim: 'of more suggestions the best are given',
    isBeyond: (amount) => {
      const nearby = ['webshop', 'webshpoo', 'webshp', 'webshpon'].map((name) => `acme/${name}:1`)
      return suggestImages('acme/webshpo:1', { nearby: nearby.slice(0, amount) }).length < amount
    },
  },
]

function codeOf(reference: string): string | undefined {
  const parsed = parseImageReference(reference)
  return parsed.valid ? undefined : parsed.code
}
