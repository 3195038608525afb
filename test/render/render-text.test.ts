import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { displayWidth } from '../../src/render/display-cells.js'
import { renderText } from '../../src/render/render-text.js'
import { buildReport } from '../../src/report/build-report.js'
import type { Evidence, Report } from '../../src/types.js'
import { emptyCapture, findingWith, noteReport } from '../report/samples.js'
import { assertGolden } from './golden.js'

for (const width of [80, 140]) {
  test(`the note at ${width} columns`, () => {
    assertGolden(`note-${width}.txt`, renderText(noteReport, { width }))
  })
}

test('the note in colour', () =>
  assertGolden('note-color.txt', renderText(noteReport, { width: 80, color: true })))

test('colour changes nothing but colour', () => {
  const colored = renderText(noteReport, { width: 80, color: true })
  assert.is(colored.replace(/\u001b\[[0-9;]*m/g, ''), renderText(noteReport, { width: 80 }))
})

/** A report of one finding whose evidence is `words` in `text`. */
function reportOf(text: string, words: string): Report {
  const start = text.indexOf(words)
  const evidence: [Evidence] = [{ start, end: start + words.length, text: words }]
  return buildReport({ name: 'x.log', text, capture: emptyCapture, findings: [findingWith({ evidence })] })
}

/** The source line and the text above the carets in it. */
function underlined(report: Report, width: number): string {
  const lines = renderText(report, { width }).split('\n')
  const at = lines.findIndex((line) => /│\s*\^+$/.test(line))
  const carets = lines[at] ?? ''
  const from = carets.indexOf('^')
  let column = 0
  let marked = ''
  for (const character of lines[at - 1] ?? '') {
    if (column >= from && column < carets.length) marked += character
    column += displayWidth(character)
  }
  return marked
}

const carets: [text: string, words: string, why: string][] = [
  ['  Warning  Failed  boom', 'boom', 'a short line'],
  [`${'a '.repeat(300)}HERE${' b'.repeat(300)}`, 'HERE', 'the middle of a long line'],
  [`HERE${' b'.repeat(300)}`, 'HERE', 'the start of a long line'],
  [`${'a '.repeat(300)}HERE`, 'HERE', 'the end of a long line'],
  ['日本語 のimage ばか', 'image', 'a line of wide characters'],
  [`${'日'.repeat(100)}HERE${'本'.repeat(100)}`, 'HERE', 'a long line of wide characters'],
  ['e\u0301e\u0301 boom', 'boom', 'a line with combining marks'],
]
for (const [text, words, why] of carets) {
  for (const width of [40, 80, 140]) {
    test(`the carets stand under the evidence in ${why} at ${width} columns`, () => {
      assert.is(underlined(reportOf(text, words), width), words)
    })
  }
}

test('a tab in the line keeps the carets in place', () => {
  const lines = renderText(reportOf('  a\tb\tboom', 'boom'), { width: 80 }).split('\n')
  const at = lines.findIndex((line) => line.includes('^'))
  assert.is(lines[at]?.indexOf('^'), lines[at - 1]?.indexOf('boom'))
})

test('no line of the input is wider than the width', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % (text.length + 1)
      const end = start + (b % (text.length - start + 1))
      const findings = [findingWith({ evidence: [{ start, end, text: '' }] })]
      const report = buildReport({ name: 'x', text, capture: emptyCapture, findings })
      const line = renderText(report, { width: 60 }).split('\n')[3] ?? ''
      assert.ok(displayWidth(line) <= 60, line)
    }),
  )
})

test('nothing hostile reaches the terminal from any field', () => {
  const evil = 'x\u001b]0;owned\u0007\u202e\r\nfake error'
  const finding = findingWith({
    title: evil,
    explanation: evil,
    object: { kind: evil, namespace: evil, name: evil, container: evil },
    hypotheses: [{ rule: 'r', confidence: 'likely', because: evil, tellApart: evil }],
    fixes: [{ description: evil, command: evil, safety: 'read-only' }],
    missing: [{ what: evil, command: evil }],
    symptoms: [{ what: evil, kind: 'event', count: 1, evidence: [] }],
    image: { reference: evil, registry: evil, repository: evil, page: evil },
    evidence: [{ path: evil, text: evil }],
  })
  const report = { ...noteReport, findings: [finding] }
  const output = renderText(report).replace(/\n/g, '')
  assert.not.match(output, /[\u0000-\u001f\u007f-\u009f\u202e]/)
})

test('findings of live objects show their path', () => {
  const finding = findingWith({ evidence: [{ path: 'spec.nodeName', text: 'node-1' }] })
  const output = renderText({ ...noteReport, findings: [finding] })
  assert.match(output, '┌─ spec.nodeName\n')
  assert.match(output, '│node-1\n')
})

test('with nothing found it says what was looked at, never that all is well', () => {
  const report = buildReport({
    name: 'x.log',
    text: '',
    capture: { ...emptyCapture, events: [], objects: [{}], objectOrigins: [] },
    findings: [],
  })
  assert.match(renderText(report), 'nothing found in this capture')
  assert.not.match(renderText(report), /healthy|all good|no problems/i)
})

test('an input in which nothing was recognised is named', () => {
  const report = buildReport({ name: 'x.log', text: 'hi', capture: emptyCapture, findings: [] })
  assert.match(renderText(report), 'x.log: nothing here was recognised')
})

test.run()
