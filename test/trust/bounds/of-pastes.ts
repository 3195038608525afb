import { parse } from '../../../src/index.js'
import { splitLines } from '../../../src/text/line.js'
import { undoAffixes } from '../../../src/text/undo/affixes.js'
import { undoEscapedStrings } from '../../../src/text/undo/escaped-strings.js'
import { undoFlattened } from '../../../src/text/undo/flattened.js'
import { undoInlineCode } from '../../../src/text/undo/inline-code.js'
import { undoMarkdownTables } from '../../../src/text/undo/markdown-tables.js'
import { type Bound, lines } from './bound.js'

const describe =
  'Name:         web-0\nNamespace:    shop\nNode:         worker-1\nStatus:       Running\nIP:           10.1.2.3\n'

/** Bounds of what is undone of what pastes do. */
export const ofPastes: readonly Bound[] = [
  {
    where: '`text/undo/markdown-tables.ts` `maxPad`',
    claim: 'cells are not made wider',
    isBeyond: (amount) => {
      const [first] = undoMarkdownTables(
        splitLines(`| NAME | READY |\n|---|---|\n| ${'a'.repeat(amount)} | 1/1 |`),
      )
      return (first?.excerpt.text.indexOf('READY') ?? 0) < amount + 2
    },
  },
  {
    where: '`text/undo/inline-code.ts` `maxLines`',
    claim: 'backticks around more lines stay',
    isBeyond: (amount) => {
      const text = `\`Name:  web\n${lines(amount - 2, (at) => `Key${at}:  x`)}\nStatus:  Running\``
      return undoInlineCode(splitLines(text)).at(-1)?.excerpt.text.endsWith('`') === true
    },
  },
  {
    where: '`text/undo/affixes.ts` `maxDepth`',
    claim: 'one prefix more stays',
    isBeyond: (amount) => {
      const text = describe.replace(/^(?=.)/gm, prefixes.slice(0, amount).join(''))
      return undoAffixes(splitLines(text))[0]?.excerpt.text.startsWith('Name:') !== true
    },
  },
  {
    where: '`text/undo/escaped-strings.ts` `maxLevel`',
    claim: 'a string in one string more stays escaped',
    isBeyond: (amount) => {
      let text = describe
      for (let level = 0; level < amount; level++) text = JSON.stringify({ stdout: text })
      return !undoEscapedStrings(splitLines(text)).some(({ excerpt }) =>
        excerpt.text.startsWith('Namespace:'),
      )
    },
  },
  {
    where: '`text/undo/flattened.ts` `longest`',
    claim: 'a longer line stays one',
    isBeyond: (amount) => {
      const rows = 'Warning  Failed  4s  kubelet  Error: ErrImagePull Normal  Pulled  4s  kubelet  done '
      const line = rows.padEnd(amount, 'x')
      return undoFlattened(splitLines(line)).length === 1
    },
  },
  {
    where: '`text/extents/message.ts` `maxLines`',
    claim: 'a message that was broken over more lines is not put together',
    isBeyond: (amount) =>
      !(parse(brokenMessage(amount)).events[0]?.message ?? '').includes(`part ${amount},`),
  },
  {
    where: '`text/extents/message.ts` `maxLength`',
    claim: 'a message of so many characters takes no further line',
    isBeyond: (amount) => {
      // the first two lines together, and a blank, are one character shorter
      const [first = '', , ...others] = brokenMessage(4).split('\n')
      const long = `${'x'.repeat(amount - 5 - first.length)} 2,`
      const text = [first, long, ...others].join('\n')
      return !(parse(text).events[0]?.message ?? '').includes('part 3,')
    },
  },
]
const prefixes = ['> ', '2024-01-02T03:04:05.123Z ', '| ', '- ']

/** A message of so many lines, each of which promises more. */
function brokenMessage(count: number): string {
  const rest = Array.from({ length: count - 1 }, (_, at) => `part ${at + 2},`)
  return ['Failed to pull image "acme/web:1": rpc error: code = Unknown desc = one,', ...rest].join('\n')
}
