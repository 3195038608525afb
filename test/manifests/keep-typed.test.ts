import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, parse } from '../../src/index.js'
import { keepTyped } from '../../src/manifests/keep-typed.js'

const cases: [why: string, value: Record<string, unknown>, kept: object, dropped: string[][]][] = [
  [
    'names that are texts stay',
    { kind: 'Pod', metadata: { name: 'a' } },
    { kind: 'Pod', metadata: { name: 'a' } },
    [],
  ],
  [
    'a name that is a map goes',
    { kind: 'Pod', metadata: { name: { a: 1 } } },
    { kind: 'Pod', metadata: {} },
    [['metadata', 'name']],
  ],
  ['metadata that is a text goes', { kind: 'Pod', metadata: 'x' }, { kind: 'Pod' }, [['metadata']]],
  [
    'null says that a field is not set, and goes without a word',
    { metadata: { namespace: null } },
    { metadata: {} },
    [],
  ],
  [
    'an event has texts',
    { kind: 'Event', reason: 1, message: 'm', count: '3', involvedObject: { name: [] } },
    { kind: 'Event', message: 'm', involvedObject: {} },
    [['reason'], ['involvedObject', 'name'], ['count']],
  ],
]
for (const [why, value, kept, dropped] of cases) {
  test(why, () => assert.equal(keepTyped(value), { value: kept, dropped }))
}

test('a namespace that is a map is absent and unread', () => {
  const text = 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: import\n  namespace:\n    cme/worker: 9\n'
  const { objects, unread } = parse(text)
  assert.equal(objects[0]?.metadata, { name: 'import' })
  assert.equal(
    unread.map(({ span, reason }) => [text.slice(span.start, span.end), reason]),
    [['9', 'value-not-understood']],
  )
})

test('what is not set is absent, and a list that holds something else is unread', () => {
  const { objects, unread } = parse(
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: till\n  ownerReferences: none\nspec:\n  containers:\n  - null\n  - name: web\nstatus:\n  conditions: null\n',
  )
  assert.equal(objects[0], {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'till' },
    spec: { containers: [{ name: 'web' }] },
    status: {},
  })
  assert.is(unread[0]?.reason, 'value-not-understood')
})

const junk = fc.oneof(fc.constantFrom<unknown>('a', 1, null, true, [], {}, { a: 1 }, ['x']), fc.jsonValue())
const meta = fc.record({ name: junk, namespace: junk, uid: junk }, { requiredKeys: [] })
const anything = fc.record(
  {
    apiVersion: fc.oneof(fc.constant('v1'), junk),
    kind: fc.oneof(fc.constantFrom('Pod', 'Event', 'Node', 'Job'), junk),
    metadata: fc.oneof(meta, junk),
    involvedObject: fc.oneof(meta, junk),
    message: junk,
    reason: junk,
    count: junk,
    status: fc.oneof(
      fc.record({ conditions: fc.array(fc.record({ type: junk, status: junk, message: junk })) }),
      junk,
    ),
  },
  { requiredKeys: ['kind'] },
)

test('whatever a manifest says, names of a report are texts', () => {
  fc.assert(
    fc.property(anything, (value) => {
      const report = analyze(JSON.stringify(value, null, 2))
      const named = [
        ...(report.inputs[0]?.objects ?? []),
        ...report.findings.flatMap(({ objects }) => objects),
      ]
      for (const object of named)
        for (const name of Object.values(object)) assert.ok(['string', 'number'].includes(typeof name))
    }),
    { numRuns: 300 },
  )
})

test('a fragment is held to the types of the kind that its fields tell', () => {
  const text = 'spec:\n  containers:\n    name: web\nstatus:\n  podIP: 10.0.0.1\n'
  const { objects, objectOrigins, unread } = parse(text)
  assert.equal(objects, [{ apiVersion: 'v1', kind: 'Pod', spec: {}, status: { podIP: '10.0.0.1' } }])
  assert.equal(objectOrigins[0]?.stated, ['status.podIP'])
  assert.equal(
    unread.map(({ span, reason }) => [text.slice(span.start, span.end), reason]),
    [['web', 'value-not-understood']],
  )
})

test.run()
