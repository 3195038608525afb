import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { installPackage, root, run } from './installed.js'

// Other people's projects, with the packed package.
const test = suite<{ folder: string }>('consumers')
const entries = ['undescribe', 'undescribe/core', 'undescribe/parse']
const message = 'Failed to pull image "ngnix": pull access denied for ngnix, repository does not exist'

test.before((context) => {
  context.folder = installPackage()
})

/** Runs the compiler of a project that lies beside the installed package; what it complains of. */
function compile(folder: string, project: string, files: Record<string, string>, options: object): string {
  const path = join(folder, project)
  mkdirSync(path, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  const compilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: false,
    types: [],
    lib: ['ES2022'],
    ...options,
  }
  writeFileSync(join(path, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: Object.keys(files) }))
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  return spawnSync('node', [tsc, '-p', '.'], { cwd: path, encoding: 'utf8' }).stdout
}

const typed = `import { analyze, defineRule, isKind, parse, redact, render, type Finding, type Report } from 'undescribe'
import { analyze as analyzeCore, defineKnownImages } from 'undescribe/core'
import { parse as parseOnly } from 'undescribe/parse'
const report: Report = analyze('x', { name: 'a', redact: { names: true }, minConfidence: 'likely' })
const findings: readonly Finding[] = analyzeCore('x', { knownImages: defineKnownImages('a/b:1') }).findings
const [object] = parse('x').objects
export const name: string | undefined = object !== undefined && isKind(object, 'Pod') ? object.metadata?.name : undefined
export const shared: string = redact('x', { names: true }).text + render(report, 'sarif')
export const all = [findings, parseOnly('x').regions, typeof defineRule]
`

test('a TypeScript project for Node checks against its declarations, without skipping any', ({ folder }) => {
  const options = { module: 'NodeNext', moduleResolution: 'NodeNext', exactOptionalPropertyTypes: true }
  assert.is(compile(folder, 'node-project', { 'index.ts': typed }, options), '')
})

test('a TypeScript project for a bundler does so too', ({ folder }) => {
  const options = {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    noUncheckedIndexedAccess: true,
  }
  assert.is(compile(folder, 'bundler-project', { 'index.ts': typed }, options), '')
})

test('a CommonJS project in TypeScript does so too', ({ folder }) => {
  const code = `import undescribe = require('undescribe')\nexport const count: number = undescribe.analyze('x').findings.length\n`
  assert.is(compile(folder, 'cjs-project', { 'index.cts': code }, { module: 'NodeNext' }), '')
})

test('a wrong use is refused, so the checks above see something', ({ folder }) => {
  const code = `import { analyze } from 'undescribe'\nanalyze(1)\nanalyze('x', { minConfidence: 'sure' })\n`
  const options = { module: 'NodeNext', moduleResolution: 'NodeNext' }
  assert.is(compile(folder, 'wrong-project', { 'index.ts': code }, options).match(/error TS/g)?.length, 2)
})

test('a CommonJS program requires it', ({ folder }) => {
  const code = `const { analyze } = require('undescribe')
const core = require('undescribe/core'), { parse } = require('undescribe/parse')
console.log(analyze(${JSON.stringify(message)}).findings[0].suggestions[0].to, typeof core.analyze, parse('').objects.length)`
  writeFileSync(join(folder, 'program.cjs'), code)
  assert.is(run(folder, 'node', '--no-warnings', 'program.cjs').trim(), 'nginx function 0')
})

test('a bundle for browsers works where there is nothing but JavaScript', async ({ folder }) => {
  const code = `import { analyze, parse, redact, render } from 'undescribe'
const report = analyze(${JSON.stringify(message)})
for (const format of ['text', 'sarif', 'junit', 'html', 'markdown', 'github', 'gitlab']) render(report, format)
result = report.findings[0].suggestions[0].to + parse('').objects.length + redact('x', { names: true }).text`
  const { outputFiles, warnings } = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    logLevel: 'silent',
  })
  assert.equal(warnings, [])
  const context = { result: '' }
  runInNewContext(outputFiles[0]?.text ?? '', context)
  assert.is(context.result, 'nginx0x')
})

test('who only parses does not bundle the rules and the known images', async ({ folder }) => {
  const sizeOf = async (contents: string) => {
    const made = await build({
      stdin: { contents, resolveDir: folder },
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      logLevel: 'silent',
    })
    return made.outputFiles[0]?.contents.length ?? 0
  }
  const parser = await sizeOf(`import { parse } from 'undescribe/parse'; console.log(parse(''))`)
  const everything = await sizeOf(`import { analyze } from 'undescribe'; console.log(analyze(''))`)
  assert.ok(parser > 0 && parser < everything / 2, `${parser} of ${everything}`)
})

for (const entry of entries) {
  test(`${entry} imports nothing but its own files, so Deno, Bun and workers load it`, async ({ folder }) => {
    const { metafile } = await build({
      stdin: { contents: `export * from '${entry}'`, resolveDir: folder },
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'neutral',
      external: ['node:*'],
      logLevel: 'silent',
    })
    const outside = Object.values(metafile.inputs).flatMap(({ imports }) =>
      imports.filter((one) => one.external),
    )
    assert.equal(outside, [])
    const files = Object.keys(metafile.inputs).filter((path) => path !== '<stdin>')
    assert.ok(files.length > 0 && files.every((path) => path.includes('undescribe/dist/')))
  })
}

test.run()
