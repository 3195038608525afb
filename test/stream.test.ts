import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyzePart } from '../src/analyze.js'
import { analyze, analyzeStream, mergeReports, type Report } from '../src/index.js'
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

/** Reading depends on nothing but the text: each text once. */
function once(read: (text: string) => Report): (text: string) => Report {
  const known = new Map<string, Report>()
  return (text) => {
    const report = known.get(text) ?? read(text)
    known.set(text, report)
    return report
  }
}
const readers = { whole: once(analyze), part: once(analyzePart) }

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
      streamReports([capture.slice(0, at), capture.slice(at)], {}, readers, bounds),
    )
    assert.is(reports.length, 4)
    assert.equal(reports.at(-1), whole, `cut at ${at}`)
  }
})

test('folded from parts it is the same too, wherever the bytes are cut, also inside of characters', async () => {
  const bytes = new TextEncoder().encode(capture)
  const bounds = { whole: 100, part: 1 << 20, chunk: 1 }
  const whole = analyze(capture)
  for (let at = 0; at <= bytes.length; at += 1) {
    const reports = await collect(
      streamReports([bytes.subarray(0, at), bytes.subarray(at)], {}, readers, bounds),
    )
    assert.equal(reports.at(-1), whole, `cut at ${at}`)
    assert.is(reports.length, 4)
  }
})

test('the reports of the parts merge to the last one', async () => {
  const bounds = { whole: 100, part: 1 << 20, chunk: 1 }
  const reports = await collect(streamReports([capture], {}, readers, bounds))
  const merged = reports.slice(0, -1).reduce((a, b) => mergeReports(b, a))
  assert.equal(merged, reports.at(-1))
})

test('bytes may be cut inside a character', async () => {
  const bytes = new TextEncoder().encode(pod('cart', pull('cart')))
  const whole = analyze(pod('cart', pull('cart')))
  for (let at = 0; at <= bytes.length; at += 1) {
    const reports = await collect(streamReports([bytes.subarray(0, at), bytes.subarray(at)], {}, readers))
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
  const folded = (await collect(streamReports([...capture], {}, readers, bounds))).at(-1)
  assert.equal(folded, analyze(capture))
})

test('a line without end is cut, and positions stay right', async () => {
  const bounds = { whole: 10, part: 300, chunk: 50 }
  const long = `${'word '.repeat(200)}\n${pull('cart')}\n`
  const reports = await collect(streamReports(long.match(/.{1,7}|\n/gsu) ?? [], {}, readers, bounds))
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

test('a signal and progress come through in the middle of an object that comes in one chunk', async () => {
  const control = new AbortController()
  const long = `${pod('cart', pull('cart'))}${'  Normal  Pulled  5s  kubelet  again\n'.repeat(40_000)}`
  const seen: number[] = []
  const onProgress = ({ characters }: { characters: number }) => {
    seen.push(characters)
    if (characters > 200_000) setTimeout(() => control.abort(new Error('enough')), 0)
  }
  try {
    await collect(analyzeStream([long], { signal: control.signal, onProgress }))
    assert.unreachable()
  } catch (error) {
    assert.is((error as Error).message, 'enough')
  }
  assert.ok(seen.length > 3 && (seen.at(-1) ?? 0) < long.length)
})

test('progress counts every chunk', async () => {
  const counted: number[] = []
  await collect(
    analyzeStream(['Name:', '  a\n', 'x'], { onProgress: ({ characters }) => counted.push(characters) }),
  )
  assert.equal(counted, [5, 9, 10])
})

test.run()
