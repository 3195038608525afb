import fc from 'fast-check'
import { damages } from '../damage/damages.js'

/** One change of a text. The numbers choose places: every number is a place of every text. */
export interface Change {
  readonly kind: (typeof changeKinds)[number]
  readonly at: number
  readonly size: number
  readonly text: string
}

/** A text to make: one that is known, changed. */
export interface Recipe {
  readonly base: number
  readonly changes: readonly Change[]
}

const changeKinds = [
  'drop lines',
  'repeat a line',
  'swap lines',
  'indent lines',
  'end early',
  'start late',
  'bring lines of another',
  'change a value',
  'change a word',
  'change a number',
  'insert',
  'replace characters',
  'join lines',
  'break a line',
  'stretch a piece',
  'damage',
] as const

/** What readers stumble over, wherever it stands. */
const hostile = [
  '\u0000',
  '\ud800',
  '\udfff',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u0301',
  '\u2028',
  '\u0085',
  '\r',
  '\t',
  '\u001b[31m',
  '\u001b]8;;http://x\u0007',
  '\u009b1m',
  '\n\n\n',
  ': ',
  ':',
  '  ',
  '"',
  "'",
  '`',
  '```\n',
  '|',
  '│ ',
  '> ',
  '<br>',
  '&lt;',
  '\\n',
  '\\"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<none>',
  '<unset>',
  '<unknown>',
  '<invalid>',
  '...',
  '…',
  '---',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '$(rm -rf ~)',
  '%0A::error::',
  '@everyone',
  '=1+1',
  '*',
  '&a',
  '*a',
  '!!js',
  '? ',
  '- ',
  '# ',
  '\u00a0',
  '日本',
  '😀',
  'NaN',
  '-0',
  '1e999',
  '9'.repeat(30),
  'x'.repeat(300),
  ' '.repeat(200),
  'Name:  ',
  'Events:\n',
  'Normal',
  'Warning',
  'apiVersion: v1\n',
  'kind: List\nitems:\n',
  '$ kubectl describe pod ',
  'null',
  'true',
  '2024-05-01T10:00:00Z',
]

/** Changes of texts; `made` are texts that fit in somewhere: values, names, words of the language. */
export function recipes(made: fc.Arbitrary<string>): fc.Arbitrary<Recipe> {
  const text = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...hostile) },
    { weight: 4, arbitrary: made },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  )
  const change: fc.Arbitrary<Change> = fc.record({
    kind: fc.constantFrom(...changeKinds),
    at: fc.nat(1_000_000),
    size: fc.nat(10_000),
    text,
  })
  return fc.record({ base: fc.nat(1_000_000), changes: fc.array(change, { minLength: 1, maxLength: 6 }) })
}

function spliced(
  list: readonly string[],
  at: number,
  count: number,
  others: readonly string[] = [],
): string[] {
  return [...list.slice(0, at), ...others, ...list.slice(at + count)]
}

/** The longest text that is made, in UTF-16 units. */
const longest = 60_000

/**
 * The text of a recipe.
 *
 * @example cook({ base: 0, changes: [{ kind: 'drop lines', at: 1, size: 0, text: '' }] }, ['a\nb\nc']) // 'a\nc'
 */
export function cook({ base, changes }: Recipe, pool: readonly string[]): string {
  let text = pool[base % pool.length] ?? ''
  for (const change of changes) text = apply(text, change, pool).slice(0, longest)
  return text
}

function apply(text: string, { kind, at, size, text: piece }: Change, pool: readonly string[]): string {
  const lines = text.split('\n')
  const line = at % lines.length
  const count = 1 + (size % 8)
  const place = at % (text.length + 1)
  const changeLine = (change: (line: string) => string) =>
    lines.map((one, index) => (index === line ? change(one) : one)).join('\n')
  switch (kind) {
    case 'drop lines':
      return spliced(lines, line, count).join('\n')
    case 'repeat a line': {
      const times = size % 50 === 0 ? 1000 : count
      return spliced(lines, line, 0, Array<string>(times).fill(lines[line] as string)).join('\n')
    }
    case 'swap lines': {
      const other = size % lines.length
      return lines
        .map((one, index) => lines[index === line ? other : index === other ? line : index] ?? one)
        .join('\n')
    }
    case 'indent lines': {
      const by = (size % 9) - 4
      return lines
        .map((one, index) =>
          index < line || index >= line + count ? one : by > 0 ? ' '.repeat(by) + one : one.slice(-by),
        )
        .join('\n')
    }
    case 'end early':
      return text.slice(0, place)
    case 'start late':
      return text.slice(place)
    case 'bring lines of another': {
      const others = (pool[size % pool.length] ?? '').split('\n')
      const from = (at >> 3) % others.length
      return spliced(lines, line, 0, others.slice(from, from + 1 + (size % 40))).join('\n')
    }
    case 'change a value':
      return changeLine((one) => one.replace(/([:=]\s*).*$/, (_, colon: string) => colon + piece))
    case 'change a word':
      return changeLine((one) => {
        const words = one.split(/(\s+)/)
        return spliced(words, ((size * 2) % words.length) & ~1, 1, [piece]).join('')
      })
    case 'change a number':
      return changeLine((one) => one.replace(/\d+/, String(size % 3 === 0 ? size ** 6 : size)))
    case 'insert':
      return text.slice(0, place) + piece + text.slice(place)
    case 'replace characters':
      return text.slice(0, place) + piece + text.slice(place + (size % 12))
    case 'join lines':
      return line + 1 < lines.length
        ? spliced(lines, line, 2, [`${lines[line]}${lines[line + 1]}`]).join('\n')
        : text
    case 'break a line':
      return `${text.slice(0, place)}\n${text.slice(place)}`
    case 'stretch a piece': {
      const part = text.slice(place, place + 1 + (size % 60))
      return text.slice(0, place) + part.repeat(size % 20 === 0 ? 1500 : count) + text.slice(place)
    }
    case 'damage': {
      let state = size + 1
      const random = () => {
        state = (state * 48271) % 2147483647
        return state / 2147483647
      }
      return damages[at % damages.length]?.apply(text, random) ?? text
    }
    default:
      return kind satisfies never
  }
}
