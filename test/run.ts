// Runs every test below test/ except those that need a tool besides npm packages (oracle, browser) and the benchmarks.
// uvu lets a file without `.run()` and a pattern without a match pass in silence: both are failures here.
// Usage: npx tsx test/run.ts [PATTERN] [--seed N]: a property that failed with a seed fails with it again.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as fc from 'fast-check'
import { parse } from 'uvu/parse'
import { runSuites } from './run-suites.js'

const { values, positionals } = parseArgs({ options: { seed: { type: 'string' } }, allowPositionals: true })
// A gate must say the same of the same change: properties hunt with new seeds everywhere else.
const seed = values.seed ?? (process.env['CI'] ? '20261124' : undefined)
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) })

const [pattern = '\\.test\\.ts$'] = positionals
const { suites } = await parse('test', pattern, { ignore: [/(^|\/)(oracle|browser|bench)\//] })
const silent = suites.filter(
  (suite) => !/^\s*\w*[tT]est\w*\.run\(\)|^test\.run\(\)/m.test(readFileSync(suite.file, 'utf8')),
)
if (suites.length === 0) throw new Error(`no test file matches ${pattern}`)
if (silent.length > 0) throw new Error(`without .run(): ${silent.map((suite) => suite.name).join(', ')}`)

await runSuites(suites)
