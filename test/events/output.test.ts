import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readOutput } from '../../src/events/output.js'
import { parse } from '../../src/index.js'
import { linesOf } from './print-events.js'

const logs = (target: string) => `$ kubectl logs ${target}\ncounting coins\n`
const whose: readonly (readonly [title: string, target: string, expected: unknown])[] = [
  ['a pod', 'till-0', { kind: 'Pod', name: 'till-0' }],
  [
    'a container, a namespace',
    'till-0 -c till -n shop',
    { kind: 'Pod', name: 'till-0', namespace: 'shop', fieldPath: 'spec.containers{till}' },
  ],
  [
    'a container without its flag',
    'till-0 till',
    { kind: 'Pod', name: 'till-0', fieldPath: 'spec.containers{till}' },
  ],
  ['a workload', '-f deploy/till', { kind: 'Deployment', name: 'till' }],
  ['the container that ended', '-p till-0', { kind: 'Pod', name: 'till-0' }],
]
for (const [title, target, expected] of whose) {
  test(`tells whose output it is: ${title}`, () => {
    assert.equal(parse(logs(target)).events[0]?.involvedObject, expected)
  })
}

test('looks for a complaint in lines of any length', () => {
  const line = `${'counting '.repeat(20_000)}error: the drawer is stuck`
  const [event] = parse(`$ kubectl logs till-0\n${line}\ncounting coins\n`).events
  assert.is(event?.type, 'Warning')
  assert.is(event?.message, line)
})

test('tells nothing of an output that several pods may have printed', () => {
  assert.is(parse(logs('-l app=till')).events.length, 0)
})

const said: readonly (readonly [title: string, output: string, message: string, type: string])[] = [
  ['the last complaint', 'Error: one\nerror: two\nbye', 'error: two', 'Warning'],
  ['not the frames of its stack', 'Error: no coins\n    at fail (till.js:1)\n', 'Error: no coins', 'Warning'],
  [
    'what a structured line says',
    'level=error msg="cannot open the drawer"',
    'cannot open the drawer',
    'Warning',
  ],
  [
    'words of a network',
    'dial tcp 10.96.0.1:443: i/o timeout\nstopping',
    'dial tcp 10.96.0.1:443: i/o timeout',
    'Warning',
  ],
  ['its last line where it complains of nothing', 'one\ntwo\n\n', 'two', 'Normal'],
]
for (const [title, output, message, type] of said) {
  test(`keeps ${title}`, () => {
    const { events, eventOrigins } = readOutput(linesOf(output), { resource: 'till-0', names: [], flags: [] })
    assert.equal(
      events.map((event) => [event.message, event.type]),
      [[message, type]],
    )
    assert.is(eventOrigins[0]?.from, 'output')
  })
}

test('an event that a component logs about another object stays its own', () => {
  const line = `I0612 10:00:02.123456 7 event.go:285] Event(v1.ObjectReference{Kind:"Ingress", Namespace:"shop", Name:"web"}): type: 'Warning' reason: 'Sync' no coins`
  const { events } = parse(`$ kubectl logs controller-0\n${line}\n`)
  assert.equal(
    events.map(({ involvedObject }) => involvedObject.kind),
    ['Ingress'],
  )
})

test('keeps who did not answer before a last complaint that names nobody', () => {
  const output = 'WARN connection to till-db:5432 refused\nERROR no connection\nERROR giving up'
  const { events } = readOutput(linesOf(output), { resource: 'till-0', names: [], flags: [] })
  assert.equal(
    events.map((event) => event.message),
    ['WARN connection to till-db:5432 refused', 'ERROR giving up'],
  )
})

test('takes what the kubelet says in the place of an output for none', () => {
  for (const instead of [
    'unable to retrieve container logs for containerd://be99784fedd3',
    'Error from server (BadRequest): previous terminated container "till" in pod "till-0" not found',
    'error: a container name must be specified for pod till-0, choose one of: [till drawer]',
  ]) {
    const { events } = readOutput(linesOf(instead), { resource: 'till-0', names: [], flags: [] })
    assert.equal(events, [], instead)
  }
})

test.run()
