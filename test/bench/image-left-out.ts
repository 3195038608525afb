import { readFileSync } from 'node:fs'
import { shippedImages } from '../../src/image/known/index.js'
import { type KnownImages, KnownImages as List } from '../../src/image/known-images.js'
import { moveOf } from '../../src/image/moved.js'
import type { Case } from './image-slips.js'

const folds = 10

function read(file: string): string[] {
  return readFileSync(`data/known-images/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Names that exist, and a list that lacks them. */
export interface LeftOut {
  readonly known: KnownImages
  readonly cases: readonly Case[]
}

/**
 * Every repository of the shipped list but the official ones, asked for with a list that lacks it and every tenth other: what an
 * image is told that exists and that no list has. Its twins on other registries and its siblings stay in the list.
 */
export function leaveOut(): LeftOut[] {
  const lines = read('repositories.txt')
  const aliases = read('aliases.txt').map((line) => line.replace(/\s+#.*/, ''))
  const tags = read('tags.txt')
  const words = wordsOfShipped()
  return Array.from({ length: folds }, (_, fold) => {
    const kept: string[] = []
    const left: string[] = []
    let domain = ''
    let at = 0
    for (const line of lines) {
      if (line[0] !== ' ') domain = line
      const name = `${domain}/${line.trim().split(' ')[0]}`
      const isOut =
        line[0] === ' ' && !name.startsWith('docker.io/library/') && (at++ * 7919) % folds === fold
      if (isOut) left.push(name)
      else kept.push(line)
    }
    const gone = new Set(left)
    const others = aliases.filter((line) => !gone.has(line.split(' ')[1] ?? ''))
    const known = new List({ repositories: kept, aliases: others, tags, words })
    // What moved elsewhere is told so with and without the list.
    const staying = left.filter((name) => moveOf(placeOf(name)) === undefined)
    const cases = staying.map((name) => ({ group: 'left out', text: name, answers: [] }))
    return { known, cases }
  })
}

function placeOf(name: string) {
  const slash = name.indexOf('/')
  return { domain: name.slice(0, slash), path: name.slice(slash + 1) }
}

function wordsOfShipped() {
  const shipped = shippedImages()
  return {
    get: (word: string) => (shipped.isWord(word) ? shipped.isCommonWord(word) : undefined),
  }
}
