import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'

const cases = [
  {
    title: 'below the heading, a node',
    text: 'Conditions:\n  Type             Status  LastHeartbeatTime                 LastTransitionTime                Reason                      Message\n  ----             ------  -----------------                 ------------------                ------                      -------\n  DiskPressure     True    Mon, 03 Mar 2025 10:00:00 +0000   Mon, 03 Mar 2025 09:00:00 +0000   KubeletHasDiskPressure      kubelet has disk pressure\n',
    kind: 'Node',
    type: 'DiskPressure',
  },
  {
    title: 'below the field above a heading that was cut out, a node',
    text: 'Name:               n1\nRoles:              <none>\n  Type             Status  LastHeartbeatTime                 LastTransitionTime                Reason                      Message\n  ----             ------  -----------------                 ------------------                ------                      -------\n  PIDPressure      False   Mon, 03 Mar 2025 10:00:00 +0000   Mon, 03 Mar 2025 09:00:00 +0000   KubeletHasSufficientPID     kubelet has sufficient PID available\n',
    kind: 'Node',
    type: 'PIDPressure',
  },
  {
    title: 'without its heading, a Deployment',
    text: '  Type           Status  Reason\n  ----           ------  ------\n  Progressing    False   ProgressDeadlineExceeded\n',
    kind: 'Deployment',
    type: 'Progressing',
  },
  {
    title: 'without heading and dashes, a pod',
    text: '  Type              Status\n  PodScheduled      True\n',
    kind: 'Pod',
    type: 'PodScheduled',
  },
  {
    title: 'below the heading, a pod that shows nothing else of its own',
    text: 'Name:    db-0\nNode:    n1/10.0.0.4\nStatus:  Running\nConditions:\n  Type              Status\n  PodScheduled      True\n',
    kind: 'Pod',
    type: 'PodScheduled',
  },
  {
    title: 'below the heading, a namespace',
    text: 'Conditions:\n  Type                        Status  LastTransitionTime               Reason               Message\n  ----                        ------  ------------------               ------               -------\n  NamespaceContentRemaining   True    Mon, 03 Mar 2025 10:00:00 +0000  SomeResourcesRemain  Some resources are remaining: pods. has 1 resource instances\n',
    kind: 'Namespace',
    type: 'NamespaceContentRemaining',
  },
  {
    title: 'two rows of a node, without header',
    text: '  MemoryPressure   Unknown   Mon, 03 Mar 2025 10:00:00 +0000   Mon, 03 Mar 2025 09:00:00 +0000   NodeStatusUnknown   Kubelet stopped posting node status.\n  Ready            Unknown   Mon, 03 Mar 2025 10:00:00 +0000   Mon, 03 Mar 2025 09:00:00 +0000   NodeStatusUnknown   Kubelet stopped posting node status.\n',
    kind: 'Node',
    type: 'MemoryPressure',
  },
  {
    title: 'one row of a node with its blanks collapsed and a colon in its message',
    text: 'Ready False Mon, 03 Mar 2025 10:00:00 +0000 Mon, 03 Mar 2025 09:00:00 +0000 KubeletNotReady PLEG is not healthy: pleg was last seen active 3m46s ago; threshold is 3m0s\n',
    kind: 'Node',
    type: 'Ready',
  },
  {
    title: 'a node without the row of dashes, all blanks collapsed',
    text: 'Conditions:\nType Status LastHeartbeatTime LastTransitionTime Reason Message\nDiskPressure True Mon, 03 Mar 2025 10:00:00 +0000 Mon, 03 Mar 2025 09:00:00 +0000 KubeletHasDiskPressure kubelet has disk pressure\n',
    kind: 'Node',
    type: 'DiskPressure',
  },
]

for (const { title, text, kind, type } of cases) {
  test(`the types of conditions tell the kind: ${title}`, () => {
    const [object] = parse(text).objects
    assert.is(object?.kind, kind)
    const { conditions } = (object?.['status'] ?? {}) as { conditions?: { type: string }[] }
    assert.is(conditions?.[0]?.type, type)
    assert.equal(parse(text).unread, [])
  })
}

const conditionsAlone = [
  {
    title: 'one condition without anything above it',
    text: '    Message:  no token\n    Reason:   Denied\n    Status:   False\n    Type:     Ready\n',
    status: { conditions: [{ message: 'no token', reason: 'Denied', status: 'False', type: 'Ready' }] },
  },
  {
    title: 'two below their heading, and what stands beside it',
    text: 'Conditions:\n  Reason:  A\n  Status:  True\n  Type:    Synced\n  Reason:  B\n  Status:  False\n  Type:    Ready\nRenewal Time:  soon\n',
    status: {
      conditions: [
        { reason: 'A', status: 'True', type: 'Synced' },
        { reason: 'B', status: 'False', type: 'Ready' },
      ],
      renewalTime: 'soon',
    },
  },
]

for (const { title, text, status } of conditionsAlone) {
  test(`conditions cut out of a custom resource belong to its status: ${title}`, () => {
    const { objects, unread } = parse(text)
    assert.equal(objects, [{ status }])
    assert.equal(unread, [])
  })
}

test('an evicted pod without its head stays a pod', () => {
  assert.is(
    parse('Status:   Failed\nReason:   Evicted\nMessage:  The node was low on resource: memory.\n').objects[0]
      ?.kind,
    'Pod',
  )
})

test('prose with the words of a header stays prose', () => {
  assert.equal(parse('Type  Status is what I asked for\nand it is True\n').objects, [])
})

test.run()
