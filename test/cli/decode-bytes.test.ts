import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { decodeBytes } from '../../src/cli/decode-bytes.js'

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

const cases: [bytes: Uint8Array, text: string, why: string][] = [
  [Buffer.from('é日'), 'é日', 'UTF-8'],
  [Buffer.from('\ufeffName'), 'Name', 'UTF-8 with a byte order mark'],
  [Buffer.from('\ufeffName', 'utf16le'), 'Name', 'UTF-16 as Windows PowerShell writes it'],
  [utf16be('Name'), 'Name', 'UTF-16 with the high byte first'],
  [gzipSync('Name'), 'Name', 'gzip'],
  [Buffer.from('a\0b'), 'a\0b', 'NUL bytes'],
  [new Uint8Array(), '', 'nothing'],
]
for (const [bytes, text, why] of cases) {
  test(`reads ${why}`, () => assert.equal(decodeBytes(bytes), { text }))
}

test('what is no UTF-8 is replaced, and a note says so', () => {
  const { text, note } = decodeBytes(new Uint8Array([0x41, 0xe9, 0x42]))
  assert.is(text, 'A�B')
  assert.match(note ?? '', 'not all of it is UTF-8')
})

test('a damaged gzip stream is an error', () => {
  assert.throws(() => decodeBytes(gzipSync('Name').subarray(0, 15)))
})

test('any other bytes are read', () => {
  const bytes = fc.uint8Array().filter((array) => array[0] !== 0x1f || array[1] !== 0x8b)
  fc.assert(fc.property(bytes, (array) => assert.type(decodeBytes(array).text, 'string')))
})

test.run()
