import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/analyze.js'
import { shiftReport } from '../../src/report/shift-report.js'

const text = 'Failed to pull image "ngnix": pull access denied for ngnix, repository does not exist\n'
const report = analyze(text)

test('a part at the start stays as it is', () => {
  assert.is(shiftReport(report, { offset: 0, lines: 0, columns: 0 }), report)
})

const starts: [before: string, lines: number, columns: number, why: string][] = [
  ['some words\n\n', 2, 0, 'whole lines before it'],
  ['words of the same line: ', 0, 24, 'a part of its own line before it'],
  ['line\nhalf ', 1, 5, 'both'],
]
for (const [before, lines, columns, why] of starts) {
  test(`positions count from the start of the input: ${why}`, () => {
    const [moved] = shiftReport(report, { offset: before.length, lines, columns }).findings[0]?.evidence ?? []
    const [first] = report.findings[0]?.evidence ?? []
    assert.is((before + text).slice(moved?.start, moved?.end), first?.text)
    const line = (before + text).split('\n')[(moved?.line ?? 0) - 1]
    assert.ok(line?.slice((moved?.column ?? 0) - 1).startsWith(first?.text ?? ''))
  })
}

test.run()
