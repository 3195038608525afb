// Adds to data/known-images/words.txt the words of the given lists (one a line) for which a suggestion would be made although
// nobody mistyped anything:
//
//   npx tsx tools/word-guard.ts LIST…
//
// Words with the very letters of a famous image (`phyton`) stay out: there the slip is likelier. Other names of images are no
// slips either way, so only suggestions by spelling count.
import { readFileSync, writeFileSync } from 'node:fs'
import { shippedImages } from '../src/image/known/index.js'
import { suggestImages } from '../src/image/suggest.js'

const file = 'data/known-images/words.txt'
const bySpelling = new Set(['name', 'namespace', 'token', 'glued'])
const knownImages = shippedImages()
const lettersOf = (text: string) => [...text].sort().join('')
const famous = new Set(
  knownImages
    .of('docker.io')
    .filter(({ path, tier }) => tier === 1 && path.startsWith('library/'))
    .map(({ path }) => lettersOf(path.slice(8))),
)

const lists = process.argv.slice(2)
if (lists.length === 0) {
  process.stderr.write('usage: tsx tools/word-guard.ts LIST…\n')
  process.exit(2)
}
const found = lists
  .flatMap((list) => readFileSync(list, 'utf8').split(/\s+/))
  .filter((word) => /^[a-z]{3,20}$/.test(word) && !famous.has(lettersOf(word)))
  .filter((word) => bySpelling.has(suggestImages(word, { knownImages })[0]?.kind ?? ''))
const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
const head = lines.filter((line) => line.startsWith('#'))
const words = new Set([...lines.filter((line) => !line.startsWith('#')), ...found])
writeFileSync(file, `${[...head, ...[...words].sort()].join('\n')}\n`)
process.stdout.write(`${found.length} words added; run \`npm run grammar\`\n`)
