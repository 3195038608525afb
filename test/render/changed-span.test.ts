import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { changedSpan } from '../../src/render/changed-span.js'
import type { Suggestion } from '../../src/types.js'

function suggest(from: string, to: string, ...changes: [string, string][]): Suggestion {
  const changed = changes.map(([left, right]) => ({
    component: 'repository' as const,
    from: left,
    to: right,
  }))
  return { from, to, kind: 'token', confidence: 'likely', score: 0.9, changed, because: '' }
}

const cases: [text: string, suggestion: Suggestion | undefined, marked: string, why: string][] = [
  [
    'image "a/ngnix:v1"',
    suggest('a/ngnix:v1', 'a/nginx:v1', ['ngnix', 'nginx']),
    'ngnix',
    'the changed token',
  ],
  [
    'ab/ab:1',
    suggest('ab/ab:1', 'ab/abc:1', ['ab', 'abc']),
    'ab',
    'the occurrence that gives the suggestion',
  ],
  ['x', undefined, 'x', 'without a suggestion all of it'],
  ['other', suggest('a', 'b', ['a', 'b']), 'other', 'all of it when the reference stands elsewhere'],
  ['nginx', suggest('nginx', 'nginx:1.27'), 'nginx', 'all of the reference when something is only added'],
  ['redis:lates', suggest('redis:lates', 'redis:7'), 'lates', 'the differing part when no change is named'],
]
for (const [text, suggestion, marked, why] of cases) {
  test(`marks ${why}`, () => {
    const span = changedSpan({ text }, suggestion)
    assert.is(text.slice(span.start, span.end), marked)
  })
}

test('of two equal tokens the one that changes is marked', () => {
  assert.equal(changedSpan({ text: 'ab/ab:1' }, suggest('ab/ab:1', 'ab/abc:1', ['ab', 'abc'])), {
    start: 3,
    end: 5,
  })
})

test.run()
