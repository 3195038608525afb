import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import AjvDraft4 from 'ajv-draft-04'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import xmllint from 'xmllint-wasm'
import { analyze } from '../../src/index.js'
import { render } from '../../src/render/render.js'
import schema from '../../src/report/schema.json' with { type: 'json' }
import type { Report } from '../../src/types.js'

// Every output of every fixture, and of fixtures cut, joined and damaged, fits what its readers expect.
const read = (path: string) => readFileSync(path, 'utf8')
const texts = ['rules', 'pastes', 'redact', 'tables', 'events', 'describe/1.27'].flatMap((folder) =>
  readdirSync(`fixtures/${folder}`)
    .sort()
    .map((file) => read(`fixtures/${folder}/${file}`)),
)

const fits = new Ajv({ strict: true, allErrors: true }).compile(schema)
const isSarif = new AjvDraft4.default({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(JSON.parse(read('fixtures/schemas/sarif-2.1.0.json')))
const severities = ['info', 'minor', 'major', 'critical', 'blocker']

/** What every format owes its readers, apart from JUnit, whose schema costs a process a time. */
function assertOutputs(report: Report): void {
  assert.ok(fits(JSON.parse(render(report, 'json'))), JSON.stringify(fits.errors))
  assert.is(render(report, 'ndjson'), `${JSON.stringify(report)}\n`)
  assert.ok(isSarif(JSON.parse(render(report, 'sarif'))), JSON.stringify(isSarif.errors))
  const issues: { fingerprint: string; severity: string; location: { lines: { begin: number } } }[] =
    JSON.parse(render(report, 'gitlab'))
  assert.is(issues.length, report.findings.length)
  assert.is(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length)
  for (const { severity, location } of issues) {
    assert.ok(severities.includes(severity))
    assert.ok(location.lines.begin >= 1)
  }
  const commands = render(report, 'github').split('\n').slice(0, -1)
  assert.is(commands.length, report.findings.length)
  for (const command of commands)
    assert.match(command, /^::(?:error|warning|notice) file=[^,]+,line=\d+,[^:]*::./)
  // tags and styles: as words of the capture these load nothing
  const markup = (render(report, 'html').match(/<style\b[^<]*|<[^>]*>/g) ?? []).join('\n')
  assert.ok(markup.includes('<style'))
  assert.not.match(markup, /<(?:script|link|img|iframe|object|base)\b|\b(?:src|href)=|url\(/)
}

test('there are fixtures to look at', () => assert.ok(texts.length > 250))

test('every output of every fixture fits its schema', () => {
  for (const [at, text] of texts.entries()) assertOutputs(analyze(text, { name: `captures/${at}.txt` }))
})

const damaged = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.constantFrom(...texts),
    fc.nat(),
    fc.nat(),
    fc.string({ unit: 'binary' }),
  )
  .map(([first, second, from, to, noise]) => {
    const start = from % (first.length + 1)
    return (
      first.slice(0, start) +
      noise +
      first.slice(start, start + (to % 400)).repeat(2) +
      second.slice(to % 900)
    )
  })

test('every output of a damaged fixture fits its schema', () => {
  fc.assert(
    fc.property(damaged, (text) => assertOutputs(analyze(text))),
    { numRuns: 60 },
  )
})

test('JUnit XML of every fixture fits its schema', async () => {
  const sample = fc.sample(damaged, { numRuns: 20, seed: 20261126 })
  const xml = [...texts, ...sample].map((text, at) => ({
    fileName: `${at}.xml`,
    contents: render(analyze(text, { name: `${at}.txt` }), 'junit'),
  }))
  const { valid, errors } = await xmllint.validateXML({ xml, schema: read('fixtures/schemas/junit-4.xsd') })
  assert.equal(errors, [])
  assert.ok(valid)
  const spoiled = { fileName: 'x.xml', contents: (xml[0]?.contents ?? '').replace(' tests=', ' test=') }
  const refused = await xmllint.validateXML({ xml: spoiled, schema: read('fixtures/schemas/junit-4.xsd') })
  assert.not(refused.valid)
})

test.run()
