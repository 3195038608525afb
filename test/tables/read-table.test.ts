import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readTable } from '../../src/tables/read-table.js'
import { alignCells, linesOf } from '../events/print-events.js'

const cases = readFileSync('fixtures/tables/get.cases.txt', 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((block) => {
    const [title = '', ...rest] = block.split('\n')
    const [text = '', expected = ''] = rest.join('\n').split(/^--- objects ---\n/m)
    return { title, text: text.replace(/\n$/, ''), expected: expected.trimEnd().split('\n') }
  })

for (const { title, text, expected } of cases) {
  test(title, () => {
    const { objects, unread } = readTable(linesOf(text))
    const left = unread.map(({ span, reason }) => `${reason}: ${text.slice(span.start, span.end)}`)
    const read = objects.map(({ apiVersion: _, ...object }) => object)
    const wanted = expected.map((line) => (line.startsWith('{') ? JSON.parse(line) : line))
    assert.equal([...read, ...left], wanted)
  })
}

const podTable =
  'NAME     READY   STATUS             RESTARTS   AGE\ncart-0   1/2     ImagePullBackOff   0          2m7s'

test('keeps the place of a computed STATUS, so that it can be evidence', () => {
  const { objectOrigins } = readTable(linesOf(podTable))
  const place = objectOrigins[0]?.places?.find(({ path }) => path === 'status')
  assert.is(podTable.slice(place?.start, place?.end), 'ImagePullBackOff')
})

test('AGE is the age of the object, no time is invented', () => {
  const { objects, objectOrigins } = readTable(linesOf(podTable))
  assert.equal(objectOrigins[0]?.age, { first: { minSeconds: 127, maxSeconds: 128 } })
  assert.is(objects[0]?.metadata?.creationTimestamp, undefined)
})

test('takes kind and namespace from the command, and says so', () => {
  const row = linesOf('worker-1   Ready   <none>   10d   v1.30.1')
  const { objects, objectOrigins } = readTable(row, { command: { resource: 'no', namespace: 'shop' } })
  assert.is(objects[0]?.kind, 'Node')
  assert.equal(objectOrigins[0]?.inferred, [
    { path: 'kind', because: 'the command names it' },
    { path: 'metadata.namespace', because: 'the command names it' },
  ])
})

test('believes the header when the command above is about another kind', () => {
  const { objects } = readTable(linesOf(podTable), { command: { kind: 'Node' } })
  assert.is(objects[0]?.kind, 'Pod')
})

test('a replication controller looks like a replica set: the command decides', () => {
  const text = 'NAME   DESIRED   CURRENT   READY   AGE\ncart   1         1         0       5m'
  assert.is(
    readTable(linesOf(text), { command: { resource: 'rc' } }).objects[0]?.kind,
    'ReplicationController',
  )
})

test('a custom resource of a command has no kind of ours', () => {
  const text = 'NAME   STATUS   AGE\ncart   Ready    5m'
  const { objects } = readTable(linesOf(text), { command: { resource: 'certificates' } })
  assert.equal(objects, [{ metadata: { name: 'cart' } }])
})

test('rows of events become events, with the namespace of the command', () => {
  const text =
    'LAST SEEN   TYPE      REASON    OBJECT       MESSAGE\n4m57s       Warning   BackOff   pod/cart-0   Back-off'
  const { events, objects } = readTable(linesOf(text), { command: { resource: 'events', namespace: 'shop' } })
  assert.is(objects.length, 0)
  assert.equal(events[0]?.involvedObject, {
    apiVersion: 'v1',
    kind: 'Pod',
    name: 'cart-0',
    namespace: 'shop',
  })
})

// --------------------------------------------------------------------------------------------------- properties

const pods = fc.array(
  fc.record({
    name: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}[a-z0-9]$/),
    ready: fc.constantFrom('0/1', '1/1', '1/2'),
    status: fc.constantFrom('Running', 'Pending', 'CrashLoopBackOff', 'Init:0/2', 'Terminating'),
    restarts: fc.constantFrom('0', '3 (5m ago)', '12'),
    age: fc.constantFrom('4s', '5m20s', '<unknown>'),
    node: fc.constantFrom('worker-1', '<none>'),
  }),
  { minLength: 1, maxLength: 5 },
)

test('reads what the printer aligns, and the same with blanks collapsed', () => {
  fc.assert(
    fc.property(pods, (rows) => {
      const lines = [
        ['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE', 'NODE'],
        ...rows.map(({ name, ready, status, restarts, age, node }) => [
          name,
          ready,
          status,
          restarts,
          age,
          node,
        ]),
      ]
      const aligned = alignCells(lines.map((cells) => cells.join('\t')).join('\n'))
      for (const text of [
        aligned,
        aligned.replace(/ +/g, ' '),
        lines.map((cells) => cells.join('\t')).join('\n'),
      ]) {
        const { objects, objectOrigins, unread } = readTable(linesOf(text))
        assert.equal(unread, [])
        assert.equal(
          objects.map(({ metadata }) => metadata?.name),
          rows.map(({ name }) => name),
        )
        assert.equal(
          objectOrigins.map(({ places = [] }) => places.find(({ path }) => path === 'status')?.text),
          rows.map(({ status }) => status),
        )
      }
    }),
    { numRuns: 200 },
  )
})

test('never throws, loses no line, and every place holds what it says', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 50 }),
    fc.constantFrom(...cases.flatMap(({ text }) => text.split('\n'))),
    fc.constantFrom('', 'NAME', '__proto__  constructor', 'NAME   TOSTRING\nx   y'),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (parts) => {
      const text = parts.join('\n')
      const lines = linesOf(text)
      const { objectOrigins, eventOrigins, unread } = readTable(lines)
      for (const place of [...objectOrigins, ...eventOrigins].flatMap(({ places = [] }) => places)) {
        if (place.pieces === undefined) assert.is(text.slice(place.start, place.end), place.text)
      }
      const read = [...objectOrigins, ...eventOrigins]
        .flatMap(({ spans }) => spans)
        .concat(unread.map(({ span }) => span))
      for (const { text: words, start } of lines) {
        const first = start + words.length - words.trimStart().length
        const isHeader =
          /^[A-Z0-9][A-Z0-9()/%_.: -]+$/.test(words.trim()) ||
          /^(?:[-─|\s]+|Events:.*|No events\.)$/.test(words.trim())
        if (words.trim() === '' || isHeader) continue
        assert.ok(
          read.some((span) => span.start <= first && first < span.end),
          `lost: ${words}`,
        )
      }
    }),
    { numRuns: 1000 },
  )
})

test.run()
