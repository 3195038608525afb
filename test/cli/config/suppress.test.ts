import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { expandOverrides } from '../../../src/cli/config/expand-overrides.js'
import { divideSuppressions, suppressFindings } from '../../../src/cli/config/suppress.js'
import { buildReport } from '../../../src/report/build-report.js'
import { emptyCapture, findingWith } from '../../report/samples.js'

const web = { kind: 'Pod', namespace: 'dev', name: 'web-1' }

const cases: [rule: string, object: string | undefined, hit: boolean, why: string][] = [
  ['image-name-typo', undefined, true, 'no object means every object'],
  ['image-*', undefined, true, 'an area'],
  ['crash-*', undefined, false, 'another area'],
  ['image-*', 'Pod/dev/web-1', true, 'the whole name'],
  ['image-*', 'pod/dev/web-1', true, 'the kind in small letters'],
  ['image-*', 'Pod/web-1', true, 'kind and name'],
  ['image-*', 'web-1', true, 'the name'],
  ['image-*', 'web-*', true, 'the start of a name'],
  ['image-*', '*-1', true, 'the end of a name'],
  ['image-*', 'w*b*1', true, 'letters between'],
  ['image-*', 'web-1*web-1', false, 'pieces do not overlap'],
  ['image-*', 'Pod/*/web-1', true, 'any namespace'],
  ['image-*', 'Pod/prod/*', false, 'another namespace'],
  ['image-*', 'Node/*', false, 'another kind'],
  ['image-*', 'web', false, 'a part of a name'],
  ['image-*', 'a/b/c/d', false, 'too many parts'],
]
for (const [rule, object, hit, why] of cases) {
  test(`${why}: ${rule} ${object ?? ''} ${hit ? 'suppresses' : 'does not suppress'}`, () => {
    const finding = findingWith({ rule: 'image-name-typo', object: web, objects: [web] })
    const report = buildReport({ name: 'x', text: '', capture: emptyCapture, findings: [finding] })
    const shown = suppressFindings(report, [
      { rule, reason: 'r', ...(object === undefined ? {} : { object }) },
    ])
    assert.is(shown.findings.length, hit ? 0 : 1)
    assert.is(shown.summary[finding.severity], shown.findings.length)
  })
}

test('a finding about more objects than the pattern names stays', () => {
  const objects = [web, { ...web, namespace: 'prod' }]
  const finding = findingWith({ rule: 'image-name-typo', object: web, objects })
  const report = buildReport({ name: 'x', text: '', capture: emptyCapture, findings: [finding] })
  const shown = suppressFindings(report, [{ rule: 'image-*', object: 'Pod/dev/*', reason: 'r' }])
  assert.is(shown.findings.length, 1)
})

test('a suppression holds on its last day and not on the next', () => {
  const one = { rule: 'a', reason: 'b', expires: '2026-01-31' }
  assert.equal(divideSuppressions([one], '2026-01-31'), { active: [one], expired: [] })
  assert.equal(divideSuppressions([one], '2026-02-01'), { active: [], expired: [one] })
})

test('an id wins over its areas, a longer area over a shorter one', () => {
  const severities = expandOverrides({
    'image-name-typo': 'error',
    'image-registry-*': 'warning',
    'image-*': 'info',
  })
  assert.is(severities['image-name-typo'], 'error')
  assert.is(severities['image-registry-dns'], 'warning')
  assert.is(severities['image-tag-missing'], 'info')
  assert.is(severities['crash-loop'], undefined)
})

test.run()
