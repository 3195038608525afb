// Every property with many seeds, by hand: npm run test:seeds -- [--seeds 30] [--from N] [--save]
// `npm test` tries each property with one seed, which it says when it fails; the files that hold properties are run here once a seed,
// each time in a process of its own. `--save` keeps the figures for docs/trust.md.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '30' },
    from: { type: 'string', default: '1' },
    save: { type: 'boolean', default: false },
  },
})
const seeds = Number(values.seeds)
const first = Number(values.from)

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.test.ts') && !/^(?:package|browser)\//.test(file))
  .filter((file) => readFileSync(`test/${file}`, 'utf8').includes("from 'fast-check'"))
const pattern = `^(?:${files.map((file) => file.replaceAll('.', '\\.')).join('|')})$`

let passed = 0
let failed = 0
for (let seed = first; seed < first + seeds; seed++) {
  const ran = spawnSync('npx', ['tsx', 'test/run.ts', '--seed', String(seed), pattern], { encoding: 'utf8' })
  const [, ok = '0', bad = '0'] = /(\d+) passed, (\d+) failed\s*$/.exec(ran.stdout) ?? []
  passed += Number(ok)
  failed += Number(bad)
  if (ran.status !== 0 || ok === '0') {
    failed += bad === '0' ? 1 : 0
    process.stdout.write(`*** seed ${seed}\n${ran.stdout}${ran.stderr}\n`)
  } else process.stdout.write(`seed ${seed}: ${ok} passed\n`)
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
if (values.save) {
  const date = new Date().toISOString().slice(0, 10)
  const figures = { date, files: files.length, seeds, first, passed, failed }
  mkdirSync('docs/figures', { recursive: true })
  writeFileSync('docs/figures/seeds.json', `${JSON.stringify(figures, null, 2)}\n`)
}
if (failed > 0 || passed === 0) process.exitCode = 1
