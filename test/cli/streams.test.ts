import { gzipSync } from 'node:zlib'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/analyze.js'
import type { Report } from '../../src/types.js'
import { generateCapture } from '../scale/generate-capture.js'
import { runIn } from './fake-world.js'

const long = [...generateCapture(1_300_000)].join('')
const short = [...generateCapture(30_000, 1)].join('')
const reportsOf = (ndjson: string): Report[] =>
  ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** With how many names of a text an image was not compared depends on the part in which it was read: docs/scale.md. */
const comparable = (report: Report): Report =>
  JSON.parse(
    JSON.stringify(report, (key, value) =>
      key === 'omitted' && Object.keys(value).join() === 'names' ? undefined : value,
    ),
  )

test('a capture too long to be held gives the report of the whole', async () => {
  const { stdout, code } = await runIn({ files: { 'a.log': long } }, 'check', 'a.log', '-o', 'json')
  assert.equal(comparable(JSON.parse(stdout)), comparable(analyze(long, { name: 'a.log' })))
  assert.is(code, 1)
})

for (const [what, text] of [
  ['a long capture', long],
  ['a short one', short],
] as const) {
  test(`the lines of ${what} merge to its report, in any order`, async () => {
    const files = { 'a.log': text, 'b.log': short }
    const { stdout } = await runIn({ files }, 'a.log', 'b.log', '-o', 'ndjson')
    const lines = stdout.trim().split('\n')
    assert.is(
      lines.length,
      reportsOf(stdout).reduce((sum, { inputs }) => sum + inputs.length, 0),
    )
    assert.ok(lines.length > 10)
    const shuffled = [...lines].sort((a, b) => (a.slice(-30) < b.slice(-30) ? -1 : 1)).join('\n')
    const merged = await runIn({ files: { 'x.ndjson': shuffled } }, 'merge', 'x.ndjson', '-o', 'json')
    const whole = await runIn({ files }, 'a.log', 'b.log', '-o', 'json')
    assert.equal(JSON.parse(merged.stdout), JSON.parse(whole.stdout))
    assert.is(merged.code, whole.code)
  })
}

/** What does not depend on where an object stands. */
const placeless = (report: string) =>
  (JSON.parse(report) as Report).findings
    .map(({ rule, fingerprint, severity, count }) => [fingerprint, rule, severity, count].join(' '))
    .sort()

const many = [...generateCapture(150_000, 2)].join('')
for (const [engine, stdin] of [
  // the mapper gets a line end behind each record, whose delimiter is gone
  ['Hadoop streaming', many.split('\n\n\n').map((record) => `${record}\n`)],
  // pipe() writes a line end behind each element
  [
    'Spark',
    many
      .split('\n\n\nName:')
      .map((record) => (record.startsWith('Name:') ? record : `Name:${record}`))
      .map((record) => `${record}\n\n\n`),
  ],
] as const) {
  test(`records as ${engine} hands them to a process give the findings of the whole`, async () => {
    const half = Math.ceil(stdin.length / 2)
    const args = ['check', '-o', 'ndjson', '--fail-on', 'never', '--jobs', '1', '--quiet', '-']
    const parts = await Promise.all(
      [stdin.slice(0, half), stdin.slice(half)].map((some) => runIn({ stdin: some.join('') }, ...args)),
    )
    const files = { 'a.ndjson': parts[0]?.stdout ?? '', 'b.ndjson': parts[1]?.stdout ?? '' }
    const merged = await runIn({ files }, 'merge', 'a.ndjson', 'b.ndjson', '-o', 'json')
    const whole = await runIn({ files: { 'a.log': many } }, 'check', 'a.log', '-o', 'json')
    assert.ok(placeless(whole.stdout).length > 2)
    assert.equal(placeless(merged.stdout), placeless(whole.stdout))
  })
}

test('a merge of merges is the merge of all', async () => {
  const { stdout } = await runIn({ files: { 'a.log': short } }, 'a.log', '-o', 'ndjson')
  const lines = stdout.trim().split('\n')
  const merge = async (format: string, ...parts: string[]) =>
    (await runIn({ stdin: parts.join('\n') }, 'merge', '-o', format)).stdout
  const halves = [await merge('ndjson', ...lines.slice(0, 3)), await merge('ndjson', ...lines.slice(3))]
  assert.is(await merge('json', ...halves), await merge('json', ...lines))
})

test('what standard input is a part of is not known: its lines stay open', async () => {
  const { stdout } = await runIn({ stdin: short }, '-o', 'ndjson')
  const reports = reportsOf(stdout)
  assert.ok(reports.length > 3)
  for (const { links } of reports) assert.is(links?.open[0]?.length, undefined)
  const merged = (await runIn({ stdin: stdout }, 'merge', '-o', 'json')).stdout
  const report = JSON.parse(merged) as Report
  assert.is(report.links, undefined)
  assert.equal(report.findings, JSON.parse((await runIn({ stdin: short }, '-o', 'json')).stdout).findings)
})

test('a gzip file that breaks off gives what was read, and 2', async () => {
  const packed = gzipSync(long)
  const files = { 'a.log.gz': packed.subarray(0, packed.length - 2000) }
  const { code, stdout, stderr } = await runIn({ files }, 'a.log.gz', '-o', 'json')
  assert.is(code, 2)
  assert.match(stderr, 'a.log.gz: breaks off: ')
  assert.ok((JSON.parse(stdout) as Report).findings.length > 0)
})

test('bytes that are no text are told once, however long the input is', async () => {
  const bytes = Buffer.concat([Buffer.from(long), Buffer.from([0xff, 0xfe, 0x0a])])
  const { stderr } = await runIn({ files: { 'a.log': bytes } }, 'a.log', '-o', 'json')
  assert.match(stderr, 'a.log: not all of it is UTF-8 text')
})

test('a number of jobs that is none is wrong usage', async () => {
  for (const jobs of ['0', 'x', '1000']) {
    const { code, stderr } = await runIn({ files: { 'a.log': short } }, 'a.log', '--jobs', jobs)
    assert.is(code, 2)
    assert.match(stderr, `--jobs cannot be "${jobs}"; write a number from 1 to 256`)
  }
})

test.run()
