import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isTableFrame, readEventRows } from '../../src/events/rows.js'
import { spanOf } from '../../src/excerpt.js'
import type { KubernetesEvent } from '../../src/types.js'
import { linesOf, type PrintedEvent, printEvents } from './print-events.js'

/** An event as one line: `Warning Failed | kubelet@node-1 | 3 | message`. */
function summary(event: KubernetesEvent): string {
  const { type = '-', reason = '-', source = {}, count = '-', message = '-', involvedObject } = event
  const about = [involvedObject.namespace, involvedObject.kind, involvedObject.name, involvedObject.fieldPath]
  return [
    `${type} ${reason}`,
    [source.component ?? '-', source.host].filter(Boolean).join('@'),
    count,
    about.filter(Boolean).join(' ') || '-',
    message,
  ].join(' | ')
}

const cases = readFileSync('fixtures/events/rows.cases.txt', 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((block) => {
    const [title = '', ...rest] = block.split('\n')
    const [text = '', expected = ''] = rest.join('\n').split(/^--- events ---\n/m)
    return { title, text: text.replace(/\n$/, ''), expected: expected.trimEnd().split('\n').filter(Boolean) }
  })

for (const { title, text, expected } of cases) {
  test(title, () => {
    const { events, unread } = readEventRows(linesOf(text))
    const left = unread.map(({ span, reason }) => `${reason}: ${text.slice(span.start, span.end)}`)
    assert.equal([...events.map((event) => summary(event).replaceAll('\n', '\\n')), ...left], expected)
  })
}

test('an age is kept as the interval it means, not as a time', () => {
  const { events, eventOrigins } = readEventRows(linesOf('  Normal  Pulled  4s (x3 over 51s)  kubelet  Done'))
  assert.equal(eventOrigins[0]?.age, {
    last: { minSeconds: 4, maxSeconds: 5 },
    first: { minSeconds: 51, maxSeconds: 52 },
  })
  assert.is(events[0]?.lastTimestamp, undefined)
})

test('one age that only the old function prints makes all ages of the table old', () => {
  const rows = ['  Normal  A  5m  kubelet, n  a', '  Normal  B  1h  kubelet, n  b'].join('\n')
  assert.equal(readEventRows(linesOf(rows)).eventOrigins[0]?.age?.last, { minSeconds: 300, maxSeconds: 360 })
})

test('a single age of get events is the last occurrence only', () => {
  const { eventOrigins } = readEventRows(linesOf('4m57s  Warning  BackOff  pod/x-1  Back-off restarting'))
  assert.equal(eventOrigins[0]?.age, { last: { minSeconds: 297, maxSeconds: 298 } })
})

test('the object of a describe is the object of its rows, but not of a row that names its own', () => {
  const involvedObject = { kind: 'Pod', name: 'web-1', namespace: 'shop' }
  const read = (row: string) => readEventRows(linesOf(row), { involvedObject }).events[0]?.involvedObject
  assert.equal(read('  Normal  Pulled  4s  kubelet  Done'), involvedObject)
  assert.equal(read('4s  Normal  Pulled  pod/x-1  Done'), { apiVersion: 'v1', kind: 'Pod', name: 'x-1' })
})

test('the columns and the words of From tell the version of kubectl', () => {
  const versions = (row: string) => readEventRows(linesOf(row)).eventOrigins[0]?.kubectl
  assert.equal(versions('  Normal  Pulled  4s  kubelet, n1  Done'), { min: '1.8', max: '1.19' })
  assert.equal(versions('  Normal  Pulled  4s  kubelet  spec.containers{a}: Done'), { min: '1.35' })
  assert.equal(versions('  1m\t1m\t1\t{kubelet n1}\t\tNormal\tPulled\tDone'), { min: '1.2', max: '1.5' })
  assert.is(versions('4s  Normal  Pulled  pod/x-1  Done'), undefined)
})

// --------------------------------------------------------------------------------------------------- properties

const word = fc.stringMatching(/^[A-Z][a-z]{1,10}$/)
const sentence = fc.stringMatching(/^[A-Za-z"/:.]{1,12}( {1,2}[A-Za-z"/:.0-9()]{1,12}){0,6}$/)
const age = fc.constantFrom(
  '4s',
  '119s',
  '5m20s',
  '3h',
  '7d23h',
  '<unknown>',
  '4s (x3 over 51s)',
  '2m (x17 over 61m)',
)
const printable: fc.Arbitrary<PrintedEvent> = fc.record({
  type: fc.constantFrom('Normal', 'Warning', ''),
  reason: fc.oneof(word, fc.constant('Two  spaces')),
  age,
  from: fc.constantFrom('kubelet', 'kubelet, node-1', 'my controller', 'a.example.com/b_c', ''),
  message: fc.oneof(sentence, fc.constant(''), fc.constant('Events:')),
})

test('what kubectl prints under its header is read back, also empty cells and blanks inside cells', () => {
  fc.assert(
    fc.property(fc.array(printable, { minLength: 1, maxLength: 6 }), (printed) => {
      const { events, unread } = readEventRows(linesOf(printEvents(printed)))
      assert.equal(unread, [])
      assert.equal(
        events.map((event) => [event.type ?? '', event.reason ?? '', event.message ?? '']),
        printed.map(({ type, reason, message }) => [type, reason, message]),
      )
      assert.equal(
        events.map(({ source }) => [source?.component, source?.host].filter(Boolean).join(', ')),
        printed.map(({ from }) => from),
      )
    }),
    { numRuns: 300 },
  )
})

test('rows behind a message of several lines, aligned anew, are read back', () => {
  const plain = printable.filter(
    ({ type, from, message }) => type !== '' && from.startsWith('kubelet') && message !== '',
  )
  fc.assert(
    fc.property(
      plain,
      plain,
      fc.constantFrom('line two', '  line: three', '', 'x\n\ny'),
      (before, after, more) => {
        const message = `${before.message}\n${more}\nend`
        const { events } = readEventRows(linesOf(printEvents([{ ...before, message }, after])))
        assert.equal(
          events.map((event) => event.message),
          [message, after.message],
        )
      },
    ),
    { numRuns: 200 },
  )
})

const anyLine = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  sentence,
  fc.constantFrom(
    'Events:',
    '  Type  Reason  Age  From  Message',
    '  ----  ------',
    '...',
    '',
    '\t\t',
    'No events.',
  ),
  printable.map((event) => `  ${event.type}  ${event.reason}  ${event.age}  ${event.from}  ${event.message}`),
  printable.map((event) => `${event.type} ${event.reason} ${event.age} ${event.from} ${event.message}`),
)

test('no line is lost, no event is invented, no place lies', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 8 }), (parts) => {
      const text = parts.join('\n')
      const lines = linesOf(text)
      const { events, eventOrigins, unread } = readEventRows(lines)
      assert.is(events.length, eventOrigins.length)
      const read = [...eventOrigins.flatMap(({ spans }) => spans), ...unread.map(({ span }) => span)]
      for (const line of lines) {
        if (line.text.trim() === '') continue
        const first = line.start + (line.text.length - line.text.trimStart().length)
        const isRead = read.some((span) => span.start <= first && first < span.end)
        assert.ok(isRead || isTableFrame(line.text), `lost: ${JSON.stringify(line.text)}`)
      }
      for (const { places = [] } of eventOrigins) {
        for (const place of places) {
          if (place.pieces === undefined) assert.is(text.slice(place.start, place.end), place.text)
          else {
            const { start, end } = spanOf(place, 0, place.text.length)
            assert.ok(start >= 0 && end <= text.length && start <= end)
          }
        }
      }
    }),
    { numRuns: 1000 },
  )
})

test.run()
