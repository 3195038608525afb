import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findBlocks } from '../../src/text/blocks.js'
import { recognisers, shapesOf } from './recognisers.js'

const note = readFileSync('fixtures/pastes/rss-site-note.md', 'utf8')

test('finds the commands, the table and the events of a note between its prose', () => {
  assert.equal(shapesOf(findBlocks(note, recognisers)), [
    'noise',
    'command',
    'command',
    'command',
    'get-table',
    'noise',
    'command',
    'fragment',
    'noise',
  ])
})

test('gives a block the command that printed it', () => {
  const [events] = findBlocks(note, recognisers).filter((block) => block.shape === 'fragment')
  assert.is(events?.command?.verb, 'describe')
  assert.is(events?.command?.kind, 'Pod')
  assert.equal(events?.command?.names, ['rss-site'])
})

test('keeps an elision inside the block it is part of', () => {
  const [events] = findBlocks(note, recognisers).filter((block) => block.shape === 'fragment')
  assert.is(events?.lines[0]?.text, '  ...')
  assert.is(events?.lines[1]?.text, 'Events:')
})

const twoObjects =
  'Name:         a\nNamespace:    x\nEvents:       <none>\n\n\nName:         b\nNamespace:    x\n'

test('ends an object at two blank lines and the next name', () => {
  const blocks = findBlocks(twoObjects, recognisers)
  assert.equal(shapesOf(blocks), ['describe', 'describe'])
  assert.equal(
    blocks.map((block) => block.lines[0]?.text),
    ['Name:         a', 'Name:         b'],
  )
})

const rawMessage = `Name:         a
Namespace:    x
Containers:
  main:
    Last State:  Terminated
      Reason:    Error
      Message:   panic: boom

goroutine 1 [running]:
main.main()
Events:
  fake  row

      Exit Code:    2
QoS Class:    BestEffort
Events:
  Type     Reason   Age  From     Message
  ----     ------   ---  ----     -------
  Warning  BackOff  2m   kubelet  line one

line three of the message
  Normal  Pulled  1m  kubelet  ok
`

test('keeps raw lines of values at column 0 and blank lines inside their block', () => {
  const blocks = findBlocks(rawMessage, recognisers)
  assert.equal(shapesOf(blocks), ['describe'])
  assert.is(blocks[0]?.lines.length, rawMessage.split('\n').length - 1)
})

test('takes the indent of a whole block off and leaves its own', () => {
  const indented = rawMessage.replace(/^(?=.)/gm, '    ')
  const [block] = findBlocks(indented, recognisers)
  assert.equal(
    block?.lines.map((line) => line.text),
    rawMessage.trimEnd().split('\n'),
  )
  assert.equal(block?.undone, ['indent'])
})

test('reads nothing out of prose', () => {
  const blocks = findBlocks('Hello all,\n\nmy Name: is Bob. Events: are fun?\n', recognisers)
  assert.equal(shapesOf(blocks), ['noise'])
})

test('calls bytes that are no text unread', () => {
  assert.equal(shapesOf(findBlocks('\u0000\u0001\ufffd\u0000\ufffd', recognisers)), ['unread'])
})

const commandCases: readonly [line: string, expected: Record<string, unknown>][] = [
  [
    '$ kubectl describe po/web -n shop',
    { tool: 'kubectl', verb: 'describe', kind: 'Pod', names: ['web'], namespace: 'shop' },
  ],
  ['k -n shop get deploy web -o yaml', { verb: 'get', kind: 'Deployment', names: ['web'], output: 'yaml' }],
  ['root@node-1:~# oc describe node node-2', { tool: 'oc', kind: 'Node', names: ['node-2'] }],
  ['PS C:\\work> kubectl.exe get events --namespace=shop', { kind: 'Event', namespace: 'shop' }],
  ['➜  ~ kubectl decribe pod web', { verb: 'decribe', kind: 'Pod', names: ['web'] }],
  ['`minikube kubectl -- describe pod web`', { tool: 'kubectl', verb: 'describe', names: ['web'] }],
  ['#kubectl describe pvc data-0', { kind: 'PersistentVolumeClaim', names: ['data-0'] }],
  ['+ kubectl describe pod web', { verb: 'describe', names: ['web'] }],
  ['Every 2.0s: kubectl get pods', { verb: 'get', kind: 'Pod' }],
  ['❯ docker pull example.com/a:1', { tool: 'docker', verb: 'pull' }],
]

for (const [line, expected] of commandCases) {
  test(`reads the command of ${line}`, () => {
    const [block] = findBlocks(line, recognisers)
    assert.is(block?.shape, 'command')
    const command = block?.command as unknown as Record<string, unknown>
    for (const [field, value] of Object.entries(expected)) assert.equal(command[field], value, field)
  })
}

const proseLines = [
  'kubectl describe pod shows that the image is wrong, but why?',
  'docker is not installed on this node.',
  'k is an alias of kubectl here.',
]

for (const line of proseLines) {
  test(`takes no command from: ${line}`, () => {
    assert.equal(shapesOf(findBlocks(line, recognisers)), ['noise'])
  })
}

const single: readonly [text: string, shape: string][] = [
  ['Warning FailedScheduling 56s (x7 over 9m45s) default-scheduler 0/6 nodes are available: x', 'event-rows'],
  ['Warning  Failed  kubelet  Error: ErrImagePull', 'event-rows'],
  ['3m  3m  1  {kubelet node-1}  spec.containers{web}  Normal  Pulled  ok', 'event-rows'],
  ['10s  Warning  FailedScheduling  pod/es-0  0/3 nodes are available: x', 'events-table'],
  ['shop  10s (x3 over 2m)  Warning  Failed  Pod/web  Error: ErrImagePull', 'events-table'],
  ['3s  3s  1  web-1.ae89  Pod  spec.containers{web}  Warning  Failed  {kubelet n}  x', 'events-table'],
  ['web-1   0/1   CrashLoopBackOff   3 (5m ago)   10m', 'get-table'],
  ['Failed to pull image "a": not found', 'message'],
  ['E0219 18:49:38.257766       1 replica_set.go:534] sync "a/b" failed', 'journal'],
  ['status:\n  phase: Failed\n  reason: Evicted', 'yaml'],
  ['{"kind": "Pod", "status": {"phase": "Failed"}}', 'json'],
  ['    State:          Waiting\n      Reason:       CrashLoopBackOff', 'fragment'],
]

for (const [text, shape] of single) {
  test(`tells ${shape} from ${JSON.stringify(text.slice(0, 50))}`, () => {
    assert.equal(shapesOf(findBlocks(text, recognisers)), [shape])
  })
}

test('puts a message together that was broken by hand', () => {
  const text =
    'Error creating: pods "web-0" is forbidden: violates PodSecurity (container "web"\nmust not run as root)\n\nWhy?'
  const [block] = findBlocks(text, recognisers)
  assert.is(block?.lines.length, 1)
  assert.is(block?.lines[0]?.text, text.split('\n\n')[0]?.replace('\n', ' '))
  assert.equal(block?.undone, ['hand-wrap'])
})

test('leaves the words around a message to the noise', () => {
  const text = 'what does this really mean here: 0/2 nodes are available: 2 node(s)'
  const blocks = findBlocks(text, recognisers)
  assert.equal(shapesOf(blocks), ['noise', 'message'])
  assert.is(text.slice(blocks[1]!.spans[0]!.start), '0/2 nodes are available: 2 node(s)')
})

const curly = (message: string) =>
  `Name:         a\nNamespace:    x\nEvents:\n  Type     Reason  Age  From     Message\n  ----     ------  ---- ----     -------\n${message}`

test('puts straight quotes into rows where a known wording holds typographic ones', () => {
  const [block] = findBlocks(
    curly('  Warning  Failed  4s  kubelet  Failed to pull image “nginx”: not found'),
    recognisers,
  )
  assert.ok(block?.lines.at(-1)?.text.endsWith('Failed to pull image "nginx": not found'))
  assert.equal(block?.undone, ['smart-quotes'])
})

test('leaves curly quotes that a program wrote', () => {
  for (const row of [
    '  Warning  Odd     4s  kubelet  ls: cannot open ‘/data’ “now”',
    '  Normal   Pulled  4s  kubelet  Successfully pulled image "nginx"\n  Warning  Odd     4s  kubelet  cannot open “/data”',
  ]) {
    const [block] = findBlocks(curly(row), recognisers)
    assert.is(block?.lines.at(-1)?.text, row.split('\n').at(-1))
    assert.equal(block?.undone, [])
  }
})

test('takes no line as wide as the text for broken where the next is a field of kubectl', () => {
  const wide = 'x'.repeat(60)
  const text = `Name:             web\nLabels:           a=${wide}\nNamespace:        shop\nAnnotations:      b=${wide}\nEvents:           <none>\n`
  const [block] = findBlocks(text, recognisers)
  assert.equal(block?.undone, [])
  assert.is(block?.lines.length, 5)
})

test('a `Name:` directly below a row of events, with no field below it, is a line of the message', () => {
  const text = curly('  Warning  Odd     4s  kubelet  one\nName:         fake\nthree')
  assert.equal(shapesOf(findBlocks(text, recognisers)), ['describe'])
})

test('breaks a prompt off that is glued to an object', () => {
  const blocks = findBlocks('Name:\t\ta\nLabels:\t\t<none>\nNo events.me@host:~$ ls\n', recognisers)
  assert.equal(shapesOf(blocks), ['describe', 'command'])
})

test.run()
