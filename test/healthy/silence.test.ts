import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, diagnose } from '../../src/index.js'
import type { Finding } from '../../src/types.js'
import { cases } from './cases.js'

const folder = new URL('../../fixtures/healthy/', import.meta.url)

/** Findings that would wake somebody up. */
const complaints = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity !== 'info').map(({ rule, title }) => `${rule}: ${title}`)

let described = 0
for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const parts = readFileSync(new URL(file, folder), 'utf8').split(/^=== /m).slice(1)
  if (/^\d/.test(file)) described += parts.length
  for (const part of parts) {
    const head = part.slice(0, part.indexOf('\n'))
    const text = part.slice(part.indexOf('\n') + 1)
    test(`${file}: ${head} is well`, () => assert.equal(complaints(analyze(text).findings), []))
  }
  test(`${file} as a whole is well`, () => {
    const whole = parts.map((part) => part.slice(part.indexOf('\n') + 1)).join('\n')
    assert.equal(complaints(analyze(whole).findings), [])
  })
}

test('the corpus holds 200 described objects and more', () => assert.ok(described >= 200, `${described}`))

for (const { object, events } of cases) {
  test(`${object.kind} ${object.metadata?.name} is well without text`, () => {
    assert.equal(complaints(diagnose({ objects: [object], events: [...events] })), [])
  })
}

test.run()
