import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { renderFormats } from '../../src/render/formats.js'
import { render } from '../../src/render/render.js'
import { jsonPieces, renderJson } from '../../src/render/render-json.js'
import { groupFindings } from '../../src/report/fleet.js'
import type { Report } from '../../src/types.js'
import { noteReport } from '../report/samples.js'

for (const format of renderFormats) {
  test(`${format} ends with one line end`, () => {
    const text = render(noteReport, format)
    assert.ok(text.endsWith('\n') && !text.endsWith('\n\n'))
  })
}

test('JSON and NDJSON are the report itself', () => {
  assert.equal(JSON.parse(render(noteReport, 'json')), noteReport)
  const lines = render(noteReport, 'ndjson').trimEnd().split('\n')
  assert.is(lines.length, 1)
  assert.equal(JSON.parse(lines[0] ?? ''), noteReport)
})

test('an unknown format is misuse', () => {
  assert.throws(
    () => render(noteReport, 'toString' as 'text'),
    (error: unknown) => error instanceof TypeError && /unknown format "toString"/.test(error.message),
  )
})

test('JSON in pieces is JSON as it is written in one, also of many inputs, of none, and with line ends in texts', () => {
  const odd = {
    ...noteReport,
    context: {},
    findings: [],
    omitted: [{ rule: 'a\n  b', severity: 'info', count: 2 }],
  } as Report
  for (const report of [noteReport, odd, { ...odd, inputs: [] }])
    assert.is(renderJson(report), `${JSON.stringify(report, null, 2)}\n`)
  const fleet = { ...noteReport, inputs: [...noteReport.inputs, ...noteReport.inputs] }
  assert.is(renderJson(fleet), `${JSON.stringify({ ...fleet, fleet: groupFindings(fleet) }, null, 2)}\n`)
  assert.ok([...jsonPieces(noteReport)].length > noteReport.findings.length)
})

test.run()
