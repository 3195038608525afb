import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isSelected, labelledPods, podLabelsOf } from '../../src/facts/selector.js'

test('an empty selector chooses nothing', () => {
  assert.is(isSelected({}, { app: 'web' }), false)
})

test('every label of the selector must be carried', () => {
  assert.is(isSelected({ app: 'web' }, { app: 'web', tier: 'front' }), true)
  assert.is(isSelected({ app: 'web', tier: 'back' }, { app: 'web', tier: 'front' }), false)
})

test('a workload stands for the labels of its template', () => {
  const labels = { app: 'web' }
  const object = { kind: 'Deployment', spec: { template: { metadata: { labels } } } }
  assert.equal(podLabelsOf(object), labels)
  assert.is(podLabelsOf({ kind: 'Service' }), undefined)
})

test('pods of another namespace are left out', () => {
  const pod = (namespace: string) => ({ kind: 'Pod', metadata: { namespace, labels: { app: 'web' } } })
  assert.is(labelledPods([pod('a'), pod('b')], 'a').length, 1)
  assert.is(labelledPods([pod('a'), pod('b')], undefined).length, 2)
})

test.run()
