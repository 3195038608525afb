import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { mergeReports } from '../../src/report/merge-reports.js'
import { summarise } from '../../src/report/summarise.js'
import type { Evidence, Finding, Report } from '../../src/types.js'
import { findingWith, noteReport } from './samples.js'

const evidence: fc.Arbitrary<Evidence> = fc
  .record({ input: fc.constantFrom('a', 'b', 'c'), start: fc.nat(30), line: fc.nat(9) })
  .map((place) => ({ ...place, end: place.start + 1, text: 'x' }))
const object = fc.stringMatching(/^[a-z]{1,2}$/).map((name) => ({ kind: 'Pod', name }))
const finding: fc.Arbitrary<Finding> = fc
  .record({
    fingerprint: fc.constantFrom('one', 'two', 'three'),
    severity: fc.constantFrom('error' as const, 'warning' as const),
    confidence: fc.constantFrom('certain' as const, 'possible' as const),
    title: fc.constantFrom('this', 'that'),
    count: fc.integer({ min: 1, max: 9 }),
    evidence: fc.array(evidence, { minLength: 1, maxLength: 20 }),
    objects: fc.array(object, { maxLength: 15 }),
    symptoms: fc.array(
      fc.record({
        what: fc.constantFrom('p', 'q'),
        kind: fc.constant('event' as const),
        count: fc.nat(5),
        evidence: fc.array(evidence, { maxLength: 4 }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ evidence: pieces, ...rest }) =>
    findingWith({ ...rest, evidence: pieces as [Evidence, ...Evidence[]] }),
  )
const input = fc.record({
  name: fc.constantFrom('a', 'b'),
  outcome: fc.constantFrom('read' as const, 'partly' as const, 'nothing' as const),
  lines: fc.nat(9),
  objects: fc.array(fc.record({ kind: fc.constantFrom('Pod', 'Node'), line: fc.nat(9) }), { maxLength: 3 }),
  unread: fc.constant([]),
})
const fact = (value: fc.Arbitrary<string>) =>
  fc.record({ value, evidence: fc.array(evidence, { maxLength: 3 }) })
const context = fc.record(
  {
    runtime: fact(fc.constantFrom('docker', 'containerd')),
    capturedAt: fact(fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-01T01:00:00+02:00')),
    kubectl: fc
      .record({ min: fc.constantFrom('1.8', '1.14'), max: fc.constantFrom('1.17', '1.30') })
      .map((range) => ({ ...range, value: `${range.min} to ${range.max}`, evidence: [] })),
  },
  { requiredKeys: [] },
)
// a report as one input gives it: each fingerprint and each input name once
const report: fc.Arbitrary<Report> = fc
  .record({
    inputs: fc.uniqueArray(input, { selector: ({ name }) => name, maxLength: 2 }),
    findings: fc.uniqueArray(finding, { selector: ({ fingerprint }) => fingerprint, maxLength: 3 }),
    context,
  })
  .map((parts) => ({ version: 1, ...parts, summary: summarise(parts.findings) }) as Report)

/** Generated records have no prototype, which `assert.equal` sees and JSON does not. */
const plain = (value: Report): unknown => JSON.parse(JSON.stringify(value))

test('merging is commutative', () => {
  fc.assert(
    fc.property(report, report, (a, b) => assert.equal(plain(mergeReports(a, b)), plain(mergeReports(b, a)))),
    { numRuns: 300 },
  )
})

test('merging is associative', () => {
  fc.assert(
    fc.property(report, report, report, (a, b, c) =>
      assert.equal(plain(mergeReports(mergeReports(a, b), c)), plain(mergeReports(a, mergeReports(b, c)))),
    ),
    { numRuns: 500 },
  )
})

test('merging is associative and commutative where failures are more than are listed', () => {
  const limits = { findings: 2 }
  const merge = (a: Report, b: Report) => mergeReports(a, b, { limits })
  let wasReached = false
  fc.assert(
    fc.property(report, report, report, (a, b, c) => {
      const merged = plain(merge(merge(a, b), c))
      wasReached ||= (merged as Report).omitted !== undefined
      assert.equal(merged, plain(merge(a, merge(b, c))))
      assert.equal(merged, plain(merge(merge(c, a), b)))
    }),
    { numRuns: 300 },
  )
  assert.ok(wasReached)
})

test('a limit that is no count is told', () => {
  assert.throws(() => mergeReports(noteReport, noteReport, { limits: { findings: 0 } }), /limits\.findings/)
})

test('one trouble in two inputs becomes one finding with a count', () => {
  const merged = mergeReports(noteReport, noteReport)
  assert.is(merged.findings.length, 1)
  assert.is(merged.findings[0]?.count, 2)
  assert.equal(merged.summary, { error: 1, warning: 0, info: 0 })
  assert.equal(merged.findings[0]?.objects, noteReport.findings[0]?.objects)
})

test('no more than 20 pieces of evidence and 20 objects are kept', () => {
  const many = (name: string): Report => ({
    ...noteReport,
    findings: [
      findingWith({
        count: 15,
        objects: Array.from({ length: 15 }, (_, i) => ({ kind: 'Pod', name: `${name}-${i}` })),
        evidence: Array.from({ length: 15 }, (_, i) => ({
          input: name,
          start: i,
          end: i + 1,
          text: 'x',
        })) as never,
      }),
    ],
  })
  const [finding] = mergeReports(many('a'), many('b')).findings
  assert.equal([finding?.count, finding?.objects.length, finding?.evidence.length], [30, 20, 20])
})

test.run()
