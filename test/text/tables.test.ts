import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'

const namesIn = (text: string) => parse(text).objects.map(({ kind, metadata }) => `${kind}/${metadata?.name}`)
const wrapped = (text: string, width: number) =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'g')) ?? [''])
    .join('\n')

const wide = `NAME     READY   STATUS             RESTARTS       AGE     IP           NODE     NOMINATED NODE   READINESS GATES
till-0   0/1     CrashLoopBackOff   5 (2m3s ago)   5d20h   10.244.0.7   barn-1   <none>           <none>
till-1   1/1     Running            0              5d20h   10.244.0.8   barn-1   <none>           <none>
`
const labelled = `NAME     READY   STATUS             RESTARTS   AGE   LABELS
till-0   0/1     CrashLoopBackOff   5          5d    app=till,app.kubernetes.io/managed-by=Helm,pod-template-hash=6d9
till-1   1/1     Running            0          5d    app=till,app.kubernetes.io/managed-by=Helm,pod-template-hash=6d9
`

for (const [text, width] of [
  [wide, 80],
  [wide, 84],
  [wide, 100],
  [wide, 60],
  [labelled, 80],
  [labelled, 72],
] as const) {
  test(`reads a table that a terminal of ${width} columns broke`, () => {
    const broken = wrapped(text, width)
    const whole = parse(text)
    const capture = parse(broken)
    assert.equal(capture.objects, whole.objects)
    assert.equal(capture.unread, [])
    assert.ok(capture.regions.some(({ undone }) => undone.includes('terminal-wrap')))
  })
}

test('leaves a table whose rows have one width as it is', () => {
  const text = `NAME                                READY   STATUS    RESTARTS   AGE
till-0-with-a-rather-long-name-0   0/1     Pending   0          5d20h
till-0-with-a-rather-long-name-1   0/1     Pending   0          5d20h
till-0-with-a-rather-long-name-2   0/1     Pending   0          5d20h
`
  assert.is(parse(text).objects.length, 3)
})

test('leaves a table as it is whose rows end where its header does, some with nothing under its second column', () => {
  const text = `NAME   REQUEST                                     LIMIT   AGE      LABELS
k-0    count/deployments.apps: 0/0, pods: 1/10             16s      <none>
a-2                                                        66m      <none>
v-3    requests.cpu: 1/1                                   8h       <none>
b-4                                                        2d7h     <none>
`
  assert.equal(namesIn(text), [
    'ResourceQuota/k-0',
    'ResourceQuota/a-2',
    'ResourceQuota/v-3',
    'ResourceQuota/b-4',
  ])
})

test('reads many headers in time that grows with the text', () => {
  const cost = (count: number) => {
    const text = 'NAME   READY   STATUS   AGE\n'.repeat(count)
    const before = process.cpuUsage()
    parse(text)
    return process.cpuUsage(before).user
  }
  cost(2000)
  assert.ok(cost(16_000) < 40 * Math.max(cost(2000), 2000))
})

test('reads rows without header below the command that printed them', () => {
  assert.equal(namesIn('$ kubectl get deploy --no-headers\ntill   0/1   1     0     5m\n'), [
    'Deployment/till',
  ])
  assert.equal(
    namesIn('$ kubectl get svc --no-headers\nfront   ClusterIP   10.96.0.1   <none>   443/TCP   5d\n'),
    ['Service/front'],
  )
})

test('knows the row of a node without its header', () => {
  assert.equal(namesIn('barn-1   NotReady   <none>   5d    v1.33.1\n'), ['Node/barn-1'])
  assert.equal(
    namesIn(
      'barn-1   Ready   control-plane   5d    v1.33.1   10.0.0.4   <none>   Ubuntu 24.04.1 LTS   6.8.0-45-generic   containerd://1.7.22\n',
    ),
    ['Node/barn-1'],
  )
})

test('takes no rows from words below a command', () => {
  assert.equal(namesIn('$ kubectl get deploy -o yaml\nit took  5m  to print\n'), [])
  assert.equal(namesIn('$ kubectl get deploy\nnothing here is a row\n'), [])
})

for (const [text, message] of [
  ['docker.io/mill/till:1.4: not found', 'docker.io/mill/till:1.4: not found'],
  ['- mill/till:1.4: not found', 'mill/till:1.4: not found'],
  ['this page: not found', undefined],
  ['./run.sh: line 3: till: not found', undefined],
  ['/bin/sh: till: not found', undefined],
  [
    'Error: UPGRADE FAILED: cannot patch "till" with kind Deployment: Deployment.apps "till" is invalid: spec.selector: field is immutable',
    'Deployment.apps "till" is invalid: spec.selector: field is immutable',
  ],
] as const) {
  test(`the message in: ${text.slice(0, 50)}`, () => assert.is(parse(text).events[0]?.message, message))
}

test('reads a row with one blank behind an age that fills its column', () => {
  const { events } = parse(`Events:
  Type     Reason  Age                  From     Message
  ----     ------  ----                 ----     -------
  Warning  Failed  4m11s (x6 over 9m) kubelet  Error: ErrImagePull
`)
  assert.equal(
    events.map(({ type, reason, count, source, message }) => [
      type,
      reason,
      count,
      source?.component,
      message,
    ]),
    [['Warning', 'Failed', 6, 'kubelet', 'Error: ErrImagePull']],
  )
})

test.run()
