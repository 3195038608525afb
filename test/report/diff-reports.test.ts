import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { diffReports } from '../../src/report/diff-reports.js'
import { findingWith, noteReport } from './samples.js'

const reportOf = (...fingerprints: string[]) => ({
  ...noteReport,
  findings: fingerprints.map((fingerprint) => findingWith({ fingerprint })),
})

test('findings are told apart by fingerprint', () => {
  const diff = diffReports(reportOf('a', 'b'), reportOf('b', 'c'))
  const names = (key: 'appeared' | 'went' | 'stayed') => diff[key].map((finding) => finding.fingerprint)
  assert.equal([names('appeared'), names('went'), names('stayed')], [['c'], ['a'], ['b']])
  assert.equal(diff.summary, { appeared: 1, went: 1, stayed: 1 })
})

test('a report does not differ from itself', () => {
  assert.equal(diffReports(noteReport, noteReport).summary, { appeared: 0, went: 0, stayed: 1 })
})

test.run()
