import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'
import type { Capture, Origin } from '../../src/types.js'

/** The objects of a part of a capture with where their values stand, counted from the start of the part. */
function partOf({ objects, objectOrigins }: Capture, from: number, to: number, start: number): unknown {
  return objects.slice(from, to).map((object, at) => {
    const { places = [], stated, inferred, kubectl } = objectOrigins[from + at] as Origin
    const own = places.map((one) => ({ ...one, start: one.start - start, end: one.end - start }))
    return { object, stated, inferred, kubectl, places: own.map(({ pieces, ...one }) => one) }
  })
}

const texts = readdirSync('fixtures/describe', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join('fixtures/describe', name), 'utf8'))
  // data of a ConfigMap goes on to the next heading of events, whatever stands there
  .filter((text) => text.includes('Containers:') && !text.includes('===='))

test('what is met a third time is read as it was the first time', () => {
  let compared = 0
  for (const text of texts) {
    const many = parse(`${text}\n\n${text}\n\n${text}\n\n${text}`)
    const count = many.objects.length / 4
    if (!Number.isInteger(count)) continue
    const first = partOf(many, 0, count, 0)
    for (let turn = 1; turn < 4; turn++) {
      assert.equal(partOf(many, turn * count, (turn + 1) * count, turn * (text.length + 2)), first)
      compared += count
    }
  }
  assert.ok(compared > 80, `${compared} were compared`)
})

const pod = (name: string, hostPort: string) => `Name:         ${name}
Namespace:    default
Containers:
  main:
    Port:       80/TCP
    Host Port:  ${hostPort}/TCP
    Limits:
      cpu:  1
    Mounts:
      /data from data (ro)
Tolerations:    a=b:NoSchedule
`

test('no two objects share a part', () => {
  const { objects } = parse(['a', 'b', 'c', 'd'].map((name) => pod(name, '80')).join('\n\n'))
  const seen = new Set<unknown>()
  const see = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    assert.not(seen.has(value))
    seen.add(value)
    for (const part of Object.values(value)) see(part)
  }
  see(objects)
  assert.is(objects.length, 4)
  assert.equal({ ...objects[3], metadata: undefined }, { ...objects[0], metadata: undefined })
})

test('a section that stands twice in one object conflicts there as it does the first time', () => {
  const twice = `${pod('a', '0')}Tolerations:    a=b:NoSchedule\n`
  const [first, ...others] = parse([twice, twice, twice, twice].join('\n\n')).objects
  for (const other of others) assert.equal(other, first)
})

test.run()
