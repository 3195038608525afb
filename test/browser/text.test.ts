import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { listSeries } from '../../docs/demo/engine/event-rows.js'
import { amountOf, listNodeCapacity } from '../../docs/demo/engine/node-capacity.js'
import type { EventRow } from '../../docs/demo/protocol.js'
import { writeAge, writeSeconds } from '../../docs/demo/text/age.js'
import { diffLetters } from '../../docs/demo/text/letters.js'
import { indexLines } from '../../docs/demo/text/lines.js'
import { packFragment, unpackFragment } from '../../docs/demo/text/link.js'
import { cutLine, type Range } from '../../docs/demo/text/ranges.js'
import { decodeSevenBits, encodeSevenBits } from '../../docs/demo/text/seven-bits.js'
import { scaleTime } from '../../docs/demo/text/timescale.js'
import { findHidden, makeVisible } from '../../docs/demo/text/visible.js'

for (const [text, expected] of [
  ['plain é text\t\n', 'plain é text\t\n'],
  ['a\u202eb', 'a⟨U+202E⟩b'],
  ['\u001b[31m', '⟨U+001B⟩[31m'],
  ['\ud800', '⟨U+D800⟩'],
  ['\u{1f600}', '\u{1f600}'],
  ['\0', '⟨U+0000⟩'],
] as const)
  test(`writes ${JSON.stringify(text)} visibly`, () => {
    assert.is(makeVisible(text), expected)
    assert.is(findHidden(text, 9).length, expected === text ? 0 : 1)
  })

test('a text area and the text agree on every place whatever ends the lines', () => {
  const words = fc.array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(words, (text) => {
      const field = text.replace(/\r\n?/g, '\n')
      const lines = indexLines(text)
      assert.is(lines.starts.length, field.split('\n').length)
      for (let at = 0; at < field.length; at++) {
        assert.is(lines.toField(lines.fromField(at)), at)
        if (field[at] !== '\n') assert.is(text[lines.fromField(at)], field[at])
      }
    }),
  )
})

for (const [from, to, expected] of [
  ['ngnix', 'nginx', 'ng[-ni][+in]x'],
  ['nginx', 'nginx', 'nginx'],
  ['', 'a', '[+a]'],
  ['library/postgress:15', 'library/postgres:15', 'library/postgres[-s]:15'],
] as const)
  test(`marks the letters between ${from} and ${to}`, () => {
    const runs = diffLetters(from, to)
    const sign = { same: '', removed: '-', added: '+' }
    assert.is(
      runs.map((run) => (run.kind === 'same' ? run.text : `[${sign[run.kind]}${run.text}]`)).join(''),
      expected,
    )
  })

test('the letters of both names are all there', () => {
  const names = fc.string({ maxLength: 30, unit: fc.constantFrom('a', 'b', 'c') })
  fc.assert(
    fc.property(names, names, (from, to) => {
      const runs = diffLetters(from, to)
      const side = (kind: string) => runs.filter((run) => run.kind !== kind).map((run) => run.text)
      assert.is(side('added').join(''), from)
      assert.is(side('removed').join(''), to)
    }),
  )
})

test('the segments of a line joined are the line', () => {
  const spans = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 })), { maxLength: 5 })
  fc.assert(
    fc.property(spans, (pairs) => {
      const ranges: Range[] = pairs.map(([start, length], finding) => ({
        start,
        end: start + length,
        finding,
        severity: 'error',
        primary: true,
      }))
      const segments = cutLine(5, 25, ranges)
      assert.is(segments[0]!.start, 5)
      assert.is(segments.at(-1)!.end, 25)
      for (const [index, segment] of segments.entries()) {
        if (index > 0) assert.is(segment.start, segments[index - 1]!.end)
        for (const range of ranges)
          assert.is(segment.ranges.includes(range), range.start <= segment.start && range.end >= segment.end)
      }
    }),
  )
})

test('the capture stands at the right edge, the oldest age at the left, younger ages right of older ones', () => {
  for (const oldest of [1, 60, 3600, 86_400 * 400]) {
    const { placeOf, ticks } = scaleTime(oldest, 600, 50)
    assert.is(placeOf(0), 600)
    assert.ok(placeOf(Math.max(10, oldest)) < 1e-9)
    const places = ticks.map(placeOf)
    for (const [index, place] of places.entries())
      if (index > 0) assert.ok(place - places[index - 1]! >= 50, `${oldest}: ${ticks}`)
  }
})

for (const [seconds, expected] of [
  [0, '0s'],
  [127, '2m7s'],
  [3600, '1h'],
  [90_061, '1d1h'],
] as const)
  test(`writes ${seconds} seconds as ${expected}`, () => assert.is(writeSeconds(seconds), expected))

test('an age says how much it leaves open', () => {
  assert.is(writeAge({ minSeconds: 4, maxSeconds: 5 }), '4s')
  assert.is(writeAge({ minSeconds: 180, maxSeconds: 240 }), '3m – 4m')
  assert.is(writeAge(undefined), 'unknown')
})

for (const [text, expected] of [
  ['250m', 0.25],
  ['3', 3],
  ['128Mi', 128 * 2 ** 20],
  ['<none>', 0],
  [undefined, 0],
] as const)
  test(`reads the quantity ${text}`, () => assert.is(amountOf(text), expected))

test('a node shows what its pods request of what it can give', () => {
  const pod = (cpu: string) => ({
    kind: 'Pod',
    spec: { nodeName: 'pool-a-4', containers: [{ resources: { requests: { cpu }, limits: { cpu: '2' } } }] },
  })
  const node = {
    kind: 'Node',
    metadata: { name: 'pool-a-4' },
    status: { allocatable: { cpu: '3920m', memory: '1Gi' } },
  }
  const [capacity] = listNodeCapacity({
    objects: [node, pod('1500m'), pod('250m'), { ...pod('9'), spec: {} }],
  })
  assert.equal(
    capacity?.resources.map(({ name, words }) => [name, words]),
    [['cpu', { allocatable: '3920m', requested: '1750m', limited: '4000m' }]],
  )
})

test('the drawing keeps warnings when there are too many series, and shows an event captured twice once', () => {
  const row = (index: number, type: string): EventRow => ({
    type,
    reason: `Reason${index}`,
    object: '',
    from: '',
    message: '',
    count: 1,
    start: index,
    end: index + 1,
    line: 1,
  })
  const rows = [
    ...Array.from({ length: 40 }, (_, index) => row(index, 'Normal')),
    row(99, 'Warning'),
    row(99, 'Warning'),
  ]
  const { series, left } = listSeries(rows)
  assert.is(series.length + left, 41)
  assert.is(series.filter(({ type }) => type === 'Warning').length, 1)
})

test('bytes come back from a string that a script can hold as it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = encodeSevenBits(bytes)
      assert.not.match(text, /["\\<\r\n\0]/)
      assert.equal([...decodeSevenBits(text, bytes.length)], [...bytes])
    }),
  )
})

test('a link gives the text back, and a damaged one nothing', async () => {
  for (const text of ['', 'a', 'Name: ü\n'.repeat(500)])
    assert.is(await unpackFragment(await packFragment(text)), text)
  assert.is(await unpackFragment('#t=%%%'), undefined)
  assert.is(await unpackFragment('#elsewhere'), undefined)
})

test('a small link that unpacks to very much gives nothing', async () => {
  assert.is(await unpackFragment(await packFragment('a'.repeat(20_000_000))), undefined)
})

test.run()
