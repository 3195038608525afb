import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readBareMessage, readJournal } from '../../src/events/bare-message.js'
import type { Excerpt } from '../../src/excerpt.js'
import type { KubernetesEvent } from '../../src/types.js'
import { linesOf } from './print-events.js'

const excerpt = (text: string): Excerpt => ({ text, start: 0, end: text.length })
const pod = { kind: 'Pod', namespace: 'shop', name: 'cart-0' }
const uid = 'f4eebc45-27b2-898a-4e99-5c1868ce6370'

const messages: readonly (readonly [title: string, text: string, expected: Partial<KubernetesEvent>])[] = [
  [
    'a message alone has the reason of its wording and no object',
    'Back-off pulling image "cart:2"',
    { reason: 'BackOff', type: 'Normal', message: 'Back-off pulling image "cart:2"', involvedObject: {} },
  ],
  [
    'an error of the docker command is a message without a reason',
    'Error response from daemon: manifest unknown',
    { message: 'Error response from daemon: manifest unknown', involvedObject: {} },
  ],
  [
    "the scheduler's message names the pod",
    'Successfully assigned shop/cart-0 to worker-3',
    { reason: 'Scheduled', involvedObject: pod },
  ],
  [
    'the kubelet names pod and container',
    `Back-off restarting failed container=cart pod=cart-0_shop(${uid})`,
    { involvedObject: { ...pod, uid, fieldPath: 'spec.containers{cart}' } },
  ],
  [
    'a controller names its pods after itself; its kind stays open',
    'Error creating: pods "cart-5d4f-" is forbidden: exceeded quota',
    { reason: 'FailedCreate', involvedObject: { name: 'cart-5d4f' } },
  ],
  [
    'a StatefulSet controller names the StatefulSet',
    'create Pod cart-0 in StatefulSet cart failed error: pods "cart-0" is forbidden: exceeded quota',
    { reason: 'FailedCreate', involvedObject: { kind: 'StatefulSet', name: 'cart' } },
  ],
  [
    'a node message names the node',
    'Node worker-3 status is now: NodeNotReady',
    { involvedObject: { kind: 'Node', name: 'worker-3' } },
  ],
  [
    'a message cut out of a quotation is taken out of its escapes',
    'MountVolume.SetUp failed for volume \\"keys\\" : secret \\"till\\" not found',
    { message: 'MountVolume.SetUp failed for volume "keys" : secret "till" not found' },
  ],
  [
    'an apostrophe that YAML doubled is one',
    "0/2 nodes are available: 2 node(s) didn''t match pod affinity rules.",
    { message: "0/2 nodes are available: 2 node(s) didn't match pod affinity rules." },
  ],
  [
    'a controller of Services names the Service',
    'E0128 12:34:46.373547       1 controller.go:244] error processing service shop/till (will retry): failed to ensure load balancer: quota',
    { involvedObject: { kind: 'Service', namespace: 'shop', name: 'till' } },
  ],
  [
    'a structured line without an error says its headline and its sentence',
    'E0416 22:26:30.150357   10125 kubelet.go:2373] "Container runtime network not ready" networkReady="NetworkReady=false reason:NetworkPluginNotReady"',
    {
      message: 'Container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady',
    },
  ],
  [
    'a row without its other cells is still a row',
    'Warning  Failed  Error: ErrImagePull',
    { type: 'Warning', reason: 'Failed', message: 'Error: ErrImagePull', involvedObject: {} },
  ],
  [
    "the tail of a recorder's log line",
    "type: 'Warning' reason: 'Evicted' The node was low on resource: memory.",
    { type: 'Warning', reason: 'Evicted', message: 'The node was low on resource: memory.' },
  ],
  [
    'a line in which a recorder logged an event',
    `I0219 18:49:38.236793       1 event.go:281] Event(v1.ObjectReference{Kind:"Pod", Namespace:"shop", Name:"cart-0", UID:"${uid}", APIVersion:"v1", ResourceVersion:"186", FieldPath:"spec.containers{cart}"}): type: 'Warning' reason: 'Failed' Error: ErrImagePull`,
    {
      type: 'Warning',
      reason: 'Failed',
      message: 'Error: ErrImagePull',
      involvedObject: { apiVersion: 'v1', ...pod, uid, fieldPath: 'spec.containers{cart}' },
    },
  ],
  [
    'the same as newer components log it',
    'I0219 18:49:38.236793       1 event.go:294] "Event occurred" object="shop/cart" fieldPath="" kind="ReplicaSet" apiVersion="apps/v1" type="Warning" reason="FailedCreate" message="Error creating: pods \\"cart-\\" is forbidden: no"',
    {
      type: 'Warning',
      reason: 'FailedCreate',
      message: 'Error creating: pods "cart-" is forbidden: no',
      involvedObject: { apiVersion: 'apps/v1', kind: 'ReplicaSet', namespace: 'shop', name: 'cart' },
    },
  ],
  [
    'a line of the kubelet in the journal: host, component, pod, unescaped error',
    `Dec 14 17:08:47 worker-3 kubelet[5021]: E1214 17:08:47.303868    5021 pod_workers.go:191] "Error syncing pod, skipping" err="failed to \\"StartContainer\\" for \\"cart\\" with ImagePullBackOff: \\"Back-off pulling image \\\\\\"cart:2\\\\\\"\\"" pod="shop/cart-0" podUID="${uid}"`,
    {
      source: { component: 'kubelet', host: 'worker-3' },
      message: 'Back-off pulling image "cart:2"',
      involvedObject: { ...pod, uid, fieldPath: 'spec.containers{cart}' },
    },
  ],
  [
    'a line of containerd names the sandbox and its time',
    `time="2024-02-15T20:28:32.075190807Z" level=error msg="RunPodSandbox for &PodSandboxMetadata{Name:cart-0,Uid:${uid},Namespace:shop,Attempt:0,} failed, error" error="failed to setup network for sandbox \\"4acf\\": no free address"`,
    {
      lastTimestamp: '2024-02-15T20:28:32.075190807Z',
      message: 'failed to setup network for sandbox "4acf": no free address',
      involvedObject: { ...pod, uid },
    },
  ],
]

for (const [title, text, expected] of messages) {
  test(title, () => {
    const { event } = readBareMessage(excerpt(text))
    for (const [field, value] of Object.entries(expected)) {
      assert.equal(event[field as keyof KubernetesEvent], value, field)
    }
  })
}

test('what was concluded is listed as inferred, what was read as stated', () => {
  const { origin } = readBareMessage(excerpt('Successfully assigned shop/cart-0 to worker-3'))
  assert.equal(
    origin.inferred.map(({ path }) => path),
    ['involvedObject.kind', 'involvedObject.name', 'involvedObject.namespace', 'reason', 'type'],
  )
  assert.equal(origin.stated, ['message'])
})

test('lines of a log that say nothing are unread', () => {
  const { events, unread } = readJournal(
    linesOf('I0511 08:37:44.442355       1 x.go:95] Starting manager\n\n'),
  )
  assert.is(events.length, 0)
  assert.is(unread.length, 1)
})

test('never throws, and every line of a log is an event or unread', () => {
  const part = fc.constantFrom(
    'time="',
    'err="',
    '\\"',
    ' level=error ',
    'Event(v1.ObjectReference{Kind:"',
    '}): ',
    'a ',
  )
  const line = fc.oneof(
    fc.string(),
    fc.array(fc.oneof(part, fc.string({ maxLength: 5 }))).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (parts) => {
      const lines = linesOf(parts.join('\n').replaceAll('\r', ''))
      const { events, unread } = readJournal(lines)
      assert.is(events.length + unread.length, lines.filter((each) => each.text.trim() !== '').length)
      for (const each of lines) readBareMessage(each)
    }),
    { numRuns: 500 },
  )
})

test('an object is found wherever its name stands in a message', () => {
  const text = `Error: ${'is not allowed to, and '.repeat(2000)}back-off 5m0s restarting failed container=app pod=till-0_shop(f4eebc45-0d7a-4b0e-9f6a-1f4a3c5d7e90)`
  const { event } = readBareMessage({ text, start: 0, end: text.length })
  assert.is(event.involvedObject.name, 'till-0')
})

test.run()
