// At each of these bounds nothing is done otherwise, and with one more it is: told, where something is left out. Their values are
// those of docs/limits.md, which another test compares with the code.
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, type Finding, render } from '../../src/index.js'
import schema from '../../src/report/schema.json' with { type: 'json' }
import { runIn } from '../cli/fake-world.js'
import type { Bound } from './bounds/bound.js'
import { heldElsewhere, notYetHeld, unseen } from './bounds/not-here.js'
import { ofFindings } from './bounds/of-findings.js'
import { ofImages } from './bounds/of-images.js'
import { foldedWith, ofLooking } from './bounds/of-looking.js'
import { ofMessages } from './bounds/of-messages.js'
import { ofPastes } from './bounds/of-pastes.js'
import { ofReading } from './bounds/of-reading.js'
import { ofRedaction } from './bounds/of-redaction.js'
import { ofResults } from './bounds/of-results.js'

const page = readFileSync('docs/limits.md', 'utf8')
const bounds: readonly Bound[] = [
  ...ofImages,
  ...ofReading,
  ...ofMessages,
  ...ofPastes,
  ...ofFindings,
  ...ofLooking,
  ...ofResults,
  ...ofRedaction,
]

test('where links are left out every format tells it, or standard error', async () => {
  const report = foldedWith(10_002)
  const told = 'of 2 objects not every link to others was followed'
  for (const format of ['text', 'markdown', 'html'] as const)
    assert.match(render(report, format).replace(/\s+/g, ' '), told, format)
  assert.ok(new Ajv({ strict: true }).compile(schema)(report))
  assert.ok(new Ajv({ strict: true }).compile(schema)(foldedWith(10_001)))
  const files = { 'r.json': JSON.stringify(report) }
  for (const format of ['sarif', 'junit', 'github', 'gitlab'])
    assert.match((await runIn({ files }, 'merge', '-o', format, 'r.json')).stderr, told, format)
})

test('a note tells what was left out of a finding, a count for each', () => {
  const report = analyze('Failed to pull image "ngnix:1": not found')
  const [finding] = report.findings
  const omitted = { evidence: 2, links: 3, facts: 4, names: 5, hypotheses: 6 }
  const bounded = { ...report, findings: [{ ...(finding as Finding), omitted }] }
  for (const format of ['text', 'markdown', 'html', 'sarif', 'github'] as const)
    assert.match(
      render(bounded, format).replace(/\s+/g, ' '),
      /2 more places, 3 more that it leads to, 4 facts about its object, 5 names that may be near, 6 causes it may have gone on to name/,
      format,
    )
  assert.ok(new Ajv({ strict: true }).compile(schema)(bounded))
})

/** The amount that docs/limits.md tells of a bound. */
function amountOf(where: string): number {
  const row = page.split('\n').find((line) => line.endsWith(`| ${where} |`))
  return Number(row?.split(' | ')[1]?.replaceAll(',', ''))
}

for (const { where, claim, isBeyond } of bounds) {
  test(`${where.replaceAll('`', '')}: ${claim}, at the bound nothing is`, () => {
    const amount = amountOf(where)
    assert.ok(amount > 0, 'the bound is in the table')
    assert.not.ok(isBeyond(amount), `${amount} is beyond`)
    assert.ok(isBeyond(amount + 1), `${amount + 1} is not`)
  })
}

test('every bound of docs/limits.md is held here, by a test that is named, or there is a reason why nobody can see its value', () => {
  const rows = page.split('\n').flatMap((line) => /\| (`[\w./-]+\.ts` `\w+`) \|$/.exec(line)?.[1] ?? [])
  const known = [
    ...bounds.map(({ where }) => where),
    ...heldElsewhere.keys(),
    ...unseen.keys(),
    ...notYetHeld,
  ]
  assert.ok(rows.length > 90)
  assert.ok(notYetHeld.size <= 10)
  assert.equal(
    rows.filter((row) => !known.includes(row)),
    [],
    'add them to a table of test/trust/bounds, or to not-here.ts',
  )
  assert.equal(
    known.filter((one) => !rows.includes(one)),
    [],
    'they are gone from docs/limits.md',
  )
  assert.is(new Set(known).size, known.length, 'a bound stands in two tables')
})

for (const [where, [file, words]] of heldElsewhere) {
  test(`${where.replaceAll('`', '')} is held in ${file}`, () => {
    assert.ok(readFileSync(file, 'utf8').includes(words), `there is no "${words}"`)
  })
}

test.run()
