// Compiles grammars/**/*.ne to src/grammar/generated/**/*.ts. nearleyc exits 0 on an undefined symbol and leaves an
// empty file when it fails, so every warning and every empty result is a failure here; a file is moved into place
// only when it is good and has changed. Usage: node grammars/build.mjs [NAME …]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, '..', 'src', 'grammar', 'generated')
const nearleyc = createRequire(import.meta.url).resolve('nearley/bin/nearleyc.js')
const wanted = process.argv.slice(2)

const sources = readdirSync(here, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ne'))
  .filter((file) => wanted.length === 0 || wanted.includes(file.replace(/\.ne$/, '')))
  .sort()

let failures = 0
for (const source of sources) {
  const output = join(target, source.replace(/\.ne$/, '.ts'))
  mkdirSync(dirname(output), { recursive: true })
  const partial = `${output}.${process.pid}.partial`
  const run = spawnSync(process.execPath, [nearleyc, join(here, source), '-o', partial], { encoding: 'utf8' })
  const code = existsSync(partial) ? readFileSync(partial, 'utf8') : ''
  const complaint = `${run.stderr}${run.status === 0 ? '' : ` (exit ${run.status})`}`.trim()
  if (complaint !== '' || code.trim() === '') {
    process.stderr.write(`${relative(process.cwd(), join(here, source))}: ${complaint || 'empty result'}\n`)
    rmSync(partial, { force: true })
    failures++
  } else if (existsSync(output) && readFileSync(output, 'utf8') === code) {
    rmSync(partial)
  } else {
    renameSync(partial, output)
  }
}
if (wanted.length > 0 && sources.length < wanted.length) {
  process.stderr.write(`no such grammar: ${wanted.join(', ')}\n`)
  failures++
}
process.exitCode = failures === 0 ? 0 : 1
