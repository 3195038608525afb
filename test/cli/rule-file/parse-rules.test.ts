import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import schema from '../../../src/cli/rule-file/schema.json' with { type: 'json' }
import { fixture, runIn } from '../fake-world.js'

const acme = fixture('own-rules/acme.yaml')
const events = fixture('own-rules/events.txt')

async function tryOut(file: string, ...args: string[]) {
  return runIn({ files: { 'acme.yaml': file, 'events.txt': events } }, ...args)
}
const runTest = (file: string) => tryOut(file, 'rules', '--test', 'acme.yaml')

test('the page shows the file that its examples use', () => {
  const page = readFileSync(new URL('../../../docs/own-rules.md', import.meta.url), 'utf8')
  assert.ok(page.includes(`\`\`\`yaml\n${acme}\`\`\``))
})

test('the example fits the published schema', () => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema)
  assert.ok(validate(parse(acme)), JSON.stringify(validate.errors))
})

test('samples that are kept exit with 0', async () => {
  const { code, stdout } = await runTest(acme)
  assert.is(code, 0)
  assert.match(stdout, '3 samples, 0 failed\n')
})

test('a sample that is not kept is told with its line and exits with 1', async () => {
  const { code, stdout } = await runTest(acme.replace('license has expired }', 'licence has expired }'))
  assert.is(code, 1)
  assert.match(
    stdout,
    'FAILED  acme-license-expired: the event (acme.yaml:17)\n        acme-license-expired is not among resource-not-ready',
  )
})

test('the results are data too', async () => {
  const { stdout } = await tryOut(acme, 'rules', '--test', 'acme.yaml', '-o', 'json')
  assert.equal(JSON.parse(stdout)[0], {
    rule: 'acme-license-expired',
    sample: 'the event',
    line: 17,
    faults: [],
  })
})

test('JSON is read as well', async () => {
  assert.is((await runTest(JSON.stringify(parse(acme)))).code, 0)
})

test('check uses the rules, explains them and can leave them out', async () => {
  const found = await tryOut(acme, '--rules', 'acme.yaml', 'events.txt', '-o', 'json')
  assert.is(found.code, 1)
  const [finding] = JSON.parse(found.stdout).findings
  assert.is(finding.rule, 'acme-license-expired')
  assert.is(finding.evidence[0].text, 'license has expired')
  assert.is(finding.docs, 'https://wiki.example.com/acme-license')
  const without = await tryOut(
    acme,
    '--rules',
    'acme.yaml',
    '--disable',
    'acme-license-expired',
    'events.txt',
    '-o',
    'json',
  )
  assert.is(JSON.parse(without.stdout).findings[0].rule, 'resource-not-ready')
  const { stdout } = await tryOut(acme, 'rules', 'acme-license-expired', '--rules', 'acme.yaml')
  assert.match(stdout, 'error[acme-license-expired] a license has expired')
})

const mistakes: [name: string, from: string, to: string, said: string][] = [
  [
    'a key nobody knows',
    'reason: AcmeSync',
    'reson: AcmeSync',
    'acme.yaml:4:13: there is no setting "reson"; did you mean "reason"?',
  ],
  [
    'a word nobody knows',
    'severity: error',
    'severity: eror',
    'acme.yaml:3:15: "eror" is none of error, warning, info; did you mean "error"?',
  ],
  ['a key that is missing', 'silentWhen:', '# silentWhen:', 'acme.yaml:2:5: "silentWhen" is missing'],
  [
    'an id of ours',
    'id: acme-license-expired',
    'id: image-name-typo',
    'acme.yaml:2:9: there is a rule image-name-typo already',
  ],
  [
    'a rule that does not exist',
    'namespace-stuck-terminating',
    'namespace-stuck-terminatin',
    'acme.yaml:13:15: there is no rule "namespace-stuck-terminatin"; did you mean namespace-stuck-terminating?',
  ],
  [
    'no near miss',
    'silent: acme-license-expired',
    'silent: crash-loop',
    'acme.yaml:17:7: acme-license-expired has no sample of a near miss, in which it is silent (silent: acme-license-expired)',
  ],
  [
    'a trigger that wakes on everything',
    '{ reason: AcmeSyncFailed, messageIncludes: license has expired }',
    '{ fact: message }',
    'acme.yaml:4:11: one of cause, reason, kind, type, messageIncludes is needed to wake a rule',
  ],
  [
    'a list that is none',
    'fires: acme-license-expired',
    'fires: 7',
    'acme.yaml:18:16: 7 is no string or array',
  ],
]
for (const [name, from, to, said] of mistakes) {
  test(`${name} is told with its position`, async () => {
    const { code, stderr } = await runTest(acme.replace(from, to))
    assert.is(code, 2)
    assert.ok(stderr.includes(`${said}\n`), stderr)
  })
}

for (const [name, text] of [
  ['nothing', ''],
  ['a scalar', '42'],
  ['a list', '[]'],
  ['an open list', 'rules: ['],
  ['an alias', 'rules: &a [*a]'],
  ['a deep text', `rules: ${'['.repeat(20_000)}`],
] as const) {
  test(`${name} is wrong usage, not a bug`, async () => {
    const { code, stderr } = await runTest(text)
    assert.is(code, 2)
    assert.match(stderr, /^undescribe: acme\.yaml:\d+:\d+: \S/)
  })
}

test('a file that is not there is told', async () => {
  assert.is(
    (await tryOut(acme, 'rules', '--test', 'gone.yaml')).stderr,
    'undescribe: gone.yaml: no such file\n',
  )
})

test.run()
