import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, parse } from '../../src/index.js'

const state = '    State:          Waiting\n      Reason:       CreateContainerConfigError\nEvents:\n'
const saysWho = (pod: string) =>
  `  Warning  Failed  3s  kubelet  Error: container has runAsNonRoot and image will run as root (pod: "${pod}_shop(8d7)", container: api)\n`

test('an object without its head gets the name that its events tell, and says from where', () => {
  const { objects, objectOrigins } = parse(state + saysWho('api-5c9'))
  assert.equal(objects[0]?.metadata, { name: 'api-5c9', namespace: 'shop' })
  assert.equal(
    objectOrigins[0]?.inferred.filter(({ path }) => path.startsWith('metadata.')),
    ['metadata.name', 'metadata.namespace'].map((path) => ({ path, because: 'the events below it name it' })),
  )
})

test('a state and its cause are one finding when only an event names the pod', () => {
  const found = analyze(state + saysWho('api-5c9')).findings.map(({ rule, object }) => [rule, object?.name])
  assert.equal(found, [['container-run-as-non-root', 'api-5c9']])
})

test('events that name several pods name no object', () => {
  const { objects } = parse(state + saysWho('api-5c9') + saysWho('web-7f4'))
  assert.is(objects[0]?.metadata?.name, undefined)
})

test('a name that stands is kept', () => {
  const { objects } = parse(
    `Name:         own\nNamespace:    shop\nContainers:\n  api:\n${state}${saysWho('api-5c9')}`,
  )
  assert.is(objects[0]?.metadata?.name, 'own')
})

test.run()
