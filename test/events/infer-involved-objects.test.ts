import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type InvolvedObjectHints, inferInvolvedObjects } from '../../src/events/infer-involved-objects.js'
import { readEventRows } from '../../src/events/rows.js'
import { TableObjects } from '../../src/events/table-objects.js'
import type { ObjectReference } from '../../src/types.js'
import { linesOf } from './print-events.js'

const pulling = '  Normal  Pulling  4s  kubelet  Pulling image "cart:2"'
const scheduled = '  Normal  Scheduled  9s  default-scheduler  Successfully assigned shop/cart-0 to worker-3'
const other = '  Normal  Scheduled  9s  default-scheduler  Successfully assigned shop/cart-1 to worker-3'

function objectsOf(rows: string[], hints?: InvolvedObjectHints): ObjectReference[] {
  const { events, eventOrigins } = readEventRows(linesOf(rows.join('\n')))
  return inferInvolvedObjects(events, eventOrigins, hints).events.map(({ involvedObject }) => involvedObject)
}

const pod = { kind: 'Pod', namespace: 'shop', name: 'cart-0' }
const table = (...names: string[]) => names.map((name) => ({ kind: 'Pod', metadata: { name } }))

const cases: readonly (readonly [
  claim: string,
  rows: string[],
  hints: InvolvedObjectHints,
  expected: ObjectReference,
])[] = [
  ['the scheduler names the pod of all rows of one describe', [scheduled, pulling], {}, pod],
  [
    'the command above names the object',
    [pulling],
    { command: { kind: 'Pod', names: ['cart-0'], namespace: 'shop' } },
    pod,
  ],
  [
    'a controller writes about its own kind, and names pods after itself',
    [
      '  Warning  FailedCreate  4s  replicaset-controller  Error creating: pods "cart-5d4f-" is forbidden: no',
    ],
    {},
    { kind: 'ReplicaSet', name: 'cart-5d4f' },
  ],
  [
    'the messages of a node name it',
    [
      '  Warning  SystemOOM  4s  kubelet  System OOM',
      '  Normal  NodeReady  9s  kubelet  Node w-3 status is now: NodeReady',
    ],
    {},
    { kind: 'Node', name: 'w-3' },
  ],
  [
    'a command for several objects names none',
    [pulling],
    { command: { kind: 'Pod', names: ['a', 'b'] } },
    { kind: 'Pod' },
  ],
  [
    'the name in a message is the full one of a prefix in the command',
    [scheduled, pulling],
    { command: { kind: 'Pod', names: ['cart'] } },
    pod,
  ],
  [
    'the only pod of the table beside',
    [pulling],
    { tableObjects: new TableObjects(table('cart-0')) },
    { kind: 'Pod', name: 'cart-0' },
  ],
  [
    'one of several pods of a table is not guessed',
    [pulling],
    { tableObjects: new TableObjects(table('cart-0', 'cart-1')) },
    {},
  ],
  ['nothing names the object', [pulling], {}, {}],
]

for (const [claim, rows, hints, expected] of cases) {
  test(claim, () => assert.equal(objectsOf(rows, hints).at(-1), expected))
}

test('the kind that one row tells is the kind of all rows beside it', () => {
  const unplaced =
    '  Warning  FailedScheduling  5s  default-scheduler  0/2 nodes are available: 2 Too many pods.'
  const refused =
    "  Normal  NotTriggerScaleUp  9s  cluster-autoscaler  pod didn't trigger scale-up: 1 max node group size reached"
  assert.equal(objectsOf([refused, unplaced])[0], { kind: 'Pod' })
})

test('rows of several pods are not carried over to one another', () => {
  assert.equal(objectsOf([scheduled, other, pulling]).at(-1), {})
})

test('each concluded part is listed with its reason', () => {
  const { events, eventOrigins } = readEventRows(linesOf(pulling))
  const { eventOrigins: origins } = inferInvolvedObjects(events, eventOrigins, {
    command: { kind: 'Pod', names: ['cart-0'] },
  })
  const inferred = origins[0]?.inferred.filter(({ path }) => path.startsWith('involvedObject'))
  assert.equal(inferred, [
    { path: 'involvedObject.kind', because: 'the command above names it' },
    { path: 'involvedObject.name', because: 'the command above names it' },
  ])
})

test.run()
