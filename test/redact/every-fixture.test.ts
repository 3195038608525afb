import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, parse, redact } from '../../src/index.js'
import type { Finding } from '../../src/types.js'

// The verdict outlives redaction: the findings of the redacted text are those of the original but for the names replaced.
const folders = [
  'fixtures/rules',
  'fixtures/pastes',
  'fixtures/redact',
  'fixtures/describe/1.20',
  'fixtures/describe/oc',
]
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .sort()
    .map((file) => `${folder}/${file}`),
)

/** Everything about a finding but names, addresses and what hangs on them. */
const verdict = (text: string) =>
  analyze(text).findings.map(
    ({ rule, severity, confidence, count, object, suggestions, symptoms }: Finding) =>
      JSON.stringify([
        [rule, severity, confidence, count, object?.kind],
        suggestions.map(({ to, kind, score }) => [to, kind, score]),
        symptoms.map(({ what, count: times }) => [what, times]),
      ]),
  )

test('there are fixtures to look at, and findings in them', () => {
  assert.ok(files.length > 200)
  assert.ok(files.filter((file) => verdict(readFileSync(file, 'utf8')).length > 0).length > 150)
})

for (const file of files) {
  test(`the findings of ${file} outlive redaction`, () => {
    const text = readFileSync(file, 'utf8')
    const before = verdict(text)
    for (const options of [{}, { names: true }]) {
      const shared = redact(text, options).text
      assert.equal(verdict(shared), before)
      assert.is(shared.split('\n').length, text.split('\n').length)
    }
  })
}

test('a report under redaction is that of the redacted text, but for the positions', () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.boolean(), (file, names) => {
      const text = readFileSync(file, 'utf8')
      const direct = analyze(text, { redact: { names } }).findings
      const shared = analyze(redact(text, names ? { names, capture: parse(text) } : {}).text).findings
      const words = (findings: readonly Finding[]) =>
        findings.map(({ rule, title, fixes }) => [rule, title, fixes])
      assert.equal(words(direct), words(shared))
    }),
    { numRuns: 30 },
  )
})

test.run()
