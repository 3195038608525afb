import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { gatherFacts } from '../../src/facts/gather-facts.js'
import type { KubernetesEvent, KubernetesObject, Origin } from '../../src/types.js'

const pull = (image: string) => `Failed to pull image "${image}": toomanyrequests: slow down`
const event = (reason: string, message: string, fieldPath?: string): KubernetesEvent => ({
  apiVersion: 'v1',
  kind: 'Event',
  involvedObject: { kind: 'Pod', name: 'a', ...(fieldPath === undefined ? {} : { fieldPath }) },
  reason,
  message,
})
const aged = (seconds: number): Origin => ({
  spans: [],
  from: 'describe',
  stated: [],
  inferred: [],
  partial: false,
  placeholder: false,
  age: { last: { minSeconds: seconds, maxSeconds: seconds + 1 } },
})
const pod = (containers: { name: string; image: string }[], status: object = {}): KubernetesObject => ({
  kind: 'Pod',
  metadata: { name: 'a' },
  spec: { containers },
  status,
})

const attributions: [claim: string, message: KubernetesEvent, container: string | undefined][] = [
  ['by the field path', event('Failed', pull('x:1'), 'spec.containers{two}'), 'two'],
  ['by the prefix of the message', event('Failed', `spec.containers{two}: ${pull('x:1')}`), 'two'],
  ['by the image', event('Failed', pull('y:1')), 'two'],
  ['not at all when two have the image', event('Failed', pull('z:1')), undefined],
]
for (const [claim, message, container] of attributions) {
  test(`finds the container ${claim}`, () => {
    const objects = [
      pod([
        { name: 'one', image: 'x:1' },
        { name: 'two', image: 'y:1' },
        { name: 'three', image: 'z:1' },
        { name: 'four', image: 'z:1' },
      ]),
    ]
    assert.is(gatherFacts({ objects, events: [message] }).facts[0]?.subject.container, container)
  })
}

test('a newer success means recovered, whatever the order of the rows', () => {
  const events = [event('Pulled', 'Successfully pulled image "x:1" in 1s'), event('Failed', pull('x:1'))]
  const { facts } = gatherFacts({ objects: [], events, eventOrigins: [aged(5), aged(60)], objectOrigins: [] })
  assert.is(facts[1]?.progress, 'recovered')
})

test('a success of another image does not', () => {
  const events = [event('Failed', pull('x:1')), event('Pulled', 'Successfully pulled image "y:1" in 1s')]
  assert.is(gatherFacts({ objects: [], events }).facts[0]?.progress, 'unknown')
})

test('a newer attempt means that it goes on', () => {
  const events = [event('Failed', pull('x:1')), event('Pulling', 'Pulling image "x:1"')]
  assert.is(gatherFacts({ objects: [], events }).facts[0]?.progress, 'ongoing')
})

test('the present state beats events', () => {
  const status = { containerStatuses: [{ name: 'one', ready: true, state: { running: {} } }] }
  const objects = [pod([{ name: 'one', image: 'x:1' }], status)]
  assert.is(gatherFacts({ objects, events: [event('Failed', pull('x:1'))] }).facts[0]?.progress, 'recovered')
})

test('a nameless pull error belongs to the image that fails', () => {
  const events = [event('Failed', pull('x:1')), event('Failed', 'Error: ErrImagePull')]
  assert.is(gatherFacts({ objects: [], events }).facts[1]?.image, 'x:1')
})

test('a bare message has no object', () => {
  const bare: KubernetesEvent = { apiVersion: 'v1', kind: 'Event', involvedObject: {}, message: pull('x:1') }
  assert.equal(gatherFacts({ objects: [], events: [bare] }).facts[0]?.subject, {})
})

test.run()
