import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Block, findBlocks } from '../../src/text/blocks.js'
import { recognisers } from './recognisers.js'

const fixtures = [
  'fixtures/pastes/rss-site-note.md',
  'fixtures/pastes/two-shells.txt',
  'fixtures/pastes/ci-log.txt',
  'fixtures/pastes/frame.txt',
].map((path) => readFileSync(path, 'utf8'))

/** A fixture with a few of its parts taken out, doubled, moved or replaced, as people and programs do. */
const mutated = fc
  .tuple(
    fc.constantFrom(...fixtures),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 60 }),
        fc.oneof(
          fc.constantFrom(
            '',
            '\n',
            '\n\n',
            '```',
            '`',
            '> ',
            '│ ',
            '"',
            '\\n',
            '\\\\n',
            '\r',
            '\t',
            '\u001b[31m',
            '&lt;',
            '<br>',
            '| a | b |\n|---|---|\n',
            'Events:\n',
            'Name:         x\n',
            '$ kubectl get pods\n',
            '2026-03-01T10:00:00Z ',
            '**',
            '\u00a0',
            '“',
            '{"kind": "Pod",',
            'apiVersion: v1\n',
          ),
          fc.string({ maxLength: 12 }),
        ),
      ),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([text, changes]) => {
    let changed = text
    for (const [where, length, replacement] of changes) {
      const at = Math.floor(where * changed.length)
      changed = changed.slice(0, at) + replacement + changed.slice(at + length)
    }
    return changed
  })

const anyText = fc.oneof(
  mutated,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ maxLength: 200 }),
)
const runs = { numRuns: 400 }

function assertPartition(input: string, blocks: readonly Block[]): void {
  const spans = blocks.flatMap((block) => block.spans).sort((a, b) => a.start - b.start)
  let at = 0
  for (const span of spans) {
    assert.is(span.start, at, 'a span starts where the last one ended')
    assert.ok(span.end > span.start || input.length === 0, 'a span holds something')
    at = span.end
  }
  assert.is(at, input.length, 'the last span ends at the end')
}

test('the spans of the blocks are the input', () => {
  fc.assert(
    fc.property(anyText, (input) => assertPartition(input, findBlocks(input, recognisers))),
    runs,
  )
})

const blanks = /[\u00a0\u2000-\u200a\u202f\u3000]/
const quotes: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
}

function assertPlaces(input: string, block: Block): void {
  for (const line of block.lines) {
    if (line.pieces === undefined) {
      assert.is(input.slice(line.start, line.end), line.text)
      continue
    }
    for (const piece of line.pieces) {
      assert.ok(piece.start >= line.start && piece.start <= line.end)
      if (piece.sourceLength !== undefined && piece.sourceLength !== piece.length) continue
      for (let at = 0; at < piece.length; at += 1) {
        const read = line.text[piece.at + at]
        const stands = input[piece.start + at]!
        assert.ok(read === stands || read === quotes[stands] || (read === ' ' && blanks.test(stands)))
      }
    }
  }
}

test('every character of a line stands where the line says', () => {
  fc.assert(
    fc.property(anyText, (input) => {
      for (const block of findBlocks(input, recognisers)) assertPlaces(input, block)
    }),
    runs,
  )
})

test('every line of a block lies inside the spans of the block', () => {
  fc.assert(
    fc.property(anyText, (input) => {
      for (const block of findBlocks(input, recognisers)) {
        for (const line of block.lines) {
          if (line.text.length === 0) continue
          assert.ok(block.spans.some((span) => span.start <= line.start && line.end <= span.end))
        }
      }
    }),
    runs,
  )
})

test('the same text is read the same twice and survives JSON', () => {
  fc.assert(
    fc.property(anyText, (input) => {
      const blocks = findBlocks(input, recognisers)
      assert.equal(
        JSON.parse(JSON.stringify(blocks)),
        JSON.parse(JSON.stringify(findBlocks(input, recognisers))),
      )
    }),
    { numRuns: 100 },
  )
})

test.run()
