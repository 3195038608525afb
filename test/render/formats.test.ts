import { readFileSync } from 'node:fs'
import AjvDraft4 from 'ajv-draft-04'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { render } from '../../src/render/render.js'
import { buildReport } from '../../src/report/build-report.js'
import { emptyCapture, noteReport } from '../report/samples.js'
import { assertGolden } from './golden.js'
import { hostileReport } from './hostile-report.js'

const empty = buildReport({ name: 'x.log', text: 'hi', capture: emptyCapture, findings: [] })

for (const [format, file] of [
  ['sarif', 'note.sarif'],
  ['junit', 'note.junit.xml'],
  ['github', 'note.github.txt'],
  ['gitlab', 'note.gitlab.json'],
  ['markdown', 'note.markdown.txt'],
  ['html', 'note.html'],
] as const) {
  test(`the note as ${format}`, () => assertGolden(file, render(noteReport, format)))
}

const evils = [
  '<script>alert(1)</script>"\' onload=x &amp;',
  '::error file=x::owned%0A::set-output\r\n::warning::x',
  '](javascript:x) ![a](http://evil) @someone #1 <img src=x>\n# heading\n```\n| a |',
  ']]>\u0000\u001b[31m\ufffe\ud800\u202e',
]

const validateSarif = new AjvDraft4.default({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(
  JSON.parse(readFileSync(new URL('../../fixtures/schemas/sarif-2.1.0.json', import.meta.url), 'utf8')),
)

test('SARIF fits the official schema', () => {
  for (const report of [noteReport, empty, ...evils.map(hostileReport)]) {
    assert.ok(validateSarif(JSON.parse(render(report, 'sarif'))), JSON.stringify(validateSarif.errors))
  }
})

test('a SARIF fix replaces exactly the reference', () => {
  const [result] = JSON.parse(render(noteReport, 'sarif')).runs[0].results
  const [replacement] = result.fixes[0].artifactChanges[0].replacements
  const { charOffset } = result.locations[0].physicalLocation.region
  assert.equal(replacement.deletedRegion, { charOffset, charLength: 'nickchase/rss-php-ngnix:v1'.length })
  assert.is(replacement.insertedContent.text, 'nickchase/rss-php-nginx:v1')
})

test('a GitHub command is one line and nothing in it starts another', () => {
  for (const evil of evils) {
    const lines = render(hostileReport(evil), 'github').trimEnd().split('\n')
    assert.is(lines.length, 1)
    assert.match(
      lines[0] ?? '',
      /^::error file=[^,]*,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[^,]*::/,
    )
    assert.not.match(lines[0] ?? '', /\r/)
  }
})

test('markup from the input stays text in HTML and JUnit', () => {
  for (const evil of evils) {
    for (const format of ['html', 'junit'] as const) {
      const output = render(hostileReport(evil), format)
      assert.not.match(output, /<script|<img|onload=x &amp;[^a]/)
      assert.not.match(output, /[\u0000-\u0008\u000b-\u001f\u202e\ufffe]/)
    }
  }
})

/** Whether every element of an XML text is closed and every attribute quoted. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  const body = xml.replace(/^<\?xml [^?]*\?>\n/, '')
  const rest = body.replace(
    /<(\/?)([a-z-]+)((?: [a-z-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*)(\/?)>/g,
    (...parts) => {
      const [, closes, name, , isEmpty] = parts as string[]
      if (closes === '/') {
        if (open.pop() !== name) open.push('wrong')
      } else if (isEmpty !== '/') open.push(name ?? '')
      return ''
    },
  )
  return open.length === 0 && !/[<]|&(?!(?:amp|lt|gt|quot|#39);)/.test(rest)
}

test('JUnit XML is well-formed whatever the input', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (evil) => {
      assert.ok(isWellFormed(render(hostileReport(evil), 'junit')))
    }),
  )
  for (const report of [noteReport, empty]) assert.ok(isWellFormed(render(report, 'junit')))
})

test('Markdown makes no link, mention, heading or element of the input', () => {
  for (const evil of evils) {
    const outside = render(hostileReport(evil), 'markdown')
      .replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')
      .replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '')
    assert.not.match(outside, /(?<!\\)<|@|(?<!\\)\]\(|:\/\/|^# /m)
  }
})

test('an input in which nothing was recognised is told in every format for people', () => {
  assert.match(render(empty, 'junit'), '<error message="nothing here was recognised"/>')
  assert.match(render(empty, 'markdown'), 'Nothing was recognised in `x.log`.')
  assert.match(render(empty, 'html'), 'Nothing was recognised in <code>x.log</code>.')
})

test('without findings GitHub gets no command and GitLab an empty list', () => {
  assert.is(render(empty, 'github'), '')
  assert.equal(JSON.parse(render(empty, 'gitlab')), [])
})

test('every format takes any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (evil) => {
      for (const format of ['sarif', 'junit', 'github', 'gitlab', 'markdown', 'html', 'text'] as const) {
        assert.type(render(hostileReport(evil), format), 'string')
      }
    }),
    { numRuns: 50 },
  )
})

test.run()
