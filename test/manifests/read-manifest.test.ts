import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Excerpt } from '../../src/excerpt.js'
import { parse } from '../../src/index.js'
import { readManifest } from '../../src/manifests/read-manifest.js'

function linesOf(text: string): Excerpt[] {
  const lines: Excerpt[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ text: line, start, end: start + line.length })
    start += line.length + 1
  }
  return lines
}
const read = (text: string) => readManifest(linesOf(text))

test('several documents and Lists become objects in order, Events become events', () => {
  const text =
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n---\napiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata: {name: b}\n- kind: Event\n  apiVersion: v1\n  reason: Failed\n  message: gone\n  involvedObject: {kind: Pod, name: a}\n'
  const { objects, events, unread } = read(text)
  assert.equal(
    objects.map((object) => [object.kind, object.metadata?.name]),
    [
      ['Pod', 'a'],
      ['Service', 'b'],
    ],
  )
  assert.equal(
    events.map((event) => [event.reason, event.involvedObject.name]),
    [['Failed', 'a']],
  )
  assert.equal(unread, [])
})

test('reads fields cut out of JSON, with the comma behind them', () => {
  const text =
    '"containerStatuses": [{\n  "name": "till",\n  "state": {"waiting": {"reason": "ErrImagePull"}}\n}],\n'
  const { objects, objectOrigins, unread } = read(text)
  assert.equal(objects[0]?.kind, 'Pod')
  assert.equal(unread, [])
  const place = objectOrigins[0]?.places?.find(({ path }) => path.endsWith('waiting.reason'))
  assert.is(text.slice(place?.start, place?.end), 'ErrImagePull')
})

test('names an object that was cut down by the command that printed it', () => {
  const command = {
    tool: 'kubectl',
    verb: 'get',
    kind: 'Pod',
    names: ['till-0'],
    namespace: 'shop',
    flags: [],
    text: { text: '', start: 0, end: 0 },
  }
  const { objects, objectOrigins } = readManifest(
    linesOf('apiVersion: v1\nkind: Pod\nstatus:\n  phase: Pending'),
    command,
  )
  assert.equal(objects[0]?.metadata, { name: 'till-0', namespace: 'shop' })
  assert.equal(
    objectOrigins[0]?.inferred.map(({ path }) => path),
    ['metadata.name', 'metadata.namespace'],
  )
})

test('a fragment whose kind only the command tells holds what that kind may hold', () => {
  const text = '$ kubectl get pod web -o yaml\nspec:\n  containers: none\n  nodeName: node-a\n'
  const { objects, objectOrigins, unread } = parse(text)
  assert.equal(objects, [{ kind: 'Pod', metadata: { name: 'web' }, spec: { nodeName: 'node-a' } }])
  assert.equal(objectOrigins[0]?.stated, ['spec.nodeName'])
  assert.equal(
    objectOrigins[0]?.places?.map(({ text }) => text),
    ['node-a'],
  )
  assert.equal(
    unread.map(({ span, reason }) => [text.slice(span.start, span.end), reason]),
    [['none', 'value-not-understood']],
  )
})

const fragments: [text: string, kind: string | undefined, path: string, value: string, why: string][] = [
  [
    'status:\n  conditions:\n  - type: AbleToScale\n    status: "True"\n    reason: SucceededGetScale',
    'HorizontalPodAutoscaler',
    'status.conditions[0].reason',
    'SucceededGetScale',
    'a status with a telling condition',
  ],
  [
    'state:\n  waiting:\n    reason: ErrImagePull',
    'Pod',
    'status.containerStatuses[0].state.waiting.reason',
    'ErrImagePull',
    'a container status',
  ],
  [
    '- type: Ready\n  status: "False"\n  reason: Custom',
    undefined,
    'status.conditions[0].reason',
    'Custom',
    'conditions that any kind can have',
  ],
  [
    'phase: Failed\nreason: Evicted\nqosClass: Burstable',
    'Pod',
    'status.reason',
    'Evicted',
    'the inside of a pod status',
  ],
  [
    '  - lastProbeTime: null\n    message: Job has reached the specified backoff limit\n    reason: BackoffLimitExceeded\n    status: "True"\n    type: Failed',
    'Job',
    'status.conditions[0].reason',
    'BackoffLimitExceeded',
    'an indented list',
  ],
]
for (const [text, kind, path, value, why] of fragments) {
  test(`a fragment goes where it was cut from: ${why}`, () => {
    const { objects, objectOrigins } = read(text)
    assert.is(objects[0]?.kind, kind)
    const place = objectOrigins[0]?.places?.find((one) => one.path === path)
    assert.is(place?.text, value)
    assert.is(text.slice(place?.start, place?.end), value)
    assert.is(objectOrigins[0]?.partial, true)
  })
}

test('an elision inside does not end the document', () => {
  const { objects, unread } = read('kind: Pod\napiVersion: v1\n...\nmetadata:\n  name: a')
  assert.is(objects[0]?.metadata?.name, 'a')
  assert.equal(
    unread.map((one) => one.reason),
    ['elided'],
  )
})

test('whole JSON has places inside its quotes', () => {
  const text = '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","labels":{"x.y/z":"1"}}}'
  const { objectOrigins } = read(text)
  const place = objectOrigins[0]?.places?.find((one) => one.path === 'metadata.labels["x.y/z"]')
  assert.is(text.slice(place?.start, place?.end), '1')
})

test('broken JSON is read as far as it goes', () => {
  const { objects, unread } = read(
    '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},"status":{"phase":"Pen',
  )
  assert.is(objects[0]?.metadata?.name, 'a')
  assert.ok(unread.length > 0)
})

test('what stands under a map or a list as its key is unread, the rest is read', () => {
  const text = 'kind: Pod\napiVersion: v1\nspec:\n  ? {a: b}\n  : c\n  nodeName: n\n'
  const { objects, unread } = read(text)
  assert.equal(objects[0]?.['spec'], { nodeName: 'n' })
  assert.equal(
    unread.map(({ span }) => text.slice(span.start, span.end)),
    ['{a: b}\n  : c'],
  )
})

test('data that is not of Kubernetes is unread, not an object', () => {
  const { objects, unread } = read('version: 2\nservices:\n  web:\n    image: nginx')
  assert.equal(objects, [])
  assert.equal(
    unread.map((one) => one.reason),
    ['not-kubernetes'],
  )
})

test('a message in the data of another program is read, with the pod and the reason beside it', () => {
  const text =
    '{"level":"error","msg":"not placed","reason":"FailedScheduling","pod":{"namespace":"shop","name":"till-0"},"message":"0/3 nodes are available: 3 Insufficient cpu: \\"cpu\\"."}'
  const { events, eventOrigins, unread } = read(text)
  assert.equal(
    events.map(({ reason, message, involvedObject }) => ({ reason, message, involvedObject })),
    [
      {
        reason: 'FailedScheduling',
        message: '0/3 nodes are available: 3 Insufficient cpu: "cpu".',
        involvedObject: { kind: 'Pod', name: 'till-0', namespace: 'shop' },
      },
    ],
  )
  assert.ok(eventOrigins[0]?.stated.includes('reason'))
  assert.equal(
    unread.map(({ reason }) => reason),
    ['not-kubernetes'],
  )
})

test('Events that another program carries are read where they stand', () => {
  const text =
    '{"insertId":"x1","jsonPayload":{"kind":"Event","apiVersion":"v1","reason":"BackOff","message":"Back-off pulling image \\"a\\"","involvedObject":{"kind":"Pod","name":"till-0"}}}'
  const { events, eventOrigins } = read(text)
  assert.equal(
    events.map((event) => [event.reason, event.involvedObject.name]),
    [['BackOff', 'till-0']],
  )
  const place = eventOrigins[0]?.places?.find(({ path }) => path === 'reason')
  assert.is(text.slice(place?.start, place?.end), 'BackOff')
})

test('anchors that blow up are refused', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`),
  ].join('\n')
  assert.equal(read(`kind: Pod\napiVersion: v1\n${bomb}`).objects, [])
})

test('a text that was left out after its mark is empty and has no place', () => {
  const { objects, objectOrigins } = read('  phase: x\n...\n  message: |\n')
  assert.equal(objects[0]?.['status'], { phase: 'x', message: '' })
  assert.equal(
    objectOrigins[0]?.places?.map(({ path }) => path),
    ['status.phase'],
  )
})

test('places select the text they claim, for any text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom(
            'kind: Pod',
            'apiVersion: v1',
            'status:',
            '  phase: x',
            '- a',
            '{"a":',
            '"b": [1,',
            '...',
            '&a *a',
            '  message: |',
            '!!x',
            '%',
          ),
          fc.string(),
        ),
        { maxLength: 12 },
      ),
      (parts) => {
        const text = parts.join('\n')
        const { objectOrigins, unread } = read(text)
        for (const origin of objectOrigins) {
          for (const place of origin.places ?? []) {
            const { start, end, text: claimed, pieces = [{ at: 0, start, length: end - start }] } = place
            const rest = claimed.split('')
            for (const { at, start, length } of pieces) {
              assert.is(text.slice(start, start + length), claimed.slice(at, at + length))
              rest.fill('', at, at + length)
            }
            // only the line breaks of lines that were joined stand nowhere
            assert.match(rest.join(''), /^\n*$/)
          }
        }
        for (const { span } of unread)
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length)
      },
    ),
    { numRuns: 300 },
  )
})

test.run()
