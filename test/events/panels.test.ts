import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'
import { readSpokenAge } from '../../src/time/spoken-age.js'
import type { KubernetesEvent } from '../../src/types.js'

const told = ({ involvedObject, type, reason, count, source, message }: KubernetesEvent) => [
  involvedObject.kind,
  involvedObject.namespace,
  involvedObject.name,
  type,
  reason,
  count,
  source?.component,
  source?.host,
  message,
]

const pulling = 'Back-off pulling image "mill/till:1.4"'
const tables: readonly (readonly [claim: string, text: string, rows: readonly unknown[][]])[] = [
  [
    'badges of OpenShift with the name and the namespace beside them, or each in a line',
    `P till-0   NS shop\nGenerated from kubelet on barn-1\n12 times in the last 5 minutes\n${pulling}\n\nP till-1\nNS shop\nGenerated from kubelet on barn-1\n${pulling}\n`,
    [
      ['Pod', 'shop', 'till-0', 'Normal', 'BackOff', 12, 'kubelet', 'barn-1', pulling],
      ['Pod', 'shop', 'till-1', 'Normal', 'BackOff', undefined, 'kubelet', 'barn-1', pulling],
    ],
  ],
  [
    'a table of Lens, set off by TABs',
    `Type\tMessage\tNamespace\tInvolved Object\tSource\tCount\tAge\tLast Seen\nWarning\t${pulling}\tshop\tPod: till-0\tkubelet barn-1\t12\t5m\t2m ago\n`,
    [['Pod', 'shop', 'till-0', 'Warning', 'BackOff', 12, 'kubelet', 'barn-1', pulling]],
  ],
  [
    'a table of Lens, one cell a line',
    `Type\nMessage\nNamespace\nInvolved Object\nSource\nCount\nAge\nLast Seen\nWarning\n${pulling}\nshop\nPod: till-0\nkubelet barn-1\n12\n5m\n2m\nNormal\nSuccessfully assigned shop/till-0 to barn-1\nshop\nPod: till-0\ndefault-scheduler\n1\n6m\n6m\n`,
    [
      ['Pod', 'shop', 'till-0', 'Warning', 'BackOff', 12, 'kubelet', 'barn-1', pulling],
      [
        'Pod',
        'shop',
        'till-0',
        'Normal',
        'Scheduled',
        1,
        'default-scheduler',
        undefined,
        'Successfully assigned shop/till-0 to barn-1',
      ],
    ],
  ],
  [
    'the events of a pod in Lens, labels and values set off by TABs',
    `Events\n${pulling}\nSource\tkubelet barn-1\nCount\t12\nSub-object\tspec.containers{till}\nLast seen\t2m ago\nError: ErrImagePull\nSource\tkubelet barn-1\nCount\t4\nLast seen\t3m ago\n`,
    [
      ['Pod', undefined, undefined, 'Normal', 'BackOff', 12, 'kubelet', 'barn-1', pulling],
      [undefined, undefined, undefined, 'Warning', 'Failed', 4, 'kubelet', 'barn-1', 'Error: ErrImagePull'],
    ],
  ],
  [
    'the events of a pod in Lens, each label and value in a line',
    `${pulling}\nSource\nkubelet barn-1\nCount\n12\nSub-object\nspec.containers{till}\nLast seen\n2m ago\n`,
    [['Pod', undefined, undefined, 'Normal', 'BackOff', 12, 'kubelet', 'barn-1', pulling]],
  ],
  [
    "the stream of OpenShift's console",
    `P\ntill-0\nNS\nshop\nNov 22, 2026, 10:12 AM\nGenerated from kubelet on barn-1\n12 times in the last 5 minutes\n${pulling}\nRS\nmill-6d9\nNS\nshop\nless than a minute ago\nGenerated from replicaset-controller\nCreated pod: mill-6d9-x2\n`,
    [
      ['Pod', 'shop', 'till-0', 'Normal', 'BackOff', 12, 'kubelet', 'barn-1', pulling],
      [
        'ReplicaSet',
        'shop',
        'mill-6d9',
        undefined,
        undefined,
        undefined,
        'replicaset-controller',
        undefined,
        'Created pod: mill-6d9-x2',
      ],
    ],
  ],
  [
    'a table of the Kubernetes dashboard',
    `Name\tReason\tMessage\tSource\tSub-object\tCount\tFirst Seen\tLast Seen\ntill-0.17a1b2c3d4e5f678\tBackOff\t${pulling}\tkubelet barn-1\tspec.containers{till}\t9\t5 minutes ago\ta minute ago\n`,
    [['Pod', undefined, 'till-0', 'Normal', 'BackOff', 9, 'kubelet', 'barn-1', pulling]],
  ],
  [
    'a table of Rancher',
    `Last Seen\tType\tReason\tObject\tMessage\n2m\tWarning\tFailed\tPod till-0\tError: ErrImagePull\n`,
    [
      [
        'Pod',
        undefined,
        'till-0',
        'Warning',
        'Failed',
        undefined,
        undefined,
        undefined,
        'Error: ErrImagePull',
      ],
    ],
  ],
  [
    'a table of Argo CD with its dates below its ages',
    `REASON\nMESSAGE\nCOUNT\nFIRST OCCURRED\nLAST OCCURRED\nBackOff\n${pulling}\n12\n10 minutes ago\nSun Nov 22 2026 10:12:44 GMT+0100\na minute ago\nSun Nov 22 2026 10:21:44 GMT+0100\n`,
    [[undefined, undefined, undefined, 'Normal', 'BackOff', 12, undefined, undefined, pulling]],
  ],
  [
    'a table whose age stands last',
    'Type\tReason\tFrom\tMessage\tAge\nWarning\tFailed\tkubelet\tError: ErrImagePull\t2m\n',
    [
      [
        undefined,
        undefined,
        undefined,
        'Warning',
        'Failed',
        undefined,
        'kubelet',
        undefined,
        'Error: ErrImagePull',
      ],
    ],
  ],
  [
    'the events of k9s',
    ' NAMESPACE↑ LAST SEEN TYPE    REASON  OBJECT      COUNT MESSAGE\n shop       2m        Warning Failed  pod/till-0  4     Error: ErrImagePull\n',
    [['Pod', 'shop', 'till-0', 'Warning', 'Failed', 4, undefined, undefined, 'Error: ErrImagePull']],
  ],
]

for (const [claim, text, rows] of tables) {
  test(`reads ${claim}`, () => {
    const { events, eventOrigins, unread, regions } = parse(text)
    assert.equal(events.map(told), rows)
    assert.equal(unread, [])
    assert.is(regions.map(({ span }) => text.slice(span.start, span.end)).join(''), text)
    for (const [at, event] of events.entries()) {
      const covered = eventOrigins[at]?.spans.map(({ start, end }) => text.slice(start, end)).join('\n') ?? ''
      assert.ok(covered.includes(event.message ?? ''), 'the words stand in the spans')
    }
  })
}

test('keeps the ages of a console as intervals', () => {
  const { eventOrigins } = parse(
    'Reason\tMessage\tFirst Seen\tLast Seen\nFailed\tError: ErrImagePull\t5 minutes ago\ta minute ago\n',
  )
  assert.equal(eventOrigins[0]?.age, {
    first: { minSeconds: 270, maxSeconds: 360 },
    last: { minSeconds: 30, maxSeconds: 120 },
  })
})

for (const [text, age] of [
  ['less than a minute ago', { minSeconds: 0, maxSeconds: 60 }],
  ['2m ago', { minSeconds: 120, maxSeconds: 180 }],
  ['an hour ago', { minSeconds: 1800, maxSeconds: 7200 }],
  ['30 seconds ago', { minSeconds: 30, maxSeconds: 31 }],
  ['5 minutes later', undefined],
  ['Nov 22, 2026', undefined],
] as const) {
  test(`the age of ${text}`, () => assert.equal(readSpokenAge(text), age))
}

for (const text of [
  'Message\nfrom the team\nType\nreason',
  'The source was wrong.\nSource\nCount\n',
  'Type\tMessage\nfoo\tbar\n',
  'P\nGenerated from nothing\n',
]) {
  test(`takes no event from ${JSON.stringify(text)}`, () => assert.equal(parse(text).events, []))
}

test.run()
