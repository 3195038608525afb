// Runs a file of this folder: npm run test:hosts, npm run soak [-- --captures N --megabytes N]
import { parse } from 'uvu/parse'
import { runSuites } from '../run-suites.js'

const { suites } = await parse('test/scale', `^${process.argv[2]}\\.ts$`)
if (suites.length === 0) throw new Error(`there is no test/scale/${process.argv[2]}.ts`)
await runSuites(suites)
