import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { columnsOfRows } from '../../src/tables/headless.js'

const namesOf = (...rows: string[]) => columnsOfRows(rows, undefined)[0]?.columns?.map(({ name }) => name)

test('a wide gap is no row of empty cells of another kind', () => {
  const row = 'vault-0                                 0/1     Init:CrashLoopBackOff   7 (2m41s ago)   14m'
  assert.equal(namesOf(row)?.slice(0, 3), ['NAME', 'READY', 'STATUS'])
})

test('a node is told by its status and version, not by its name alone', () => {
  assert.equal(namesOf('node-1   Ready    worker   5d    v1.29.4')?.slice(1, 3), ['STATUS', 'ROLES'])
  assert.not.equal(
    namesOf('node-1                         worker   5d    1.29')?.includes('EXTERNAL-IP'),
    true,
  )
})

test.run()
