import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readEventRows } from '../../src/events/rows.js'
import { excerptOf } from '../../src/excerpt.js'

/** In the order of their last times, as kubectl prints them. */
const table = [
  '  Type     Reason     Age                 From               Message',
  '  ----     ------     ----                ----               -------',
  '  Normal   Scheduled  6m                                     Successfully assigned default/a to node-1',
  '  Normal   Pulled     5m (x2 over 9m)     kubelet            Container image "bb" already present on machine',
  '  Normal   Pulled     4m (x3 over 8m)     kubelet            Container image "a" already present on machine',
  '  Normal   Pulled     3m (x4 over 8m)     kubelet            spec.containers{app}: Pulled',
  '  Warning  Failed     91s (x14 over 10m)  kubelet, node-1    Error: two  blanks',
  '  Warning  Failed     90s (x15 over 10m)  kubelet, node-1    Error: none',
]

function readAll(lines: readonly string[]) {
  const text = lines.join('\n')
  let start = 0
  const excerpts = lines.map((line) => {
    const excerpt = excerptOf(text, start, start + line.length)
    start += line.length + 1
    return excerpt
  })
  return readEventRows(excerpts, { involvedObject: { kind: 'Pod', namespace: 'default', name: 'a' } })
}

test('reads a row that is like one above it as it reads the row alone', () => {
  const together = readAll(table)
  assert.is(together.events.length, table.length - 2)
  for (const [index, row] of table.slice(2).entries()) {
    const alone = readAll([...table.slice(0, 2), row])
    assert.equal(together.events[index], alone.events[0], row)
    assert.equal(together.eventOrigins[index]?.stated, alone.eventOrigins[0]?.stated, row)
    assert.equal(together.eventOrigins[index]?.inferred, alone.eventOrigins[0]?.inferred, row)
    const texts = (places: readonly { path: string; text: string }[] = []) =>
      places.map(({ path, text }) => `${path}=${text}`)
    assert.equal(texts(together.eventOrigins[index]?.places), texts(alone.eventOrigins[0]?.places), row)
  }
})

test('places of rows alike lead to the text of their own row', () => {
  const { eventOrigins } = readAll(table)
  const text = table.join('\n')
  for (const { places = [] } of eventOrigins)
    for (const place of places) assert.is(text.slice(place.start, place.end), place.text)
})

test.run()
