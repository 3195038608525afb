import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, parse } from '../../src/index.js'

/** Fields of containers and their states, with a value in their line. */
const field =
  /^ {4,6}(?:Image|Image ID|State|Last State|Reason|Exit Code|Started|Ready|Restart Count|Liveness|Readiness):\s+\S/

for (const version of ['1.20', '1.33']) {
  test(`parts of what kubectl ${version} prints read as with their blanks, marked from the first letter on`, () => {
    const lines = readFileSync(`fixtures/live/${version}.txt`, 'utf8').split('\n')
    let parts = 0
    for (const [at, line] of lines.entries()) {
      if (!field.test(line)) continue
      const part = lines.slice(at, at + 12).join('\n')
      assert.equal(parse(part.trimStart()).objects, parse(part).objects, part)
      parts += 1
    }
    assert.ok(parts > 20)
  })
}

test('the cause is found where the first of its lines lost its blanks', () => {
  const text =
    'State:          Waiting\n      Reason:       CrashLoopBackOff\n    Last State:     Terminated\n      Reason:       OOMKilled\n      Exit Code:    137\n'
  assert.equal(
    analyze(text).findings.map(({ rule }) => rule),
    ['crash-oom-killed'],
  )
})

test('a field at the edge that has none of its own below it stays there', () => {
  const [object] = parse(
    'Name:  web\nNode:  barn-1/10.0.0.1\nStatus:  Failed\nReason:  Evicted\nMessage:  The node was low on memory.\n',
  ).objects
  assert.is((object?.['status'] as { reason?: string } | undefined)?.reason, 'Evicted')
})

test.run()
