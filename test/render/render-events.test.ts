import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { orderEvents } from '../../src/render/order-events.js'
import { renderEventsJson, renderEventsNdjson, renderEventsTable } from '../../src/render/render-events.js'
import type { Capture, KubernetesEvent, Origin } from '../../src/types.js'
import { emptyCapture, originAt } from '../report/samples.js'

type Sample = [event: Partial<KubernetesEvent>, age?: Origin['age']]

function captureOf(samples: Sample[], capturedAt?: string): Capture {
  return {
    ...emptyCapture,
    events: samples.map(([event]) => ({ apiVersion: 'v1', kind: 'Event', involvedObject: {}, ...event })),
    eventOrigins: samples.map(([, age], at) => originAt(at, at + 1, age === undefined ? {} : { age })),
    ...(capturedAt === undefined ? {} : { capturedAt }),
  }
}
const seconds = (minSeconds: number) => ({ minSeconds, maxSeconds: minSeconds + 1 })
const reasons = (captures: Capture[]) => orderEvents(captures).map(({ event }) => event.reason)

test('events come in the order of their last occurrence', () => {
  const capture = captureOf([
    [{ reason: 'Scheduled' }],
    [{ reason: 'Failed' }, { last: seconds(4) }],
    [{ reason: 'Pulling' }, { last: seconds(65) }],
    [{ reason: 'Pulled' }, { last: seconds(55) }],
  ])
  assert.equal(reasons([capture]), ['Pulling', 'Pulled', 'Scheduled', 'Failed'])
})

test('an event of unknown age stays beside the one before it, at the start beside the one behind it', () => {
  const capture = captureOf([
    [{ reason: 'Scheduled' }],
    [{ reason: 'Pulling' }, { last: seconds(65) }],
    [{ reason: 'Strange' }],
    [{ reason: 'Failed' }, { last: seconds(4) }],
  ])
  assert.equal(reasons([capture]), ['Scheduled', 'Pulling', 'Strange', 'Failed'])
})

test('time stamps order events of several captures', () => {
  const late = captureOf([[{ reason: 'late', lastTimestamp: '2026-01-02T00:00:00Z' }]])
  const early = captureOf([[{ reason: 'early', lastTimestamp: '2026-01-02T00:30:00+01:00' }]])
  assert.equal(reasons([late, early]), ['early', 'late'])
})

test('with a capture time ages and time stamps meet', () => {
  const aged = captureOf([[{ reason: 'aged' }, { last: seconds(60) }]], '2026-01-01T12:00:00Z')
  const stamped = captureOf([[{ reason: 'stamped', lastTimestamp: '2026-01-01T11:58:00Z' }]])
  assert.equal(reasons([aged, stamped]), ['stamped', 'aged'])
})

const sample = captureOf([
  [
    {
      type: 'Warning',
      reason: 'Failed',
      message: 'Error: 日本 \u001b[31m',
      count: 3,
      source: { component: 'kubelet', host: 'n1' },
      involvedObject: { kind: 'Pod', namespace: 'default', name: 'a' },
    },
    { last: seconds(4), first: seconds(51) },
  ],
  [{ message: 'bare' }],
  [{ reason: 'Stamped', lastTimestamp: '2026-01-01T11:58:00Z', count: 2, involvedObject: { kind: 'Node' } }],
])

test('the table has a heading, aligned columns and nothing a terminal obeys', () => {
  assert.is(
    renderEventsTable(orderEvents([sample])),
    [
      'LAST SEEN                   TYPE        REASON      OBJECT          FROM          MESSAGE',
      '4s (x3 over 51s)            Warning     Failed      pod default/a   kubelet, n1   Error: 日本 ␛[31m',
      '<unknown>                   <unknown>   <unknown>   <unknown>                     bare',
      '2026-01-01T11:58:00Z (x2)   <unknown>   Stamped     node',
      '',
    ].join('\n'),
  )
})

test('JSON is a list of all events, NDJSON has one a line', () => {
  const events = orderEvents([sample])
  const list = JSON.parse(renderEventsJson(events))
  assert.is(list.kind, 'List')
  assert.equal(
    list.items,
    events.map(({ event }) => event),
  )
  const lines = renderEventsNdjson(events).trimEnd().split('\n')
  assert.equal(
    lines.map((line) => JSON.parse(line)),
    list.items,
  )
})

test('no events leave only the heading', () => {
  assert.is(renderEventsTable([]).split('\n').length, 2)
  assert.is(renderEventsNdjson([]), '')
})

test.run()
