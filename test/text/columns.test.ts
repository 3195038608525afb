import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { sortTable } from '../../src/text/classify.js'
import { headOf, type Line, linesOf } from '../../src/text/line.js'
import { LineTable } from '../../src/text/line-table.js'
import { recognise } from '../../src/text/recognise-line.js'
import { steps, undoAll } from '../../src/text/undo/all.js'

const texts = [...textsIn('fixtures/describe'), ...textsIn('fixtures/captures')]

function* textsIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* textsIn(path)
    else if (name.endsWith('.txt')) yield readFileSync(path, 'utf8')
  }
}

test('sorts a line of a table as it is sorted alone', () => {
  for (const text of [...texts, keyedLines()]) compareSorts(text)
})

test('sorts any line with a key as it is sorted alone', () => {
  const word = fc.constantFrom(
    ...[
      'Name',
      'Start Time',
      'IP',
      'cpu',
      'error',
      'Ready',
      'No',
      'Events',
      'PS',
      'time',
      'a-b',
      'S3',
      'watch',
    ],
  )
  const gap = fc.constantFrom('', ' ', '  ', '      ', '\t', ' \t')
  const cell = fc.constantFrom(
    ...[
      'a',
      '1/1',
      'Ready',
      'NotReady',
      'READY',
      'STATUS',
      '5d',
      'v1.30.1',
      'kubectl get pods',
      '10:00:00',
      '3',
      '<none>',
    ],
    ...['Running', 'v1.ObjectReference{', 'Normal', 'Pulled', '4s', '...', '$', '\u00a0', '\r', '–'],
  )
  const line = fc
    .tuple(gap, word, fc.constantFrom(':', ''), fc.array(fc.tuple(gap, cell), { maxLength: 5 }), gap)
    .map(([indent, key, colon, cells, end]) => `${indent}${key}${colon}${cells.flat().join('')}${end}`)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => compareSorts(lines.join('\n'))),
    { numRuns: 2000, examples: [[['Events:  ', 'Events:      a']]] },
  )
})

test('leaves no step out that changes a text', () => {
  const damages = [
    (text: string) => text,
    (text: string) => text.replace(/\n/g, '\r\n'),
    (text: string) => text.replace(/^/gm, '> '),
    (text: string) => text.replace(/^/gm, '12:00:01 '),
    (text: string) => text.replace(/^.*$/gm, (line) => `│ ${line.padEnd(100)} │`),
    (text: string) => text.replace(/^.*$/gm, (line) => line.padEnd(120)),
    (text: string) => text.replace(/$/gm, '  '),
    (text: string) => text.replace(/^.*$/gm, (line) => `"${line}",`),
    (text: string) => text.replace(/^ +(?=Normal|Warning)|(?<=Normal|Warning) +/gm, '\n'),
  ]
  for (const [at, text] of texts.entries()) {
    const damage = damages[at % damages.length]!
    const table = new LineTable(damage(text))
    const lines = linesOf(table)
    for (const { undo, isNeeded } of steps) {
      if (isChanged(lines, undo(lines)))
        assert.ok(isNeeded(table), `${undo.name} changes\n${table.input.slice(0, 500)}`)
    }
  }
})

test('makes no lines of a describe in which nothing has to be undone', () => {
  assert.is(undoAll(new LineTable('Name:       web\nNamespace:  shop\nEvents:     <none>\n')), undefined)
})

function isChanged(before: readonly Line[], after: readonly Line[]): boolean {
  return (
    before.length !== after.length || before.some((line, at) => line.excerpt.text !== after[at]?.excerpt.text)
  )
}

function compareSorts(text: string): void {
  const sorted = sortTable(new LineTable(text))
  if (sorted.some(({ sort }) => sort === 'prompt' || sort === 'command')) return
  for (const line of sorted) {
    const head = headOf(line)
    const alone = recognise(line.excerpt, head, line.indent)
    assert.is(line.sort, alone.sort, head)
    assert.equal(line.key, alone.key, head)
    assert.is(line.isProse, alone.isProse === true, head)
  }
}

/** Lines that differ in what stands behind the same key. */
function keyedLines(): string {
  const values = [
    'a',
    'Ready <none> 5d v1.30.1',
    'READY STATUS',
    '1/1 Running 3 5d',
    'v1.ObjectReference{Kind:"Pod"}',
  ]
  return ['Status', 'cpu', 'IP', 'Name', 'error']
    .flatMap((key) => values.flatMap((value) => [`${key}:  ${value}`, `  ${key}: ${value}`, `${key}:`]))
    .join('\n')
}

test.run()
