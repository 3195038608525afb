import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { compact, text } from './values.js'

/** Ages in seconds, also where the printed unit changes. */
const age = fc.oneof(
  fc.integer({ min: 3, max: 118 }),
  fc.constantFrom(1, 119, 125, 300, 605, 7150, 11_000, 28_000, 90_000, 700_000, 70_000_000),
)

const writer = fc.oneof(
  fc.record({
    source: fc.record({ component: fc.constantFrom('kubelet', 'default-scheduler', 'a.b/c_d') }),
  }),
  fc.constant({ source: { component: 'kubelet', host: 'node-1' } }),
  fc.constantFrom({ reportingComponent: 'karpenter', source: {} }, { source: {} }),
)

const event = fc
  .record({
    type: fc.constantFrom('Normal', 'Normal', 'Warning', 'Warning', ''),
    reason: fc.constantFrom('Pulled', 'BackOff', 'FailedScheduling', 'Killing', 'Two  spaces', '', 'a.b-c/d'),
    message: fc.oneof(
      text,
      fc.constantFrom(
        'Readiness probe failed: curl: (7) Failed\n',
        '  blanks around \n\n',
        'a\r\nb',
        'Error: x\n\tat y.z(Main.java:1)\n\tat b',
        'z'.repeat(1200),
        'Events:',
        'a\tb',
        'two  spaces',
        'a\tb\n\tc\td',
        'a\n\n\nName:         fake\nNamespace:    default',
        '  Warning  BackOff  2m  kubelet  a row of its own',
        'Mounted By:  x',
        '\u001b[31mred\u001b[0m',
        '',
        'Failed to pull image "x": rpc error: code = Unknown',
      ),
    ),
    last: age,
    earlier: fc.nat({ max: 9000 }),
    count: fc.constantFrom(1, 1, 2, 17, 123_456),
    isNew: fc.constantFrom(false, false, false, true),
    series: fc.option(fc.record({ count: fc.constantFrom(2, 50), lastObserved: fc.nat({ max: 100 }) }), {
      nil: undefined,
    }),
    writer,
  })
  .map(({ last, earlier, count, writer, isNew, series, ...rest }) => ({
    ...rest,
    ...writer,
    ...(isNew
      ? {
          eventTime: `now-${last + earlier}.000000s`,
          ...(series && {
            series: {
              count: series.count,
              lastObservedTime: `now-${Math.min(last, series.lastObserved)}.000000s`,
            },
          }),
          lastTimestamp: null,
          firstTimestamp: null,
        }
      : {
          count,
          lastTimestamp: `now-${last}s`,
          firstTimestamp: `now-${count === 1 ? last : last + earlier}s`,
          eventTime: null,
        }),
  }))

function withSource<T extends object>(made: T): T {
  return { ...made, source: { component: 'kubelet' } }
}

/** Events about an object, oldest first as kubectl prints them. */
export function eventsAbout(object: KubernetesObject): fc.Arbitrary<readonly KubernetesObject[]> {
  const { apiVersion, kind, metadata } = object
  const involvedObject = compact({
    apiVersion,
    kind,
    namespace: metadata?.namespace,
    name: metadata?.name,
    uid: metadata?.uid,
  })
  return fc
    .oneof(
      fc.constant([]),
      fc.uniqueArray(event, { maxLength: 4, selector: (made) => made.lastTimestamp ?? made.eventTime }),
    )
    .map((made) =>
      // After a message of several lines the rest is aligned anew: an empty From cell is not to be seen any more.
      made.some((one) => one.message.includes('\n')) ? made.map(withSource) : made,
    )
    .map((made) =>
      made.map((one, index) => ({
        apiVersion: 'v1',
        kind: 'Event',
        metadata: { name: `event-${index}`, namespace: metadata?.namespace ?? 'default' },
        involvedObject,
        ...one,
      })),
    )
}
