import type { FoundSecret } from '../found.js'
import { TOKEN_SHAPES } from './token-shapes.js'

/** Letters of a token that a terminal or a mail program broke over lines. */
const REST_ON_NEXT_LINE = /\r?\n[ \t>|│]{0,40}([A-Za-z0-9_+/=.-]+)/y

/** A shorter rest is a word of its own as often as the end of a token. */
const MIN_REST = 20

/**
 * Tokens that give themselves away by their shape, wherever they stand: JSON web tokens, keys of clouds, tokens of forges,
 * chat services and registries. A token broken over lines is found whole.
 *
 * @example findTokensByShape('using glpat-abcdefghij0123456789') // one, 6 to 32
 */
export function findTokensByShape(text: string): FoundSecret[] {
  const found: FoundSecret[] = []
  for (const { kind, issuer, pattern } of TOKEN_SHAPES) {
    for (const match of text.matchAll(pattern)) {
      if (issuer === 'kubeadm' && !/\d/.test(match[0].slice(7))) continue
      const start = match.index
      let end = start + match[0].length
      found.push({ kind, start, end })
      for (let rest = restAt(text, end); rest !== undefined; rest = restAt(text, end)) {
        found.push({ kind, start: rest.start, end: rest.end })
        end = rest.end
      }
    }
  }
  return found
}

function restAt(text: string, end: number): { start: number; end: number } | undefined {
  REST_ON_NEXT_LINE.lastIndex = end
  const match = REST_ON_NEXT_LINE.exec(text)
  const rest = match?.[1] ?? ''
  if (match === null || rest.length < MIN_REST || !/\d/.test(rest) || !/[A-Z]/.test(rest)) return undefined
  return { start: end + match[0].length - rest.length, end: end + match[0].length }
}
