import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { LabelIndex } from '../../src/facts/label-index.js'
import { isInNamespace, isSelected, labelledPods } from '../../src/facts/selector.js'

const pod = (name: string, namespace: string | undefined, labels: Record<string, string>) => ({
  kind: 'Pod',
  metadata: { name, ...(namespace === undefined ? {} : { namespace }), labels },
})
const objects = [
  pod('a', 'shop', { app: 'web', tier: 'front' }),
  pod('b', 'shop', { app: 'web', tier: 'front' }),
  pod('c', 'shop', { tier: 'back', app: 'web' }),
  pod('d', 'bank', { app: 'web' }),
  pod('e', undefined, { app: 'web' }),
  pod('f', 'shop', {}),
  { kind: 'Service', metadata: { namespace: 'shop', labels: { app: 'web' } } },
]
const index = new LabelIndex(objects)

test('it chooses what a look at every pod chooses', () => {
  for (const namespace of ['shop', 'bank', 'none', undefined])
    for (const selector of [
      { app: 'web' },
      { app: 'web', tier: 'back' },
      { tier: 'front' },
      { app: 'x' },
      {},
    ]) {
      const names = index.selected(selector, namespace).map(({ object }) => object.metadata?.name)
      const expected = labelledPods(objects, undefined)
        .filter(({ object, labels }) => isInNamespace(object, namespace) && isSelected(selector, labels))
        .map(({ object }) => object.metadata?.name)
      assert.equal(names.sort(), expected.sort(), `${namespace} ${JSON.stringify(selector)}`)
    }
})

test('of pods with the same labels those are told once', () => {
  assert.equal(
    [...index.labelSets('shop')],
    [{ app: 'web', tier: 'front' }, { tier: 'back', app: 'web' }, { app: 'web' }],
  )
  assert.equal([...index.labelSets('none')], [{ app: 'web' }])
})

test.run()
