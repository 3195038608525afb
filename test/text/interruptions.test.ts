import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'
import type { Capture } from '../../src/types.js'
import { differences } from '../damage/compare.js'
import { randomFrom } from '../damage/damages.js'

const pod = `Name:         till-0
Namespace:    shop
Node:         barn-1/10.0.0.4
Status:       Pending
Containers:
  till:
    Image:          mill/till:1.4
    Port:           <none>
    State:          Waiting
      Reason:       ImagePullBackOff
    Ready:          False
    Restart Count:  0
Conditions:
  Type           Status
  Initialized    True
  Ready          False
Events:
  Type     Reason   Age                From     Message
  ----     ------   ----               ----     -------
  Normal   Pulling  90s (x4 over 3m)   kubelet  Pulling image "mill/till:1.4"
  Warning  Failed   89s (x4 over 3m)   kubelet  Error: ErrImagePull
`

/** What other programs write between the lines of an output. */
const interrupting = [
  `E0501 12:00:01.123456    4242 memcache.go:265] couldn't get current server API group list: Get "https://10.0.0.1:6443/api": dial tcp 10.0.0.1:6443: connect: connection refused`,
  'W0501 12:00:01.123456    4242 warnings.go:70] v1 ComponentStatus is deprecated in v1.19+',
  'Error from server (NotFound): pods "till-7" not found',
  'Warning: policy/v1beta1 PodSecurityPolicy is deprecated in v1.21+, unavailable in v1.25+',
  'Unable to connect to the server: dial tcp 10.0.0.1:6443: i/o timeout',
  'The connection to the server 10.0.0.1:6443 was refused - did you specify the right host or port?',
  '##[warning]the step takes longer than usual',
  '+ sleep 5',
  '2026-03-01 10:00:01 INFO still waiting',
  'root@node-1:~# ',
  'till-7c9f   0/1   Running   0   5s',
  '[1]+  Done                    kubectl get pods',
]

/** The capture without what the interrupting line itself says. */
function withoutOwn(capture: Capture): Capture {
  const ofOutput = <T>(list: readonly T[], origins: Capture['eventOrigins'], from: string) =>
    list.filter((_, at) => origins[at]?.from !== from)
  return {
    ...capture,
    objects: ofOutput(capture.objects, capture.objectOrigins, 'table'),
    objectOrigins: ofOutput(capture.objectOrigins, capture.objectOrigins, 'table'),
    events: ofOutput(capture.events, capture.eventOrigins, 'message'),
    eventOrigins: ofOutput(capture.eventOrigins, capture.eventOrigins, 'message'),
  }
}

const insert = (text: string, at: number, line: string) => {
  const lines = text.replace(/\n$/, '').split('\n')
  return `${[...lines.slice(0, at), line, ...lines.slice(at)].join('\n')}\n`
}

for (const line of interrupting) {
  test(`reads a pod on below: ${line.slice(0, 60)}`, () => {
    const whole = parse(pod)
    const count = pod.split('\n').length - 1
    for (let at = 1; at < count; at += 1) {
      const text = insert(pod, at, line)
      const capture = parse(text)
      const above = pod.split('\n')[at - 1]
      assert.equal(differences(pod, whole, withoutOwn(capture), 'all'), [], `below ${above}`)
      const start = text.indexOf(line)
      const own = capture.regions.find(({ span }) => span.start === start)
      assert.ok(own !== undefined && own.kind !== 'object', `a region of its own below ${above}`)
      const around = capture.regions.filter(({ kind, objects }) => kind === 'object' && objects.includes(0))
      assert.is(around.length, 2)
    }
  })
}

test('takes several lines out at several places', () => {
  const text = insert(insert(insert(pod, 19, interrupting[2]!), 8, interrupting[0]!), 8, interrupting[6]!)
  const capture = parse(text)
  assert.equal(differences(pod, parse(pod), withoutOwn(capture), 'all'), [])
  assert.is(capture.regions.map(({ span }) => text.slice(span.start, span.end)).join(''), text)
})

test('takes a sentence out that stands between two fields', () => {
  const text = insert(
    pod,
    7,
    'Waiting for deployment "till" rollout to finish: 0 of 1 updated replicas are available...',
  )
  assert.equal(differences(pod, parse(pod), withoutOwn(parse(text)), 'all'), [])
})

test('leaves a value that can be any text its lines', () => {
  const text = pod.replace(
    '    Ready:          False\n',
    '    Last State:     Terminated\n      Reason:       Error\n      Message:      giving up\nError from server (NotFound): pods "till-7" not found\nE0501 12:00:01.123456       1 main.go:26] over\n\n      Exit Code:    1\n    Ready:          False\n',
  )
  const [object] = parse(text).objects as {
    status?: { containerStatuses?: { lastState?: { terminated?: { message?: string } } }[] }
  }[]
  assert.is(
    object?.status?.containerStatuses?.[0]?.lastState?.terminated?.message,
    'giving up\nError from server (NotFound): pods "till-7" not found\nE0501 12:00:01.123456       1 main.go:26] over\n',
  )
})

test('leaves the answer of a probe its lines', () => {
  const text = pod.replace(
    'Error: ErrImagePull\n',
    'Liveness probe failed: starting\nError from server (Forbidden): pods is forbidden\n  Normal   Pulled   80s   kubelet  done\n',
  )
  assert.is(
    parse(text).events[1]?.message,
    'Liveness probe failed: starting\nError from server (Forbidden): pods is forbidden',
  )
})

test('reads rows of a table on below what kubectl complains of', () => {
  const table = `NAME    READY   UP-TO-DATE   AVAILABLE   AGE
mill    1/1     1            1           5d
till    0/1     1            0           5d
`
  const { objects, regions } = parse(insert(table, 2, interrupting[0]!))
  assert.equal(
    objects.map(({ kind, metadata }) => [kind, metadata?.name]),
    [
      ['Deployment', 'mill'],
      ['Deployment', 'till'],
    ],
  )
  assert.is(regions.filter(({ kind }) => kind === 'table').length, 2)
})

test('reads a manifest on below what kubectl complains of', () => {
  const text = `apiVersion: v1
kind: Pod
metadata:
  name: till-0
${interrupting[0]}
  namespace: shop
spec:
  nodeName: barn-1
`
  const { objects } = parse(text)
  assert.equal(
    objects.map(({ kind, metadata, spec }) => [
      kind,
      metadata?.namespace,
      (spec as { nodeName?: string })?.nodeName,
    ]),
    [['Pod', 'shop', 'barn-1']],
  )
})

test('reads every output of kubectl on below a line of another program', () => {
  const folder = 'fixtures/describe/1.33'
  const random = randomFrom(7)
  const failed: string[] = []
  let tried = 0
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    // values of data, and of fields that imitate a describe, cannot be told from what stands between
    if (/configmap|secret|pod_shop|priorityclass|persistentvolume_/.test(name)) continue
    const text = readFileSync(join(folder, name), 'utf8')
    const whole = parse(text)
    const count = text.split('\n').length - 1
    for (let round = 0; round < 12; round += 1) {
      const line = interrupting[Math.floor(random() * 9)]!
      const at = 1 + Math.floor(random() * (count - 1))
      const damaged = parse(insert(text, at, line))
      tried += 1
      // the text of a raw value takes the line in
      if (JSON.stringify([damaged.objects, damaged.events]).includes(JSON.stringify(line).slice(1, -1)))
        continue
      for (const found of differences(text, whole, withoutOwn(damaged), 'all'))
        failed.push(`${name}:${at} ${line.slice(0, 30)}: ${found}`)
    }
  }
  assert.ok(tried > 300)
  assert.ok(failed.length * 50 < tried, failed.join('\n'))
})

test.run()
