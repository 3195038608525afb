// Builds the page and runs the tests of this folder in Debian's chromium: npm run test:browser [-- PATTERN]
// A missing browser is a failure, not a skip. UPDATE=1 keeps the pictures for the docs.
import { existsSync } from 'node:fs'
import { parse } from 'uvu/parse'
import { runSuites } from '../run-suites.js'
import { browserPath } from './open-page.js'

if (!existsSync(browserPath))
  throw new Error(`no browser at ${browserPath}: apt-get install chromium, or set CHROMIUM`)
const { suites } = await parse('test/browser', process.argv[2] ?? '\\.test\\.ts$')
if (suites.length === 0) throw new Error('no test file matches')
await runSuites(suites)
