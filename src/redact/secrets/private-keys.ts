import type { FoundSecret } from '../found.js'

const BEGIN = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g
const END = /-----END [A-Z0-9 ]{0,60}-----/g

/** The margin of a line inside a key, its break (also an escaped one) included. */
const BREAKS = /(?:\r?\n|\\{1,2}r\\{1,2}n|\\{1,2}n)[ \t>|│]{0,80}|[ \t]{1,80}/g

/** The end of a key is looked for in so many characters behind its beginning; what has none is hidden as far as its lines are a key's. */
const MAX_KEY_LENGTH = 16_000

/** Base64 of a block that begins with `-----BEGIN `, but of no certificate and no public key. */
const ENCODED =
  /(?<![A-Za-z0-9+/])LS0tLS1CRUdJTi(?!BDRVJUSUZJQ0FURS|BQVUJMSUMg|BORVcgQ0VSVElGSUNBVEUg|BD)[A-Za-z0-9+/=_-]{20,}/g

/**
 * The lines of private key blocks between `-----BEGIN` and `-----END`, which stay, as do the line breaks; keys that are
 * written on one line with escaped breaks; keys in base64. A block without an end is hidden to the first line that no key has.
 *
 * @example findPrivateKeys('-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----') // one, 28 to 32
 */
export function findPrivateKeys(text: string): FoundSecret[] {
  const found: FoundSecret[] = []
  BEGIN.lastIndex = 0
  let close = -1
  for (let match = BEGIN.exec(text); match !== null; match = BEGIN.exec(text)) {
    const start = match.index + match[0].length
    // looked for once for all beginnings before it
    if (close < start) {
      END.lastIndex = start
      close = END.exec(text)?.index ?? text.length
    }
    const isClosed = close < text.length && close - start <= MAX_KEY_LENGTH
    BEGIN.lastIndex = isClosed ? addClosed(text, start, close, found) : addOpen(text, start, found)
  }
  for (const match of text.matchAll(ENCODED)) {
    found.push({ kind: 'private-key', start: match.index, end: match.index + match[0].length })
  }
  return found
}

const KEY_LINE = /^[A-Za-z0-9+/=_-]+$/

/** Every line up to `end`, where reading goes on. */
function addClosed(text: string, start: number, end: number, found: FoundSecret[]): number {
  const body = text.slice(start, end)
  let at = 0
  for (const stop of body.matchAll(BREAKS)) {
    addPiece(start + at, start + stop.index, found)
    at = stop.index + stop[0].length
  }
  addPiece(start + at, end, found)
  return end
}

/** The lines that a key has; reading goes on where they end. */
function addOpen(text: string, start: number, found: FoundSecret[]): number {
  // a place of its own: what is kept in a pattern between calls would begin the next one in the middle
  const breaks = new RegExp(BREAKS)
  breaks.lastIndex = start
  for (let at = start; ; ) {
    const stop = breaks.exec(text)
    const end = stop?.index ?? text.length
    if (at < end && !KEY_LINE.test(text.slice(at, end))) return at
    addPiece(at, end, found)
    if (stop === null) return text.length
    at = end + stop[0].length
  }
}

function addPiece(start: number, end: number, found: FoundSecret[]): void {
  if (start < end) found.push({ kind: 'private-key', start, end })
}
