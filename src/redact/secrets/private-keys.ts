import type { FoundSecret } from '../found.js'

const BEGIN = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g
const END = /-----END [A-Z0-9 ]{0,60}-----/g

/** The margin of a line inside a key, its break (also an escaped one) included. */
const BREAKS = /(?:\r?\n|\\{1,2}r\\{1,2}n|\\{1,2}n)[ \t>|│]{0,80}|[ \t]{1,80}/g

/** A key cut off before its end still is one: this many characters behind its beginning are hidden at most. */
const MAX_KEY_LENGTH = 16_000

/** Base64 of a block that begins with `-----BEGIN `, but of no certificate and no public key. */
const ENCODED =
  /(?<![A-Za-z0-9+/])LS0tLS1CRUdJTi(?!BDRVJUSUZJQ0FURS|BQVUJMSUMg|BORVcgQ0VSVElGSUNBVEUg|BD)[A-Za-z0-9+/=_-]{20,100000}/g

/**
 * The lines of private key blocks between `-----BEGIN` and `-----END`, which stay, as do the line breaks; keys that are
 * written on one line with escaped breaks; keys in base64. A block without an end is hidden to the first line that no key has.
 *
 * @example findPrivateKeys('-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----') // one, 28 to 32
 */
export function findPrivateKeys(text: string): FoundSecret[] {
  const found: FoundSecret[] = []
  BEGIN.lastIndex = 0
  for (let match = BEGIN.exec(text); match !== null; match = BEGIN.exec(text)) {
    const start = match.index + match[0].length
    END.lastIndex = start
    const limit = Math.min(text.length, start + MAX_KEY_LENGTH)
    const body = text.slice(start, limit)
    const close = body.search(END)
    const bodyEnd = close < 0 ? body.length : close
    addPieces(body.slice(0, bodyEnd), start, close < 0, found)
    BEGIN.lastIndex = start + bodyEnd
  }
  for (const match of text.matchAll(ENCODED)) {
    found.push({ kind: 'private-key', start: match.index, end: match.index + match[0].length })
  }
  return found
}

const KEY_LINE = /^[A-Za-z0-9+/=_-]+$/

function addPieces(body: string, offset: number, isOpen: boolean, found: FoundSecret[]): void {
  let at = 0
  const pieces: { from: number; to: number }[] = []
  for (const stop of body.matchAll(BREAKS)) {
    pieces.push({ from: at, to: stop.index })
    at = stop.index + stop[0].length
  }
  pieces.push({ from: at, to: body.length })
  for (const { from, to } of pieces) {
    if (from === to) continue
    if (isOpen && !KEY_LINE.test(body.slice(from, to))) return
    found.push({ kind: 'private-key', start: offset + from, end: offset + to })
  }
}
