import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { tableOf } from '../oracle/get/table.js'

// Printed by the server's own printers (pkg/printers/internalversion), built from the source of 1.20.2 that Debian ships:
// the columns of a kind, then objects with their cells.
const [head = '', ...lines] = readFileSync('fixtures/tables/server-1.20.jsonl', 'utf8').trimEnd().split('\n')
const { now } = JSON.parse(head) as { now: number }

interface Made {
  readonly columnDefinitions: readonly { readonly name: string; readonly priority: number }[]
  readonly rows: readonly { readonly cells: readonly unknown[] }[]
}

const counts = new Map<string, number>()
for (const line of lines) {
  const { kind, columns, cells, object } = JSON.parse(line)
  if (columns !== undefined) {
    test(`${kind}: the columns are those of the server`, () => {
      const { columnDefinitions } = tableOf(kind, [], { minor: 20, now, isWithObjects: false }) as Made
      const made = columnDefinitions.map(({ name, priority }) => (priority === 0 ? [name] : [name, priority]))
      assert.equal(made, columns)
    })
    continue
  }
  const count = (counts.get(object.kind) ?? 0) + 1
  counts.set(object.kind, count)
  test(`${object.kind} ${count}: the cells are those of the server`, () => {
    const { rows } = tableOf(object.kind, [object], { minor: 20, now, isWithObjects: false }) as Made
    assert.equal(rows[0]?.cells.map(String), cells.map(String))
  })
}

test.run()
