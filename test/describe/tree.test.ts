import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Field, readTree, type Tree } from '../../src/describe/tree.js'
import { type Excerpt, excerptOf } from '../../src/excerpt.js'
import { parse } from '../../src/index.js'

/** The lines of a text as `text/` hands them on. */
function linesOf(text: string): Excerpt[] {
  const lines: Excerpt[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push(excerptOf(text, start, start + line.length))
    start += line.length + 1
  }
  return lines
}

/** The tree as an outline: `key = value | continuation`, children indented; `-` for a line without key. */
function outline(tree: Tree): string[] {
  const lines: string[] = []
  const add = (fields: readonly Field[], depth: number): void => {
    for (const field of fields) {
      const [first, ...more] = field.lines.map((line) => line.text)
      const value = (first ?? '').slice(field.valueAt)
      const label = field.shape === 'field' ? field.key : field.shape === 'item' ? '-' : `<${field.shape}>`
      lines.push(`${'  '.repeat(depth)}${label} = ${[value, ...more].join(' | ')}`.trimEnd())
      add(field.children, depth + 1)
    }
  }
  add(tree.fields, 0)
  return lines
}

const cases: readonly [claim: string, text: string, expected: readonly string[]][] = [
  [
    'nests by the indentation of keys, not by the value column',
    'Pod Template:\n  Containers:\n   web:\n    Image:      nginx\n    Environment:\n      A:   b\n  Volumes:       <none>\n  Node-Selectors:  <none>',
    [
      'Pod Template =',
      '  Containers =',
      '    web =',
      '      Image = nginx',
      '      Environment =',
      '        A = b',
      '  Volumes = <none>',
      '  Node-Selectors = <none>',
    ],
  ],
  [
    'continues a value on the lines aligned with it',
    'Labels:       app=web\n              tier=front\nStatus:       Running',
    ['Labels = app=web |               tier=front', 'Status = Running'],
  ],
  [
    'reads TAB padding',
    'Name:\t\tweb\nLabels:\t\tapp=web\n\t\ttier=front\nContainers:\n  c:\n    Image:\t\ti',
    ['Name = web', 'Labels = app=web | \t\ttier=front', 'Containers =', '  c =', '    Image = i'],
  ],
  [
    'takes a container message with a whole fake section for a message',
    'Containers:\n  c:\n    Image:       i\n    Last State:  Terminated\n      Reason:    Error\n      Message:   boom\n\nEvents:\n  fake  row\nName: x\n      Exit Code:  2\n    Ready:       False',
    [
      'Containers =',
      '  c =',
      '    Image = i',
      '    Last State = Terminated',
      '      Reason = Error',
      '      Message = boom |  | Events: |   fake  row | Name: x',
      '      Exit Code = 2',
      '    Ready = False',
    ],
  ],
  [
    'takes a heading in a message for the message where what stands below it belongs to the message',
    'Containers:\n  c:\n    Image:       i\n    Last State:  Terminated\n      Message:   boom\nConditions:\n      Exit Code:  2\n    Ready:       False\nConditions:\n  Type   Status\n  Ready  False ',
    [
      'Containers =',
      '  c =',
      '    Image = i',
      '    Last State = Terminated',
      '      Message = boom | Conditions:',
      '      Exit Code = 2',
      '    Ready = False',
      'Conditions =',
      '  - = Type   Status',
      '  - = Ready  False',
    ],
  ],
  [
    'takes a deeper line below a condition for its message',
    'Conditions:\n  Type   Status  Message\n  ----   ------  -------\n  Ready  False   one\n    Ready:  True\n  Disk  True   c\nAddresses:\n  InternalIP:  10.0.0.1',
    [
      'Conditions =',
      '  <table> = Type   Status  Message |   ----   ------  -------',
      '    - = Ready  False   one |     Ready:  True',
      '    - = Disk  True   c',
      'Addresses =',
      '  InternalIP = 10.0.0.1',
    ],
  ],
  [
    'takes arguments whole, whatever they look like',
    'Containers:\n  c:\n    Image:  i\n    Args:\n      State:       Waiting\n        Limits:\n      \n      Name: fake\n    State:  Running\n      Started:  now',
    [
      'Containers =',
      '  c =',
      '    Image = i',
      '    Args =',
      '      - = State:       Waiting',
      '      - = Limits:',
      '      - =',
      '      - = Name: fake',
      '    State = Running',
      '      Started = now',
    ],
  ],
  [
    'takes the raw lines of an old environment value for the value',
    'Containers:\n  c:\n    Image:\ti\n    Environment Variables:\n      LOOKS:\tx\nEvents:\n  Type  Reason\n      NEXT:\ty\nConditions:\n  Type\tStatus\n  Ready \tTrue ',
    [
      'Containers =',
      '  c =',
      '    Image = i',
      '    Environment Variables =',
      '      LOOKS = x | Events: |   Type  Reason',
      '      NEXT = y',
      'Conditions =',
      '  - = Type\tStatus',
      '  - = Ready \tTrue',
    ],
  ],
  [
    'reads a table under its dashes, a raw line in a message included',
    'Conditions:\n  Type    Status  Message\n  ----    ------  -------\n  Ready   False   [a\nb]\n  Disk   True   c\nAddresses:\n  InternalIP:  10.0.0.1',
    [
      'Conditions =',
      '  <table> = Type    Status  Message |   ----    ------  -------',
      '    - = Ready   False   [a | b]',
      '    - = Disk   True   c',
      'Addresses =',
      '  InternalIP = 10.0.0.1',
    ],
  ],
  [
    'keeps the keys of a ConfigMap apart by their underlines',
    'Name:  cm\n\nData\n====\na:\n----\nx: y\n\nData\n====\n\nb:\n----\n1\n\nBinaryData\n====\nc: 3 bytes\n\nEvents:  <none>',
    [
      'Name = cm',
      '<section> = Data | ====',
      '  a =  | ---- | x: y |  | Data | ==== |',
      '  b =  | ---- | 1 |',
      '<section> = BinaryData | ====',
      '  c = 3 bytes',
    ],
  ],
  [
    'reads a block whose head is missing',
    '      Exit Code:    1\n    Ready:          False\n    Restart Count:  3\nConditions:\n  Type   Status\n  Ready  False',
    [
      '<orphans> =',
      '  <orphans> =',
      '    Exit Code = 1',
      '  Ready = False',
      '  Restart Count = 3',
      'Conditions =',
      '  - = Type   Status',
      '  - = Ready  False',
    ],
  ],
  [
    'finds the end of alternative names whose column depends on the alignment',
    'Subject Alternative Names:\n         DNS Names:  a.svc\n                     b.svc\nEvents:  <none>',
    ['Subject Alternative Names =', '  DNS Names = a.svc |                      b.svc'],
  ],
]

for (const [claim, text, expected] of cases) {
  test(claim, () => {
    assert.equal(outline(readTree(linesOf(text))), expected)
  })
}

test('finds the nesting of a pod whose indentation was lost', () => {
  const text =
    'Name: p\nContainers:\nweb:\nContainer ID:\nImage: nginx\nArgs:\n-x\nState: Waiting\nReason: Y\nReady: False\nConditions:\nType Status\nReady False\nEvents: <none>'
  assert.equal(outline(readTree(linesOf(text))), [
    'Name = p',
    'Containers =',
    '  web =',
    '    Container ID =',
    '    Image = nginx',
    '    Args =',
    '      - = -x',
    '    State = Waiting',
    '      Reason = Y',
    '    Ready = False',
    'Conditions =',
    '  - = Type Status',
    '  - = Ready False',
  ])
})

test('keeps the events apart with all their lines', () => {
  const tree = readTree(
    linesOf(
      'Name:  a\nEvents:\n  Type  Reason  Age  From  Message\n  ----  ------  ----  ----  -------\n  Normal  X  1s  k  one\ntwo\n\nthree',
    ),
  )
  assert.is(tree.events.length, 1)
  assert.is(tree.events[0]?.heading?.text, 'Events:')
  assert.is(tree.events[0]?.lines.length, 6)
})

test('reads what kubectl 1.12 to 1.14 prints behind the events of a claim', () => {
  const tree = readTree(
    linesOf(
      'Name:  c\nEvents:\n  Type  Reason  Age  From  Message\n  Normal  X  1s  k  m\nMounted By:  web-1',
    ),
  )
  assert.equal(outline(tree), ['Name = c', 'Mounted By = web-1'])
  assert.is(tree.events[0]?.lines.length, 2)
})

test('says where something was left out', () => {
  const tree = readTree(linesOf('Name:  a\n...\nStatus:  Running'))
  assert.equal(outline(tree), ['Name = a', 'Status = Running'])
  assert.equal(tree.unread, [{ span: { start: 9, end: 12 }, reason: 'elided' }])
})

const oddLine = fc.oneof(
  fc.constantFrom(
    'Name:  a',
    'Containers:',
    '  c:',
    '    Image:  i',
    '    Args:',
    '      -x',
    '    State:  Running',
    '      Message:  m',
    '      Exit Code:  1',
    'Message:  x',
    'Annotations:  a=b',
    'Events:',
    'Events:  <none>',
    '  Type  Reason  Age',
    '  ----  ------',
    '  Ready  True',
    'Data',
    '====',
    'k:',
    '----',
    '',
    '...',
    '      A:  b',
    'raw text',
    '\t\tx=y',
    'Volumes:',
    '   odd:',
    '    Environment:',
    'API Version:  v1',
    'Kind:  X',
    ' ',
    'a: b',
    '%!(EXTRA bool=false, map[string]string=map[a:b])  rbd:',
    'Resource Quotas',
    'No events.',
  ),
  fc.string(),
)

test('gives every non-blank line exactly one place, whatever the lines are', () => {
  fc.assert(
    fc.property(fc.array(oddLine, { maxLength: 40 }), (parts) => {
      const lines = linesOf(parts.join('\n'))
      const tree = readTree(lines)
      const seen: number[] = []
      const add = (fields: readonly Field[]): void => {
        for (const field of fields) {
          for (const line of field.lines) if (line.text.trim() !== '') seen.push(line.start)
          add(field.children)
        }
      }
      add(tree.fields)
      for (const block of tree.events) {
        if (block.heading) seen.push(block.heading.start)
        for (const line of block.lines) if (line.text.trim() !== '') seen.push(line.start)
      }
      for (const part of tree.unread) seen.push(part.span.start)
      const wanted = lines.filter((line) => line.text.trim() !== '').map((line) => line.start)
      assert.equal(
        seen.sort((a, b) => a - b),
        wanted,
      )
      assert.not.ok(
        tree.unread.some((part) => part.reason === 'value-not-understood'),
        'the grammar is total',
      )
    }),
    { numRuns: 2000 },
  )
})

test('empty lines of data below do not take those of an annotation away', () => {
  const text =
    'Name:         w\nNamespace:    bl\nAnnotations:  note:\n                \n                \n                lead\n\nData\n====\nx:\n----\n\n\nx\n\n\n\ny:\n----\n\n\ny\n\n\n\n'
  const [object] = parse(text).objects
  assert.is(object?.metadata?.annotations?.['note'], '\n\nlead')
})

test('a text that starts deep has 200 levels at most, and what stands deeper is unread', () => {
  const rising = Array.from({ length: 3000 }, (_, at) => `${' '.repeat(3000 - at)}Port:  1`).join('\n')
  const tree = readTree(linesOf(`${rising}\n${' '.repeat(10)}Host Port:  1`))
  let depth = 0
  for (let fields = tree.fields; fields.length > 0; depth++) fields = fields.at(-1)?.children ?? []
  assert.ok(depth <= 201, String(depth))
  assert.equal(new Set(tree.unread.map(({ reason }) => reason)), new Set(['too-deep']))
})

test.run()
