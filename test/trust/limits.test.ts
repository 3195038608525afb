import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { archiveLimits } from '../../src/cli/archives/limits.js'
import { parseSettings } from '../../src/cli/config/parse-settings.js'
import { analyze, analyzeStream, parse, parseImageReference, redact, render } from '../../src/index.js'
import { type Limits, usualLimits } from '../../src/limits.js'
import { readManifest } from '../../src/manifests/read-manifest.js'
import { decodeMessage } from '../../src/messages/decode-message.js'
import schema from '../../src/report/schema.json' with { type: 'json' }
import { streamBounds } from '../../src/stream.js'
import { columnsOfRows } from '../../src/tables/headless.js'
import { runIn } from '../cli/fake-world.js'

const page = readFileSync('docs/limits.md', 'utf8')
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.includes('generated/'))
const bound =
  /^(?:export )?const ((?:most|max|longest|deepest|widest)[A-Z]?\w*|MAX_\w+|headLength) = ([\d_<* ]+)$/gm

test('every bound in the code is in the table, with its value', () => {
  const bounds = files.flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(bound)].map(([, name, value = '']) => {
      const [first = 0, second = 0] = value.replaceAll('_', '').split('<<').map(Number)
      const product = value.replaceAll('_', '').split('*').map(Number)
      const amount = value.includes('<<') ? first << second : product.reduce((all, one) => all * one, 1)
      return `| ${amount.toLocaleString('en-US')} | … | \`${file}\` \`${name}\` |`
    }),
  )
  assert.ok(bounds.length > 50)
  const rows = page.split('\n').flatMap((line) => {
    const [, , amount, , where] = line.split(' | ').length === 4 ? ['', ...line.split(' | ')] : []
    return where === undefined ? [] : [`| ${amount} | … | ${where}`]
  })
  const own = (list: readonly string[]) => list.filter((row) => /`\w[\w./-]*\.ts` `/.test(row)).sort()
  const written = own(rows)
  assert.equal(
    bounds.filter((row) => !written.includes(row)),
    [],
    'bounds that are not in the table of docs/limits.md',
  )
  assert.equal(
    written.filter((row) => !bounds.includes(row)),
    [],
    'rows of docs/limits.md whose bound is gone',
  )
})

test('the limits that can be set, and those of archives and streams, stand there as they are', () => {
  for (const [name, value] of Object.entries(usualLimits))
    assert.match(page, `| \`${name}\` | ${Number.isFinite(value) ? value.toLocaleString('en-US') : 'all'} |`)
  const { entries, entryBytes, totalBytes, ratio, ratioFromBytes } = archiveLimits
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toLocaleString('en-US')
  assert.match(
    page,
    `${entries.toLocaleString('en-US')} entries, ${megabytes(entryBytes)} MB for a text, ${megabytes(totalBytes)} MB in all, and from ${megabytes(ratioFromBytes)} MB on not more than ${ratio} times`,
  )
  assert.match(page, streamBounds.whole.toLocaleString('en-US'))
})

const describe = 'Name:  web\nNamespace:  shop\nStatus:  Running\n'

test('an input that is too long is read up to there, and says so', () => {
  for (let inputLength = 1; inputLength < describe.length + 3; inputLength++) {
    const { regions, unread } = parse(describe, { limits: { inputLength } })
    assert.is(regions.map(({ span }) => describe.slice(span.start, span.end)).join(''), describe)
    assert.is(
      unread.some(({ reason }) => reason === 'too-long'),
      inputLength < describe.length,
    )
  }
  const [input] = analyze(describe, { limits: { inputLength: 28 } }).inputs
  assert.is(input?.outcome, 'partly')
  assert.equal(input?.unread.at(-1), { line: 3, endLine: 3, reason: 'too-long' })
  const pair = parse('a😀b', { limits: { inputLength: 2 } })
  assert.equal(pair.unread.at(-1)?.span, { start: 1, end: 4 }, 'a pair is not cut in two')
})

test('no depth of nesting ends the stack: what lies too deep is unread', () => {
  const depth = 5000
  const indented = (first: number, step: number) =>
    Array.from({ length: 1500 }, (_, at) => `${' '.repeat(first + step * at)}Key:`).join('\n')
  const texts = {
    'JSON that is closed': `{"kind":"Pod","spec":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`,
    'JSON that stays open': `{"kind":"Pod","spec":${'{"a":'.repeat(depth)}`,
    'lists in flow style': `kind: Pod\nspec: ${'['.repeat(depth)}`,
    'lists in a line': `kind: Pod\nspec:\n ${'- '.repeat(depth)}a`,
    'indented YAML': `kind: Pod\nspec:\n${indented(1, 1)}`,
    'a describe': `Name:  a\nContainers:\n${indented(2, 1)}`,
  }
  for (const [name, text] of Object.entries(texts)) {
    const { unread } = parse(text, { limits: { nesting: 1_000_000 } })
    const isTold = unread.some(({ reason }) => reason === 'too-deep')
    assert.ok(isTold, name)
    analyze(text)
    redact(text, { names: true })
  }
})

test('no number of errors in errors, and of items in a list, ends the stack', () => {
  const layers = 'rpc error: code = Unknown desc = '.repeat(5000)
  const reasons = '1 Insufficient cpu, '.repeat(5000)
  const items = Array.from({ length: 5000 }, (_, at) => `  - Name:  a${at}\n    B:\n      C:  d`).join('\n')
  for (const text of [
    `Failed to pull image "a": ${layers}not found`,
    `0/9 nodes are available: ${reasons}1 x.`,
    `Name:  a\nAPI Version:  b/v1\nKind:  Widget\nSpec:\n${items}\n`,
  ]) {
    analyze(text)
    redact(text)
  }
})

test('no number of lines and rows is more than a call takes arguments', () => {
  const columns = columnsOfRows(new Array<string>(200_000).fill('web-0   1/1   Running   0     5d'), 'Pod')
  assert.is(columns[0]?.to, 200_000)
  const message = `Failed to pull image "a/b:1": rpc error\n${'x\n'.repeat(300_000)}`
  assert.equal(decodeMessage(message, { reason: 'Failed' }).areas, ['image'])
  const said = new Array<string>(130_000).fill('"Back-off restarting failed container x"')
  const text = `{"a":[${said.join(',')}]}`
  assert.is(readManifest([{ text, start: 0, end: text.length }]).events.length, 130_000)
})

test('what is nested too deep is left out and unread, in YAML and JSON', () => {
  const deep: [text: string, spec: unknown][] = [
    ['{"kind":"Pod","metadata":{"name":"a"},"spec":{"x":{"y":{"z":1}},"k":2}}', { k: 2, x: {} }],
    ['kind: Pod\nmetadata:\n  name: a\nspec:\n  x: {y: {z: 1}}\n  k: 2\n', { k: 2, x: {} }],
    ['{"kind":"Pod","metadata":{"name":"a"},"spec":{"x":[[1]],"k":2}}', { k: 2, x: [[]] }],
  ]
  for (const [text, spec] of deep) {
    const { objects, unread } = parse(text, { limits: { nesting: 3 } })
    assert.equal(objects[0]?.['spec'], spec)
    assert.equal(
      unread.map(({ span, reason }) => [reason, text.slice(span.start, span.end).replace(/[\s"]/g, '')[0]]),
      [['too-deep', text.includes('[[') ? '[' : '{']],
    )
    assert.equal(parse(text).unread, [])
  }
})

test('a very deep value survives JSON, and its result stays small', () => {
  const text = `{"kind":"Pod","spec":${'{"a":1,"b":'.repeat(20_000)}1${'}'.repeat(20_000)}}`
  const capture = parse(text)
  assert.ok(JSON.stringify(capture).length < text.length)
  assert.equal(
    capture.unread.map(({ reason }) => reason),
    ['too-deep'],
  )
  JSON.stringify(analyze(text))
})

const pull = `Failed to pull image "${'ngnix/'.repeat(30)}x": pull access denied`

test('evidence is cut to its limit, and says so', () => {
  const [finding] = analyze(pull, { limits: { evidenceLength: 10, lineLength: 30 } }).findings
  const [evidence] = finding?.evidence ?? []
  assert.is(evidence?.text.length, 10)
  assert.is(evidence?.cut, true)
  assert.ok((evidence?.lineText?.length ?? 99) <= 30)
  assert.ok((evidence?.lineTextColumn ?? 0) > 1)
  const [usual] = analyze(pull).findings[0]?.evidence ?? []
  assert.is(usual?.cut, undefined)
})

const images = ['one', 'two', 'three', 'four']
const pulls = images
  .map(
    (name, at) => `pod/web-${at}: Failed to pull image "registry.example.com/${name}:1": manifest unknown\n`,
  )
  .join('\n')

test('of more different failures than a report lists the others are counted by rule', () => {
  assert.is(analyze(pulls).findings.length, 4)
  const bounded = analyze(pulls, { limits: { findings: 1 } })
  assert.is(bounded.findings.length, 1)
  const [omitted, ...others] = bounded.omitted ?? []
  assert.equal(others, [])
  assert.is((omitted?.count ?? 0) + (bounded.findings[0]?.count ?? 0), 4)
  assert.is(analyze(pulls).omitted, undefined)
})

test('what is only counted is told in every format, decides the exit code, and can be suppressed', async () => {
  const settings = { limits: { findings: 1 } }
  const run = (format: string, more: object = {}) =>
    runIn(
      {
        files: { 'x.txt': pulls, 'undescribe.config.json': JSON.stringify({ ...settings, ...more }) },
        directory: '',
      },
      ...['--config', 'undescribe.config.json', '-o', format, 'x.txt'],
    )
  for (const format of ['text', 'markdown', 'html'])
    assert.match((await run(format)).stdout.replace(/\s+/g, ' '), /more findings? (is|are) only counted, for/)
  for (const format of ['sarif', 'junit', 'github', 'gitlab'])
    assert.match((await run(format)).stderr, /more findings? (is|are) only counted, for/)
  const listed = JSON.parse((await run('json')).stdout)
  const [finding] = listed.findings
  assert.is(listed.omitted[0].rule, finding.rule)
  assert.ok(new Ajv({ strict: true }).compile(schema)(listed))
  const known = {
    suppressions: [{ rule: finding.rule, object: finding.object?.name ?? 'x', reason: 'known' }],
  }
  assert.is((await run('json', known)).code, 1)
  const all = await run('json', { suppressions: [{ rule: finding.rule, reason: 'known' }] })
  assert.is(all.code, 0)
  assert.is(JSON.parse(all.stdout).omitted, undefined)
})

const rows = (count: number, row: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at)).join('\n')
const namesOf = 'bcdfghjklmnpqrstvwxz2456789'
const service = (hidden: number) =>
  `Name:              web\nNamespace:         shop\nSelector:          app=web\nType:              ClusterIP\nPort:              http  80/TCP\nTargetPort:        80/TCP\nEndpoints:         10.1.0.1:80,10.1.0.2:80,10.1.0.3:80 + ${hidden} more...\nSession Affinity:  None\n`

/** A text that stays within a bound, one that reaches it, and where the result tells that. */
const reached: readonly [why: string, within: string, beyond: string, tells: (text: string) => unknown][] = [
  [
    'different images of which a capture tells what was meant: the finding lists how to ask',
    rows(100, (at) => `Failed to pull image "ngnix${at}:v1": not found`),
    rows(101, (at) => `Failed to pull image "ngnix${at}:v1": not found`),
    (text) =>
      analyze(text).findings.some(({ missing }) =>
        missing.some(({ command }) => command?.startsWith('undescribe image ')),
      ),
  ],
  [
    'objects of one finding: the count tells all',
    `NAME  READY  STATUS  RESTARTS  AGE\n${rows(20, (at) => `web-6d4cf56db6-${namesOf[at]}x7k2  0/1  ImagePullBackOff  0  4d`)}`,
    `NAME  READY  STATUS  RESTARTS  AGE\n${rows(21, (at) => `web-6d4cf56db6-${namesOf[at]}x7k2  0/1  ImagePullBackOff  0  4d`)}`,
    (text) => analyze(text).findings.some(({ count, objects }) => count > objects.length),
  ],
  [
    'objects listed of an input: the others are counted',
    `NAME  DATA  AGE\n${rows(10_000, (at) => `c-${at}  1  4d`)}`,
    `NAME  DATA  AGE\n${rows(10_001, (at) => `c-${at}  1  4d`)}`,
    (text) => analyze(text).inputs[0]?.omitted !== undefined,
  ],
  [
    'unread parts shown as text: a line counts the others',
    `Name:  web\nNamespace:  shop\n${rows(5, (at) => `Foo${at}:  x`)}\nContainers:\n  c:\n    Image:  a\n`,
    `Name:  web\nNamespace:  shop\n${rows(6, (at) => `Foo${at}:  x`)}\nContainers:\n  c:\n    Image:  a\n`,
    (text) => render(analyze(text), 'text').includes(' and 1 more'),
  ],
  [
    'endpoints that are only counted: the field is unread',
    service(1000),
    service(1001),
    (text) => parse(text).unread.some(({ reason }) => reason === 'elided'),
  ],
  [
    'characters of an image reference',
    `${'a/'.repeat(100)}b`,
    `${'a/'.repeat(2100)}b`,
    (text) => !parseImageReference(text).valid,
  ],
  [
    'characters of a tag',
    `a:${'b'.repeat(128)}`,
    `a:${'b'.repeat(129)}`,
    (text) => !parseImageReference(text).valid,
  ],
  [
    'characters of a path',
    `x/${'a'.repeat(253)}`,
    `x/${'a'.repeat(254)}`,
    (text) => !parseImageReference(text).valid,
  ],
  [
    'levels of describe text: what is below is unread',
    `Name:  a\nContainers:\n${rows(150, (at) => `${' '.repeat(at + 2)}Key:`)}`,
    `Name:  a\nContainers:\n${rows(250, (at) => `${' '.repeat(at + 2)}Key:`)}`,
    (text) => parse(text).unread.some(({ reason }) => reason === 'too-deep'),
  ],
  [
    'levels of YAML: what is below is unread',
    `kind: Pod\nspec: ${'['.repeat(150)}${']'.repeat(150)}`,
    `kind: Pod\nspec: ${'['.repeat(250)}${']'.repeat(250)}`,
    (text) => parse(text).unread.some(({ reason }) => reason === 'too-deep'),
  ],
]
for (const [why, within, beyond, tells] of reached) {
  test(`reaching a bound is told: ${why}`, () => {
    assert.not(tells(within), 'within the bound nothing is told')
    assert.ok(tells(beyond))
  })
}

test('limits hold for streams and for the command line', async () => {
  const limits: Limits = { inputLength: 28 }
  let last: unknown
  for await (const report of analyzeStream([describe], { limits })) last = report
  assert.equal(last, analyze(describe, { limits }))
  const files = { 'x.txt': describe, 'undescribe.config.json': '{"limits": {"inputLength": 28}}' }
  const ran = await runIn(
    { files, directory: '' },
    '--config',
    'undescribe.config.json',
    '-o',
    'json',
    'x.txt',
  )
  assert.match(ran.stdout, '"too-long"')
})

test('a limit that is none is wrong usage', () => {
  for (const limits of [
    { nesting: 0 },
    { inputLength: -1 },
    { lineLength: 1.5 },
    { evidenceLength: Number.NaN },
    { findings: 0 },
  ])
    assert.throws(() => analyze('', { limits }), TypeError)
  assert.throws(() => parseSettings('{"limits": {"nesting": 0}}', 'c.json'), /c\.json:1:24: 0 is less than 1/)
  assert.throws(() => parseSettings('{"limits": {"nesting": 1.5}}', 'c.json'), /1\.5 is no integer/)
})

test.run()
