import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { gatherFacts } from '../../src/facts/gather-facts.js'
import type { KubernetesEvent } from '../../src/types.js'

const event = (reason: string, message: string): KubernetesEvent => ({
  apiVersion: 'v1',
  kind: 'Event',
  involvedObject: { kind: 'Pod', name: 'web-0' },
  reason,
  message,
})
const probe = event('Unhealthy', 'Liveness probe failed: HTTP probe failed with statuscode: 500')

test('a probe belongs to the only container the pod is known to have', () => {
  const { facts } = gatherFacts({ objects: [], events: [event('Started', 'Started container web'), probe] })
  assert.is(facts[1]?.subject.container, 'web')
})

test('of two containers neither is taken', () => {
  const started = ['web', 'proxy'].map((name) => event('Started', `Started container ${name}`))
  const { facts } = gatherFacts({ objects: [], events: [...started, probe] })
  assert.is(facts[2]?.subject.container, undefined)
})

test.run()
