// Captures of any size for the measurements: what a real kubectl printed of 300 pods and a node, with other names each time.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const read = (path: string) => readFileSync(new URL(path, import.meta.url))
const pods = gunzipSync(read('../bench/reference-text.gz'))
  .toString('utf8')
  .split(/\n\n\n(?=Name:)/)
const node = read('../../fixtures/describe/1.33/node_barn-1.txt').toString('utf8').trimEnd()

/** Letters and digits that Kubernetes puts into generated names. */
const letters = 'bcdfghjklmnpqrstvwxz2456789'

/**
 * Text of `kubectl describe pods,nodes` of a cluster with as many pods as fill `characters`, one in eight in trouble and
 * a node after every 150 pods; a piece for each object. The same for the same numbers; `seed` gives other names.
 */
export function* generateCapture(characters: number, seed = 0): Generator<string> {
  let written = 0
  for (let index = 0; written < characters; index++) {
    const gap = index === 0 ? '' : '\n\n\n'
    const isNode = index % 151 === 150
    const block = isNode
      ? node.replaceAll('barn-1', `barn-${Math.floor(index / 151)}`)
      : renamePod(pods[index % pods.length] ?? '', index + seed * 1_000_003)
    written += gap.length + block.length
    yield gap + block.trimEnd()
  }
  yield '\n'
}

function renamePod(block: string, index: number): string {
  const name = /^Name: +(\S+)/.exec(block)?.[1] ?? ''
  return block.replaceAll(name, `${name.slice(0, -5)}${wordOf(index)}`)
}

/** Five letters, another word for each number up to 14 million. */
function wordOf(index: number): string {
  let left = index
  let word = ''
  for (let at = 0; at < 5; at++) {
    word += letters[left % letters.length]
    left = Math.floor(left / letters.length)
  }
  return word
}
