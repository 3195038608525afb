// Golden texts: compared exactly; `UPDATE=1` writes them; a missing one is a failure.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'

/** Compares `text` with `fixtures/render/<name>`. */
export function assertGolden(name: string, text: string): void {
  const path = fileURLToPath(new URL(`../../fixtures/render/${name}`, import.meta.url))
  if (process.env['UPDATE'] === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  assert.ok(existsSync(path), `missing golden ${name}; UPDATE=1 writes it`)
  assert.is(text, readFileSync(path, 'utf8'))
}
