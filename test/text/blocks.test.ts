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

test.run()
