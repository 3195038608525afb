import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { restoreFirstLine } from '../../src/describe/first-line.js'
import { KnownShapes } from '../../src/describe/known-shapes.js'
import { restoreIndent } from '../../src/describe/restore-indent.js'
import { scanLines } from '../../src/describe/scan.js'
import { makeTokens } from '../../src/describe/tokens.js'
import type { Scan } from '../../src/grammar/describe.js'
import { linesOf } from '../../src/text/line.js'
import { LineTable } from '../../src/text/line-table.js'

const texts = [...textsIn('fixtures/describe')].filter((text) => text.length < 20_000)

function* textsIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* textsIn(path)
    else if (name.endsWith('.txt')) yield readFileSync(path, 'utf8')
  }
}

const restored = (scan: Scan) => restoreFirstLine(restoreIndent(scan))

/** Reads two blocks of one table; what is found for the second must be its own tokens. */
function findSecond(first: string, second: string): boolean {
  const lines = linesOf(new LineTable(`${first}\n${second}`)).map(({ excerpt }) => excerpt)
  const count = first.split('\n').length
  const shapes = new KnownShapes()
  const one = scanLines(lines.slice(0, count))
  if (restored(one) !== one) return false
  shapes.keep(one, makeTokens(one))
  const other = scanLines(lines.slice(count))
  const found = shapes.find(other)
  if (found !== undefined) assert.equal(found, makeTokens(restored(other)), second)
  return found !== undefined
}

const pod = (name: string, rows: number) => `Name:         ${name}
Namespace:    default
Labels:       app=${name}
              tier=${name}
Status:       Running
Containers:
  main:
    Image:  ${name}:1
    Args:
      --id=${name}
    State:          Waiting
      Reason:       ${name}
    Ready:          False
Events:
  Type     Reason  Age   From     Message
  ----     ------  ----  ----     -------${'\n  Warning  Failed  97s   kubelet  Error: x'.repeat(rows)}`

test('pods that differ in values and in the number of their events have the tokens of one', () => {
  assert.ok(findSecond(pod('a', 3), pod('bcd', 3)))
  assert.ok(findSecond(pod('a', 3), pod('efg', 9)))
})

test('a line that says something to the tokens is compared letter by letter', () => {
  for (const [from, to] of [
    ['tier=a', '...'],
    ['--id=a', 'Events:'],
    ['--id=a', '[truncated]'],
    ['tier=a', 'Normal  Pulled  4s  kubelet'],
    ['Namespace:    default', 'Namespace:    '],
  ] as const)
    assert.not(findSecond(pod('a', 1), pod('a', 1).replace(from, to)), to)
})

test('whatever stands in a line, what is found for a block are its own tokens', () => {
  const words = [
    '...',
    'Events:',
    'x',
    'a: b',
    'Key:',
    '----',
    '====',
    '<unknown>',
    '',
    '  deep',
    'Type  Status  x',
  ]
  const change = fc.record({
    at: fc.nat(200),
    to: fc.oneof(fc.constantFrom(...words), fc.constant(undefined)),
    isValue: fc.boolean(),
  })
  let found = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      (text, changes) => {
        const lines = text.trimEnd().split('\n')
        for (const { at, to, isValue } of changes) {
          const line = lines[at % lines.length] as string
          const indent = /^\s*/.exec(line)?.[0] ?? ''
          const other = to ?? `${line.slice(0, -1)}z`
          lines[at % lines.length] = isValue ? line.replace(/\S+$/, other) : indent + other.trimStart()
        }
        if (findSecond(text.trimEnd(), lines.join('\n'))) found += 1
      },
    ),
    { numRuns: 1500 },
  )
  assert.ok(found > 100, `${found} were found`)
})

test.run()
