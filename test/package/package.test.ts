import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { installPackage, root, run } from './installed.js'

const test = suite<{ folder: string }>('package')

test.before((context) => {
  context.folder = installPackage()
})

test('installing it adds exactly one package', ({ folder }) => {
  const installed = readdirSync(join(folder, 'node_modules')).filter((entry) => !entry.startsWith('.'))
  assert.equal(installed, ['undescribe'])
})

test('it holds what is built, and the licences of what is bundled', ({ folder }) => {
  const files = readdirSync(join(folder, 'node_modules/undescribe'), { recursive: true }).map(String)
  for (const file of ['LICENSE', 'README.md', 'dist/schema.json', 'dist/THIRD-PARTY-LICENSES.txt']) {
    assert.ok(files.includes(file), file)
  }
  assert.equal(
    files.filter((file) => /^(src|test|fixtures|grammars)\b/.test(file)),
    [],
  )
  const licences = readFileSync(join(folder, 'node_modules/undescribe/dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
  for (const name of ['nearley', 'fast-levenshtein', 'js-yaml', 'yaml'])
    assert.match(licences, new RegExp(`^${name} \\d`, 'm'))
})

for (const entry of ['undescribe', 'undescribe/core', 'undescribe/parse']) {
  test(`${entry} can be imported and required`, ({ folder }) => {
    const imported = `import * as all from '${entry}'; console.log(typeof all.parse)`
    assert.is(run(folder, 'node', '--input-type=module', '-e', imported).trim(), 'function')
    const required = `console.log(typeof require('${entry}').parse)`
    assert.is(
      run(folder, 'node', '--no-warnings', '--input-type=commonjs', '-e', required).trim(),
      'function',
    )
  })
}

test('the schema can be had by its name', ({ folder }) => {
  const code = `console.log(require('undescribe/schema.json').title)`
  assert.is(run(folder, 'node', '--input-type=commonjs', '-e', code).trim(), 'undescribe report')
})

test('its command runs and reads the note', ({ folder }) => {
  const note = join(root, 'fixtures/pastes/rss-site-note.md')
  const bin = join(folder, 'node_modules/.bin/undescribe')
  const ran = spawnSync(bin, ['check', '-o', 'json', note], { cwd: folder, encoding: 'utf8' })
  assert.is(ran.status, 1, ran.stderr)
  assert.is(JSON.parse(ran.stdout).findings[0].suggestions[0].to, 'nickchase/rss-php-nginx:v1')
})

test('it reads without the known images and the YAML package until a text asks for them', ({ folder }) => {
  const bare = join(folder, 'without')
  cpSync(join(folder, 'node_modules/undescribe'), bare, { recursive: true })
  for (const file of ['known-images.js', 'read-manifest.js']) rmSync(join(bare, 'dist', file))
  const check = (input: string) =>
    spawnSync('node', [join(bare, 'dist/cli.js'), '-'], { input, encoding: 'utf8' })
  const pod = 'Name:         web\nNamespace:    shop\nStatus:       Running\n'
  assert.is(check(pod).status, 0)
  assert.is(spawnSync('node', [join(bare, 'dist/cli.js'), '--version'], { encoding: 'utf8' }).status, 0)
  const pull = 'Failed to pull image "ngnix": pull access denied for ngnix, repository does not exist'
  assert.match(check(pull).stderr, /known-images\.js/)
  assert.match(check('apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n').stderr, /read-manifest\.js/)
})

test('a reader that stops early ends it quietly', ({ folder }) => {
  const note = join(root, 'fixtures/pastes/rss-site-note.md')
  const script = `set -o pipefail; node_modules/.bin/undescribe convert ${note} | head -c 1`
  const ran = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' })
  assert.is(ran.stderr, '')
  assert.is(ran.stdout, 'a')
})

test('its declarations stand alone under the strictest checks', ({ folder }) => {
  writeFileSync(
    join(folder, 'consumer.ts'),
    `import { analyze, type Report } from 'undescribe'
import { parse, type Capture } from 'undescribe/parse'
const report: Report = analyze('Name: x')
const capture: Capture = parse('Name: x')
const titles: string[] = report.findings.map((finding) => finding.title)
export { capture, titles }
`,
  )
  const options = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--lib', 'ES2022']
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const modules = ['--module', 'NodeNext', '--moduleResolution', 'NodeNext', '--exactOptionalPropertyTypes']
  const ran = spawnSync('node', [tsc, ...options, ...modules, '--target', 'ES2022', 'consumer.ts'], {
    cwd: folder,
    encoding: 'utf8',
  })
  assert.is(ran.stdout, '')
  assert.is(ran.status, 0)
})

test.run()
