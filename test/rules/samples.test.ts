import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readText } from '../../src/capture.js'
import { diagnoseFacts } from '../../src/diagnosis/diagnose.js'
import { faultsOf } from '../../src/diagnosis/judge-sample.js'
import { gatherFacts } from '../../src/facts/gather-facts.js'
import { readManifest } from '../../src/manifests/read-manifest.js'
import { builtInRules } from '../../src/rules/index.js'
import { helpersFor, parseSamples } from '../../tools/samples.js'

const folder = new URL('../../fixtures/rules/', import.meta.url)

function diagnoseText(text: string) {
  const { capture } = readText(text, {}, { manifest: readManifest })
  const facts = gatherFacts(capture)
  return { facts, findings: diagnoseFacts(facts, helpersFor(text)) }
}

for (const rule of builtInRules) {
  test(`${rule.id} has samples and a page`, () => {
    assert.ok(existsSync(new URL(`${rule.id}.txt`, folder)), 'fixtures/rules')
    assert.ok(existsSync(new URL(`../../docs/rules/${rule.id}.md`, import.meta.url)), 'docs/rules')
  })
}

for (const file of readdirSync(folder)) {
  const id = file.replace(/\.txt$/, '')
  test(`${file} belongs to a rule and has all three kinds of samples`, () => {
    assert.ok(builtInRules.some((rule) => rule.id === id))
    const samples = parseSamples(readFileSync(new URL(file, folder), 'utf8'))
    assert.ok(
      samples.some((sample) => sample.fires.includes(id)),
      'fires',
    )
    assert.ok(
      samples.some((sample) => sample.silent.includes(id)),
      'near miss',
    )
    assert.ok(
      samples.some((sample) => sample.among.includes(id)),
      'among other trouble',
    )
  })
  for (const sample of parseSamples(readFileSync(new URL(file, folder), 'utf8'))) {
    test(`${id}: ${sample.title}`, () => {
      const { facts, findings } = diagnoseText(sample.text)
      assert.equal(faultsOf(sample, facts, findings), [])
      for (const { evidence } of findings) {
        for (const { start, end, text } of evidence) {
          if (start !== undefined) assert.is(sample.text.slice(start, end), text)
        }
      }
    })
  }
}

test.run()
