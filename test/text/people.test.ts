import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'
import type { Capture } from '../../src/types.js'

const eventsOf = (capture: Capture) =>
  capture.events.map(({ type, reason, count, message }) => [type, reason, count, message])
const undoneOf = (capture: Capture) => [...new Set(capture.regions.flatMap(({ undone }) => undone))]

test('reads a table of events that a comment put into one line', () => {
  const capture = parse(
    'It hangs. Events: Type Reason Age From Message ---- ------ ---- ---- ------- Normal Pulling 90s (x4 over 3m) kubelet Pulling image "mill/till:1.4" Warning Failed 89s kubelet Error: ErrImagePull',
  )
  assert.equal(eventsOf(capture), [
    ['Normal', 'Pulling', 4, 'Pulling image "mill/till:1.4"'],
    ['Warning', 'Failed', undefined, 'Error: ErrImagePull'],
  ])
  assert.ok(undoneOf(capture).includes('glued'))
})

test('reads rows whose cells stand in a line each', () => {
  const capture = parse(
    'Warning\nFailed\n4m11s (x6 over 9m)\nkubelet\nError: ErrImagePull\nNormal\nBackOff\n3m\nkubelet\nBack-off pulling image "mill/till"\n',
  )
  assert.equal(eventsOf(capture), [
    ['Warning', 'Failed', 6, 'Error: ErrImagePull'],
    ['Normal', 'BackOff', undefined, 'Back-off pulling image "mill/till"'],
  ])
})

test('joins one message that a terminal broke more than once', () => {
  const row =
    '  Warning  Failed  12s  kubelet  Failed to pull image "mill/till:1.4": rpc error: code = Unknown desc = Error response from daemon: pull access denied for mill/till, repository does not exist'
  const text = `  Type     Reason  Age  From     Message\n  ----     ------  ---  ----     -------\n${row.match(/.{1,80}/g)?.join('\n')}\n`
  const capture = parse(text)
  assert.is(capture.events[0]?.message, row.slice(row.indexOf('Failed to pull')))
  assert.ok(undoneOf(capture).includes('terminal-wrap'))
})

test('joins a line that was broken once inside known words, and leaves a line break', () => {
  const head = '  Warning  Failed     4s  kubelet  '
  const broken = `${head}Error: failed to start container: OCI runtime create failed: exec: "till": executable file not f\nound in $PATH: unknown\n`
  assert.is(
    parse(broken).events[0]?.message,
    'Error: failed to start container: OCI runtime create failed: exec: "till": executable file not found in $PATH: unknown',
  )
  const lines = `${head}Liveness probe failed: the first line of what the probe said is by far the longest of all\nsecond line\n`
  assert.ok(parse(lines).events[0]?.message?.endsWith('of all\nsecond line'))
})

test('reads the pods of a k9s screen', () => {
  const { objects } = parse(
    `┌────────────── Pods(shop)[2] ──────────────┐
│ NAME↑      PF READY RESTARTS STATUS           CPU MEM IP         NODE   AGE  │
│ till-7c9f  ●  0/1          0 ImagePullBackOff   0   0 10.244.0.7 barn-1 9m   │
│ cart-0     ●  1/1          3 Running            1  20 10.244.0.8 barn-1 5d3h │
└───────────────────────────────────────────┘
`,
  )
  assert.equal(
    objects.map(({ kind, metadata }) => [kind, metadata?.name]),
    [
      ['Pod', 'till-7c9f'],
      ['Pod', 'cart-0'],
    ],
  )
})

const sentences: readonly (readonly [claim: string, text: string, message: string])[] = [
  [
    'a string of Python ends where its list goes on',
    `{'waiting': {'message': 'Back-off pulling image "mill/till:1.4"', 'reason': 'ImagePullBackOff'}}`,
    'Back-off pulling image "mill/till:1.4"',
  ],
  [
    'a message ends where another script begins',
    '日志：Readiness probe failed: HTTP probe failed with statuscode: 503，请问怎么解决？',
    'Readiness probe failed: HTTP probe failed with statuscode: 503',
  ],
  [
    'what the kernel refused is a part of the message',
    'exec /usr/local/bin/till: exec format error',
    'exec /usr/local/bin/till: exec format error',
  ],
  [
    'a field of a JSON log is taken out of its quotation',
    '{"level":"error","msg":"x","error":"pods \\"till-7c9f\\" is forbidden: exceeded quota: ration, requested: cpu=1, used: cpu=2, limited: cpu=2"}',
    'pods "till-7c9f" is forbidden: exceeded quota: ration, requested: cpu=1, used: cpu=2, limited: cpu=2',
  ],
]

for (const [claim, text, message] of sentences) {
  test(claim, () => assert.is(parse(text).events[0]?.message, message))
}

for (const thanks of ['Danke schon mal!', 'Merci d’avance', 'Gracias de antemano', 'Спасибо!', '谢谢大家']) {
  test(`“${thanks}” directly under a row is no part of its message`, () => {
    const row =
      '  Warning  FailedMount  3m  kubelet  MountVolume.SetUp failed for volume "conf" : configmap "conf" not found'
    const { events, regions } = parse(`${row}\n${thanks}\n`)
    assert.is(events[0]?.message, row.slice(row.indexOf('Mount', 20)))
    assert.is(regions.at(-1)?.kind, 'noise')
  })
}

test('an error of a CI system does not belong to the row above', () => {
  const { events } = parse(
    '2026-03-01T10:00:01.1234567Z   Warning  Failed  12s  kubelet  Error: ErrImagePull\n2026-03-01T10:00:02.1234567Z ##[error]Process completed with exit code 1.\n',
  )
  assert.is(events[0]?.message, 'Error: ErrImagePull')
})

test('what a CI system marks as an error is read', () => {
  const said = 'Error response from daemon: manifest for mill/till:9 not found: manifest unknown'
  for (const mark of ['##[error]', '::error::', '::error file=a.yml,line=3::'])
    assert.is(parse(`${mark}${said}\n##[error]Docker pull failed\n`).events[0]?.message, said)
})

test('a message is put together whose first line alone says nothing', () => {
  const { events } = parse(
    'Error from server: error when creating "till.yaml": admission webhook "till.mill.example"\ndenied the request: the mill is closed\n',
  )
  assert.is(
    events[0]?.message,
    'admission webhook "till.mill.example" denied the request: the mill is closed',
  )
})

test('what was broken behind a word that ends no sentence goes on', () => {
  const { events } = parse(
    'failed to pull image "mill.example:5000/till:1": failed to do request: Head\n"http://mill.example:5000/v2/till/manifests/1": dial tcp 10.0.0.9:5000: connect: connection refused\n',
  )
  assert.match(events[0]?.message ?? '', /Head "http:.*connection refused$/)
})

test('one row in a string is read', () => {
  const row = '  Warning  Failed  4s  kubelet  Error: secret "till" not found'
  for (const text of [
    JSON.stringify(row),
    JSON.stringify(`${row}\n`),
    `{"out": ${JSON.stringify(`${row}\n`)}}`,
  ]) {
    const { events } = parse(`${text}\n`)
    assert.is(events[0]?.reason, 'Failed', text)
    assert.is(events[0]?.message, 'Error: secret "till" not found', text)
  }
})

test('a string of very many lines, and very many rows, are read', () => {
  const lines = 'Name:  a\nLabels:  b=c\n'.repeat(70_000)
  assert.ok(parse(JSON.stringify(lines)).regions.length > 0)
  const rows = '  Warning  Failed  4s  kubelet  Error: ErrImagePull\n'.repeat(130_000)
  assert.is(parse(rows).events.length, 130_000)
})

test('the values of a chart are no manifest', () => {
  const { regions, unread } = parse('COMPUTED VALUES:\nimage:\n  repository: mill/till\n  tag: 1.4\n')
  assert.equal(
    regions.map(({ kind }) => kind),
    ['noise'],
  )
  assert.equal(unread, [])
})

test.run()
