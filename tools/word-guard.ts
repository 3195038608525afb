// Keeps the ordinary words that guard against suggestions for names nobody mistyped:
//
//   npx tsx tools/word-guard.ts [LIST…]      (ten minutes)
//
// First it adds to data/known-images/words.txt the words of the given lists (one a line) for which a suggestion would be made.
// Then it writes into guard.txt those of words.txt that make a difference today, alone or in the names people make of
// words: nine of ten make none, and only guard.txt is shipped. To be run again when the ranking has changed.
//
// Words with the very letters of a famous image (`phyton`) stay out: there the slip is likelier. Other names of images are no
// slips either way, so only suggestions by spelling count.
import { readFileSync, writeFileSync } from 'node:fs'
import { shippedImages } from '../src/image/known/index.js'
import * as packed from '../src/image/known/packed.js'
import { unpackImages } from '../src/image/known/unpack.js'
import { suggestImages } from '../src/image/suggest.js'
import { frontCode } from './front-code.mjs'

const file = 'data/known-images/words.txt'
const guardFile = 'data/known-images/guard.txt'
const guardHead = [
  '# Those of words.txt that make a difference; made by `npx tsx tools/word-guard.ts`, shipped.',
]
const bySpelling = new Set(['name', 'namespace', 'token', 'glued'])
const knownImages = shippedImages()
const lettersOf = (text: string) => [...text].sort().join('')
const famous = new Set(
  knownImages
    .of('docker.io')
    .filter(({ path, tier }) => tier === 1 && path.startsWith('library/'))
    .map(({ path }) => lettersOf(path.slice(8))),
)

/** Versions that some images have, so that they speak for those. */
const majors = ['8', '18']
const isTakenForSlip = (name: string) => bySpelling.has(suggestImages(name, { knownImages })[0]?.kind ?? '')

const lists = process.argv.slice(2)
const found = lists
  .flatMap((list) => readFileSync(list, 'utf8').split(/\s+/))
  .filter((word) => /^[a-z]{3,20}$/.test(word) && !famous.has(lettersOf(word)))
  .filter((word) => [word, ...majors.map((major) => `${word}:${major}`)].some(isTakenForSlip))
const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
const head = lines.filter((line) => line.startsWith('#'))
const words = new Set([...lines.filter((line) => !line.startsWith('#')), ...found])
writeFileSync(file, `${[...head, ...[...words].sort()].join('\n')}\n`)
process.stdout.write(`${found.length} words added\n`)

/** Names people make of a word. */
const names: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => `${word}:1.2.3`,
  ...[...majors, '1', '3.5'].map((version) => (word: string) => `${word}:${version}`),
  (word) => `acme/${word}`,
  (word) => `acme/${word}-api`,
  (word) => `my-${word}`,
  (word) => `${word}-server`,
  (word) => `${word}/app`,
  (word) => `${word}/nginx`,
  (word) => `ghcr.io/${word}/${word}`,
]
const errors = [undefined, 'pull access denied, repository does not exist or may require authorization']

const guarded = unpackImages({ ...packed, words: frontCode([...words].sort()) }, '')
const bare = unpackImages({ ...packed, words: '' }, '')
const kept = [...words].sort().filter((word) => isNeeded(word.replace('*', '')))
writeFileSync(guardFile, `${[...guardHead, ...kept].join('\n')}\n`)
process.stdout.write(`${kept.length} of ${words.size} words make a difference; run \`npm run grammar\`\n`)

function isNeeded(word: string): boolean {
  return names.some((nameOf) =>
    errors.some((errorText) => {
      const options = errorText === undefined ? {} : { errorText }
      const [withWords, without] = [guarded, bare].map((knownImages) =>
        JSON.stringify(suggestImages(nameOf(word), { ...options, knownImages })),
      )
      return withWords !== without
    }),
  )
}
