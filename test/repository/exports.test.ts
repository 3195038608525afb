import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as core from '../../src/core.js'
import * as index from '../../src/index.js'
import * as parse from '../../src/parse.js'

const all = [
  'analyze',
  'analyzeStream',
  'defineKnownImages',
  'defineRule',
  'diagnose',
  'diffReports',
  'explainImage',
  'isKind',
  'mergeReports',
  'parse',
  'parseImageReference',
  'redact',
  'render',
  'rules',
  'suggestImages',
]

const entries: [name: string, module: object, names: string[]][] = [
  ['undescribe', index, all],
  ['undescribe/core', core, all],
  ['undescribe/parse', parse, ['isKind', 'parse']],
]
for (const [name, module, names] of entries) {
  test(`${name} exports exactly these names`, () => assert.equal(Object.keys(module).sort(), names))
}

test('core compares with the images it is given, undescribe with those that ship', () => {
  const text = 'Failed to pull image "ngnix": pull access denied for ngnix, repository does not exist'
  const suggested = (report: ReturnType<typeof index.analyze>) =>
    report.findings[0]?.suggestions.map(({ to }) => to)
  assert.equal(suggested(index.analyze(text)), ['nginx'])
  assert.equal(suggested(core.analyze(text)), [])
  assert.equal(suggested(core.analyze(text, { knownImages: core.defineKnownImages('nginx') })), ['nginx'])
})

test('objects of a live cluster are diagnosed by the same rules', () => {
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'default' },
    spec: { containers: [{ name: 'web', image: 'ngnix' }] },
  }
  const event = {
    apiVersion: 'v1' as const,
    kind: 'Event' as const,
    involvedObject: { kind: 'Pod', name: 'web', namespace: 'default', fieldPath: 'spec.containers{web}' },
    type: 'Warning',
    reason: 'Failed',
    message: 'Failed to pull image "ngnix": pull access denied for ngnix, repository does not exist',
  }
  const [finding] = index.diagnose({ objects: [pod], events: [event] })
  assert.is(finding?.suggestions[0]?.to, 'nginx')
  assert.ok(finding?.evidence[0].path)
})

test.run()
