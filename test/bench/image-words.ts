import { readFileSync } from 'node:fs'
import { type Case, randomFrom } from './image-slips.js'

const drawn = 20_000

/**
 * Rare words as names of images: 20,000 words of four to twelve letters of some lists that stand in none of others, those the
 * guard was made from. `files` are the former, then `!` and the latter: `insane.txt,!huge.txt`.
 */
export function drawWords(files: string): Case[] {
  const [some = [], others = []] = [false, true].map((isOther) =>
    files
      .split(',')
      .flatMap((file) => (file.startsWith('!') === isOther ? readWords(file.replace('!', '')) : [])),
  )
  const known = new Set(others)
  const rare = [...new Set(some)].filter((word) => /^[a-z]{4,12}$/.test(word) && !known.has(word)).sort()
  const random = randomFrom(11)
  for (let last = rare.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[rare[last], rare[other]] = [rare[other] as string, rare[last] as string]
  }
  console.log(`\n${rare.length} rare words`)
  return rare.slice(0, drawn).map((text) => ({ group: 'rare word', text, answers: [] }))
}

function readWords(file: string): string[] {
  // whole words: neither names nor what stands before an apostrophe
  return readFileSync(file, 'utf8').split(/[\s",[\]]+/)
}
