import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { renderFormats } from '../../src/render/formats.js'
import { render } from '../../src/render/render.js'
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

test.run()
