import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/analyze.js'

const text = [
  'PASSWORD=hunter2hunter2 kubectl apply -f x',
  'DB_PASSWORD=sesame-open-1 Failed to pull image "ngnix:1.25": pull access denied for ngnix, repository does not exist',
].join('\n')

test('a redacted report holds no secret and the same findings', () => {
  const plain = analyze(text)
  const redacted = analyze(text, { redact: true })
  assert.equal(
    redacted.findings.map((finding) => finding.rule),
    plain.findings.map((finding) => finding.rule),
  )
  assert.not.match(JSON.stringify(redacted), /hunter2|sesame/)
  assert.ok(plain.findings.length > 0)
})

test('positions of a redacted report are those of the input', () => {
  const [plain] = analyze(text).findings
  const [redacted] = analyze(text, { redact: true }).findings
  for (const key of ['start', 'end', 'line', 'column', 'endColumn'] as const) {
    assert.is(redacted?.evidence[0][key], plain?.evidence[0][key])
  }
})

test('a mark under a redacted line stands under the evidence', () => {
  const piece = analyze(text, { redact: true }).findings[0]?.evidence[0]
  const at = (piece?.column ?? 0) - (piece?.lineTextColumn ?? 1)
  assert.is(piece?.lineText?.slice(at, at + (piece?.text.length ?? 0)), piece?.text)
})

test.run()
