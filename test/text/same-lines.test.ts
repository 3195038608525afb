import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { LineTable } from '../../src/text/line-table.js'

test('a line points to a line above with the same text, a new one to itself', () => {
  const table = new LineTable('Name:  a\n  b\nName:  a\n  b\n  c\n')
  assert.equal([...table.same], [0, 1, 0, 1, 4])
})

test('lines of one sum that differ in their middle are told apart', () => {
  const lines = [...'abcdef'].map((letter) => `  key:  ${letter.repeat(20)} the same end of all`)
  const table = new LineTable(lines.join('\n'))
  assert.equal([...table.same], [0, 1, 2, 3, 4, 5])
})

test('columns of a line that was met before are those of a scan', () => {
  const text = '  Port:  80/TCP\n\tkey: value\n  - item\n\nResource Quotas\n%!(EXTRA bool=false)  rbd:\n'
  const table = new LineTable(text + text)
  assert.equal([...table.same].slice(6, 12), [0, 1, 2, 3, 4, 5])
  for (const column of [
    'indent',
    'first',
    'length',
    'keyEnd',
    'valueAt',
    'weak',
    'opening',
    'closing',
  ] as const)
    assert.equal([...table[column]].slice(6, 12), [...new LineTable(text)[column]].slice(0, 6), column)
})

test.run()
