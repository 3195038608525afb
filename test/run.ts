// Runs every test below test/ except those that need a tool besides npm packages (oracle, browser) and the benchmarks.
// uvu lets a file without `.run()` and a pattern without a match pass in silence: both are failures here.
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { parse } from 'uvu/parse'
import { runSuites } from './run-suites.js'

// A gate must say the same of the same change: properties hunt with new seeds everywhere else.
if (process.env['CI']) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20261124 })

const pattern = process.argv[2] ?? '\\.test\\.ts$'
const { suites } = await parse('test', pattern, { ignore: [/(^|\/)(oracle|browser|bench)\//] })
const silent = suites.filter(
  (suite) => !/^\s*\w*[tT]est\w*\.run\(\)|^test\.run\(\)/m.test(readFileSync(suite.file, 'utf8')),
)
if (suites.length === 0) throw new Error(`no test file matches ${pattern}`)
if (silent.length > 0) throw new Error(`without .run(): ${silent.map((suite) => suite.name).join(', ')}`)

await runSuites(suites)
