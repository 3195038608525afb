import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as undescribe from '../../src/index.js'

// An example `expression // value` in a docstring is run with the names of its file and the public ones. Only examples that
// speak of values made elsewhere (`render(report, …)`) are for reading alone.
const source = fileURLToPath(new URL('../../src', import.meta.url))
const files = readdirSync(source, { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !/generated|\/main\.ts$|worker/.test(file))
  .sort()

interface Example {
  readonly file: string
  readonly code: string
  readonly value: string
}

const examples = files.flatMap((file): Example[] =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/^ \* @example (.*?) \/\/ (.*)$/gm)].map(
    ([, code = '', value = '']) => ({ file, code, value }),
  ),
)

/** A comment that is no JavaScript value, or only the start of one, tells in words. */
async function evaluate(
  code: string,
  scope: Record<string, unknown>,
): Promise<{ value?: unknown; error?: Error }> {
  try {
    const names = Object.keys(scope)
    const body = `return (async () => (${code}))()`
    return { value: await new Function(...names, body)(...names.map((name) => scope[name])) }
  } catch (error) {
    return { error: error as Error }
  }
}

let run = 0
let left = 0
for (const { file, code, value } of examples) {
  const expected = await evaluate(value, {})
  if (expected.error !== undefined) continue
  test(`the example of ${file} is true: ${code}`, async () => {
    const own = await import(pathToFileURL(join(source, file)).href)
    const actual = await evaluate(code, { ...undescribe, ...own })
    if (actual.error instanceof ReferenceError) {
      left++
      return
    }
    if (actual.error !== undefined) throw actual.error
    run++
    assert.equal(
      JSON.parse(JSON.stringify(actual.value ?? null)),
      JSON.parse(JSON.stringify(expected.value ?? null)),
    )
  })
}

test('most examples are run', () =>
  assert.ok(run > 200 && left < run / 3, `${run} run, ${left} speak of values made elsewhere`))

test.run()
