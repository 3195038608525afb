import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { buildReport } from '../../src/report/build-report.js'
import type { Evidence } from '../../src/types.js'
import { emptyCapture, findingWith, note, noteReport, originAt } from './samples.js'

test('every piece of evidence of a finding leads back to the note', () => {
  const [finding] = noteReport.findings
  assert.ok(finding)
  const pieces: Evidence[] = [
    ...finding.evidence,
    ...finding.chain.flatMap((link) => link.evidence),
    ...finding.symptoms.flatMap((symptom) => symptom.evidence),
  ]
  assert.is(pieces.length, 5)
  const lines = note.split('\n')
  for (const piece of pieces) {
    const line = lines[(piece.line ?? 0) - 1] ?? ''
    assert.is(piece.input, 'note.md')
    assert.is(piece.lineText, line)
    assert.is(line.slice((piece.column ?? 0) - 1, (piece.endColumn ?? 0) - 1), piece.text)
  }
})

test('an input tells its objects with their lines and what of it was not read', () => {
  const [input] = noteReport.inputs
  assert.is(input?.outcome, 'partly')
  assert.equal(input?.objects, [
    { kind: 'Pod', name: 'rss-site', line: 15 },
    { kind: 'Pod', namespace: 'default', name: 'rss-site', line: 24 },
  ])
  assert.equal(input?.unread, [{ line: 24, endLine: 24, reason: 'elided' }])
})

test('the context tells the kubectl versions with a line that shows them', () => {
  const { kubectl, capturedAt, runtime } = noteReport.context
  assert.is(kubectl?.value, '1.8 to 1.17')
  assert.is(kubectl?.evidence[0]?.line, 24)
  assert.is(capturedAt?.value, '2026-01-02T03:04:05Z')
  assert.is(runtime, undefined)
})

test('runtime and platform are read from the places that tell them', () => {
  const text = 'Container Runtime Version: containerd://1.7.2\nProviderID: kind://docker/kind/node\n'
  const place = (path: string, words: string) => {
    const start = text.indexOf(words)
    return { path, text: words, start, end: start + words.length }
  }
  const places = [
    place('status.nodeInfo.containerRuntimeVersion', 'containerd://1.7.2'),
    place('spec.providerID', 'kind://docker/kind/node'),
  ]
  const capture = {
    ...emptyCapture,
    objects: [{ kind: 'Node' }],
    objectOrigins: [originAt(0, text.length, { places })],
  }
  const { context } = buildReport({ name: 'x', text, capture, findings: [] })
  assert.is(context.runtime?.value, 'containerd')
  assert.is(context.runtime?.evidence[0]?.column, 28)
  assert.is(context.platform?.value, 'kind')
})

test('blocks of versions that exclude each other leave the kubectl version unknown', () => {
  const capture = {
    ...emptyCapture,
    objects: [{}, {}],
    objectOrigins: [
      originAt(0, 1, { kubectl: { max: '1.7' } }),
      originAt(1, 2, { kubectl: { min: '1.10' } }),
    ],
  }
  assert.is(buildReport({ name: 'x', text: 'ab', capture, findings: [] }).context.kubectl, undefined)
})

test('an input in which nothing was read is told apart', () => {
  const report = buildReport({ name: 'x', text: 'hello', capture: emptyCapture, findings: [] })
  assert.is(report.inputs[0]?.outcome, 'nothing')
})

test('a command someone typed is not yet something read', () => {
  const capture = { ...emptyCapture, objects: [{}], objectOrigins: [originAt(0, 5, { from: 'command' })] }
  assert.is(buildReport({ name: 'x', text: 'hello', capture, findings: [] }).inputs[0]?.outcome, 'nothing')
})

test('events without an object count as read', () => {
  const capture = {
    ...emptyCapture,
    events: [{ apiVersion: 'v1' as const, kind: 'Event' as const, involvedObject: {} }],
    eventOrigins: [originAt(0, 5, { from: 'message' })],
  }
  assert.is(buildReport({ name: 'x', text: 'hello', capture, findings: [] }).inputs[0]?.outcome, 'read')
})

test('the summary counts findings by severity', () => {
  const findings = [findingWith(), findingWith({ severity: 'info' }), findingWith()]
  const report = buildReport({ name: 'x', text: 'x', capture: emptyCapture, findings })
  assert.equal(report.summary, { error: 2, warning: 0, info: 1 })
})

test('a report survives JSON', () => {
  assert.equal(JSON.parse(JSON.stringify(noteReport)), noteReport)
})

test.run()
