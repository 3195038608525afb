import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fitSummary } from '../../src/cli/job-summary.js'
import { buildReport } from '../../src/report/build-report.js'
import { emptyCapture, findingWith } from '../report/samples.js'
import { fixture, runIn } from './fake-world.js'

const files = { 'note.md': fixture('pastes/rss-site-note.md') }

test('for GitHub the summary of the job is written too, where there is one', async () => {
  const inJob = await runIn({ files, env: { GITHUB_STEP_SUMMARY: 'summary.md' } }, '-o', 'github', 'note.md')
  assert.match(inJob.stdout, /^::error file=note\.md/)
  assert.match(inJob.written['summary.md'] ?? '', /^Found 1 error\.\n\n## error: /)
  assert.equal((await runIn({ files }, '-o', 'github', 'note.md')).written, {})
  const text = await runIn({ files, env: { GITHUB_STEP_SUMMARY: 'summary.md' } }, 'note.md')
  assert.equal(text.written, {})
})

test('a summary that is too large for GitHub is cut between findings and tells what is left', () => {
  const findings = Array.from({ length: 9 }, (_, at) => findingWith({ title: `finding ${at}` }))
  const report = buildReport({ name: 'x', text: '', capture: emptyCapture, findings })
  const whole = fitSummary(report, 1_000_000)
  const cut = fitSummary(report, whole.length - 1)
  assert.ok(Buffer.byteLength(cut) < whole.length)
  assert.match(cut, '\n5 more findings have no room here.\n')
  assert.match(cut, 'finding 3')
  assert.not.match(cut, 'finding 4')
  assert.match(fitSummary(report, 1), '9 more findings')
})

test.run()
