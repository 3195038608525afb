import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, render } from '../../src/index.js'
import { builtInRules } from '../../src/rules/index.js'

const headings = [
  'What it means',
  'Output that triggers it',
  'What we report',
  'Likely causes, most frequent first',
  'What to do',
  'When it stays silent or may be wrong',
  'Sources',
]

for (const { id } of builtInRules) {
  const page = readFileSync(new URL(`../../docs/rules/${id}.md`, import.meta.url), 'utf8')
  // What people paste holds headings of its own.
  const outside = page.replace(/^```text\n[\s\S]*?^```$/gm, '')
  test(`docs/rules/${id}.md has the headings of a rule page in their order`, () => {
    assert.equal(
      [...outside.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading),
      headings,
    )
    for (const part of outside.split(/^## .+$/m).slice(1))
      assert.ok(part.trim() !== '' || part.includes('\n'))
  })
  test(`docs/rules/${id}.md shows what is reported of its output`, () => {
    const [, output = '', reported] =
      /^## Output that triggers it\n\n```text\n([\s\S]*?)^```$[\s\S]*?^## What we report\n\n```text\n([\s\S]*?)^```$/m.exec(
        page,
      ) ?? []
    const report = analyze(output, { name: 'pasted.txt' })
    assert.is(reported, `${render(report, 'text').trimEnd()}\n`)
    assert.ok(report.findings.some((finding) => finding.rule === id))
  })
}

test.run()
