import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type CellKind, type EventRowShape, parseEventRow } from '../../src/grammar/event-row.js'

/** `describe: type reason age from message`, a column of several cells as `reason+`. */
function summary(shape: EventRowShape | undefined): string | undefined {
  if (shape === undefined) return undefined
  const columns = shape.columns.map(({ column, from, to }) => (to > from ? `${column}+` : column))
  return `${shape.layout}: ${columns.join(' ')}`
}

const rows: readonly (readonly [cells: string, columns: string | undefined, why: string])[] = [
  ['type camel age component text', 'describe: type reason age from message', 'the table since 1.8'],
  [
    'type camel repeated pair text text',
    'describe: type reason age from message+',
    'gaps inside the message',
  ],
  ['type camel age text', 'describe: type reason age message', 'From is empty'],
  ['type camel age word', 'describe: type reason age message', 'a single word behind the age is the message'],
  [
    'type camel age component',
    'describe: type reason age from',
    'unless it is a known component: no message',
  ],
  ['type camel age word text', 'describe: type reason age from message', 'an unknown component'],
  ['camel age component text', 'describe: reason age from message', 'Type is empty'],
  ['type age component text', 'describe: type age from message', 'Reason is empty'],
  ['type word word age component text', 'describe: type reason+ age from message', 'two blanks in a reason'],
  ['type camel component text', 'describe: type reason from message', 'no age column'],
  ['type camel text', 'describe: type reason message', 'neither age nor From'],
  ['type camel', 'describe: type reason', 'a row cut off'],
  ['text age text', undefined, 'prose with an age in it'],
  ['word word text', undefined, 'no anchor at all'],
  [
    'age age count source fieldPath type camel text',
    'seen: first last count from fieldPath type reason message',
    'the table of 1.2 to 1.7',
  ],
  ['time time count source camel text', 'seen: first last count from reason message', '1.0, absolute times'],
  [
    'age age count type camel text',
    'seen: first last count type reason message',
    'From and SubObjectPath empty',
  ],
  ['time source camel text', 'time: last from reason message', 'before 1.0'],
  [
    'age age count word camel fieldPath type camel source text',
    'get-seen: first last count name kind fieldPath type reason from message',
    '`get events` up to 1.11',
  ],
  [
    'word age age count word camel type camel component text',
    'get-seen: namespace first last count name kind type reason from message',
    'with all namespaces',
  ],
  ['age type camel object text', 'get: age type reason object message', '`get events` from 1.14'],
  [
    'word repeated type camel object text',
    'get: namespace age type reason object message',
    '`kubectl events -A`',
  ],
  ['age type camel camel text', 'get: age type reason kind message', '1.12 and 1.13 print the kind alone'],
  [
    'age type camel object fieldPath pair text tailAge tailCount tailName',
    'get: age type reason object fieldPath from message first count eventName',
    '`-o wide`: the message is not last',
  ],
]

for (const [cells, columns, why] of rows) {
  test(`reads ${cells}: ${why}`, () => {
    assert.is(summary(parseEventRow(cells.split(' ') as CellKind[])), columns)
  })
}

test('has at most one reading for any cells', () => {
  const kind = fc.constantFrom<CellKind>(
    'type',
    'age',
    'repeated',
    'time',
    'count',
    'source',
    'pair',
    'component',
    'fieldPath',
    'object',
    'eventName',
    'camel',
    'word',
    'text',
  )
  const head = fc.constantFrom<CellKind[]>(
    [],
    ['type', 'camel'],
    ['age', 'age', 'count'],
    ['word', 'age', 'type', 'camel'],
    ['time', 'time', 'count', 'source'],
  )
  const tail = fc.constantFrom<CellKind[]>([], ['tailAge', 'tailCount', 'tailName'])
  fc.assert(
    fc.property(head, fc.array(kind, { maxLength: 7 }), tail, (first, middle, last) => {
      parseEventRow([...first, ...middle, ...last])
    }),
    { numRuns: 3000 },
  )
})

test.run()
