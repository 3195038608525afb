import type { FoundSecret } from '../found.js'
import { looksRandom } from './random-looking.js'

/** `invalid token 3f9c…`, `password is "x1Y2…"`: a telling word, at most two small ones, and a long text; not `checksum/secret: …`. */
const BESIDE =
  /(?<![\w./-])(?:password|passwd|passphrase|token|secret|credentials?|api[ _-]?key|access[ _-]?key|private[ _-]?key|secret[ _-]?key)\b[ \t:=]{1,4}(?:(?:is|was|of|value|key|id)[ \t:=]{1,4}){0,2}\\{0,3}["'`(]?([A-Za-z0-9+/=_.~-]{16,4000})/gi

/** A key of 40 letters close behind an AWS key id, without a name of its own. */
const AWS_PAIR =
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b[^A-Za-z0-9+/]{1,20}(?:[\w -]{0,40}[:= ]{1,4}["']?)?([A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/g

/**
 * Long random texts next to telling words in messages and prose, and the secret half of a pair of AWS keys.
 *
 * Names of secrets (`secret "default-token-x7k2p" not found`), digests and uids are none.
 *
 * @example findRandomStrings('bad token q8ZkP2vT7nWc4xYd') // one, 10 to 26
 */
export function findRandomStrings(text: string): FoundSecret[] {
  const found: FoundSecret[] = []
  for (const pattern of [BESIDE, AWS_PAIR]) {
    for (const match of text.matchAll(pattern)) {
      const value = (match[1] ?? '').replace(/\.$/, '')
      const start = match.index + match[0].length - (match[1] ?? '').length
      if (pattern === AWS_PAIR || looksRandom(value))
        found.push({ kind: 'random-string', start, end: start + value.length })
    }
  }
  return found
}
