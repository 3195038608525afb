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
    title: 'below the heading, a namespace',
    text: 'Conditions:\n  Type                        Status  LastTransitionTime               Reason               Message\n  ----                        ------  ------------------               ------               -------\n  NamespaceContentRemaining   True    Mon, 03 Mar 2025 10:00:00 +0000  SomeResourcesRemain  Some resources are remaining: pods. has 1 resource instances\n',
    kind: 'Namespace',
    type: 'NamespaceContentRemaining',
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

test('prose with the words of a header stays prose', () => {
  assert.equal(parse('Type  Status is what I asked for\nand it is True\n').objects, [])
})

test.run()
