import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, analyzeStream, type Report } from '../src/index.js'
import { streamReports } from '../src/stream.js'

const pod = (name: string, message: string): string =>
  [
    `Name:         ${name}`,
    'Namespace:    shop',
    'Status:       Pending',
    'Containers:',
    '  app:',
    `    Image:          registry.example.com/${name}:1.0`,
    '    State:          Waiting',
    '      Reason:       ImagePullBackOff',
    'Events:',
    '  Type     Reason  Age   From     Message',
    '  ----     ------  ----  ----     -------',
    `  Warning  Failed  5s    kubelet  ${message}`,
    '',
  ].join('\n')

const pull = (name: string) =>
  `Failed to pull image "registry.example.com/${name}:1.0": manifest unknown – “é𝄞”`
const capture = ['cart', 'mail', 'stock'].map((name) => pod(name, pull(name))).join('\n\n')

/** Analysis depends on nothing but the text: each text once. */
const analyzed = new Map<string, Report>()
function analyzeOnce(text: string): Report {
  const report = analyzed.get(text) ?? analyze(text)
  analyzed.set(text, report)
  return report
}

async function collect(reports: AsyncIterable<Report>): Promise<Report[]> {
  const all: Report[] = []
  for await (const report of reports) all.push(report)
  return all
}

test('the last report is that of the whole text, however the text is cut', async () => {
  const whole = analyze(capture)
  const bounds = { whole: 1 << 20, part: 1 << 20, chunk: 1 }
  assert.ok(whole.findings.length > 0)
  for (let at = 0; at <= capture.length; at += 1) {
    const reports = await collect(
      streamReports([capture.slice(0, at), capture.slice(at)], {}, analyzeOnce, bounds),
    )
    assert.is(reports.length, 4)
    assert.equal(reports.at(-1), whole, `cut at ${at}`)
  }
})

test('bytes may be cut inside a character', async () => {
  const bytes = new TextEncoder().encode(pod('cart', pull('cart')))
  const whole = analyze(pod('cart', pull('cart')))
  for (let at = 0; at <= bytes.length; at += 1) {
    const reports = await collect(streamReports([bytes.subarray(0, at), bytes.subarray(at)], {}, analyzeOnce))
    assert.equal(reports.at(-1), whole, `cut at ${at}`)
  }
})

test('each object has a report with positions in the whole input', async () => {
  const reports = await collect(analyzeStream([capture]))
  const names = reports.slice(0, -1).map((report) => report.inputs[0]?.objects[0]?.name)
  assert.equal(names, ['cart', 'mail', 'stock'])
  for (const report of reports) {
    const evidence = report.findings.flatMap((finding) => finding.evidence)
    assert.ok(evidence.length > 0)
    for (const { start = 0, end = 0, line = 0, column = 0, text } of evidence) {
      assert.is(text, capture.slice(start, end))
      assert.is(
        capture
          .split('\n')
          [line - 1]?.slice(column - 1)
          .startsWith(text.split('\n')[0] ?? ''),
        true,
      )
    }
  }
})

test('what is too long to be kept is folded from its parts', async () => {
  const bounds = { whole: 100, part: 1 << 20, chunk: 1 }
  const folded = (await collect(streamReports([...capture], {}, analyze, bounds))).at(-1)
  const whole = analyze(capture)
  const told = (report: Report | undefined) =>
    report?.findings.map(({ rule, fingerprint }) => ({ rule, fingerprint }))
  assert.equal(told(folded), told(whole))
  assert.equal(folded?.inputs, whole.inputs)
  assert.equal(folded?.summary, whole.summary)
})

test('a line without end is cut, and positions stay right', async () => {
  const bounds = { whole: 10, part: 300, chunk: 50 }
  const long = `${'word '.repeat(200)}\n${pull('cart')}\n`
  const reports = await collect(streamReports(long.match(/.{1,7}|\n/gsu) ?? [], {}, analyze, bounds))
  assert.ok(reports.length > 3)
  assert.is(reports.at(-1)?.inputs[0]?.lines, 2)
  const [evidence] = reports.at(-1)?.findings[0]?.evidence ?? []
  assert.is(evidence?.line, 2)
  assert.is(evidence?.text, long.slice(evidence?.start, evidence?.end))
})

test('no text has one report, which says that nothing was read', async () => {
  for (const chunks of [[], ['']]) {
    const reports = await collect(analyzeStream(chunks))
    assert.equal(reports, [analyze('')])
  }
})

test('a signal ends the stream in the middle of an object', async () => {
  const control = new AbortController()
  const seen: Report[] = []
  async function* chunks() {
    for (const character of capture) {
      if (seen.length === 0 && character === '𝄞') control.abort(new Error('enough'))
      yield character
    }
  }
  try {
    for await (const report of analyzeStream(chunks(), { signal: control.signal })) seen.push(report)
    assert.unreachable()
  } catch (error) {
    assert.is((error as Error).message, 'enough')
  }
  assert.is(seen.length, 0)
})

test('progress counts every chunk', async () => {
  const counted: number[] = []
  await collect(
    analyzeStream(['Name:', '  a\n', 'x'], { onProgress: ({ characters }) => counted.push(characters) }),
  )
  assert.equal(counted, [5, 9, 10])
})

test.run()
