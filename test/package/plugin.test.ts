import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { installPackage, root } from './installed.js'

const test = suite<{ folder: string; bin: string; kubectl: string }>('plugin')
const note = join(root, 'fixtures/pastes/rss-site-note.md')

test.before((context) => {
  context.folder = installPackage()
  context.bin = join(context.folder, 'node_modules/.bin/kubectl-undescribe')
  // in place of a cluster: says on standard error what it was called with, prints the note, ends with $KUBECTL_ENDS
  context.kubectl = mkdtempSync(join(tmpdir(), 'undescribe-kubectl-'))
  const file = join(context.kubectl, 'kubectl')
  writeFileSync(file, `#!/bin/sh\nprintf '<%s>' "$@" >&2\ncat '${note}'\nexit "\${KUBECTL_ENDS:-0}"\n`)
  chmodSync(file, 0o755)
})
test.after(({ kubectl }) => rmSync(kubectl, { recursive: true, force: true }))

const runPlugin = (bin: string, kubectl: string, args: string[], input?: string, env = {}) =>
  spawnSync(bin, args, {
    encoding: 'utf8',
    ...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] as const } : { input }),
    env: { PATH: [kubectl, process.env['PATH']].join(delimiter), ...env },
  })

test('without arguments it reads standard input and starts nothing', ({ bin, kubectl }) => {
  const ran = runPlugin(bin, kubectl, [], readFileSync(note, 'utf8'))
  assert.is(ran.status, 1)
  assert.match(ran.stdout, 'error[image-name-typo] Pod default/rss-site')
  assert.not.match(ran.stderr, '<')
})

test('with arguments it starts kubectl describe, and passes on what is behind --', ({ bin, kubectl }) => {
  const args = ['pod', 'a b', '-n', '$(x)', '--', '-o', 'json']
  const ran = runPlugin(bin, kubectl, args)
  assert.is(ran.status, 1, ran.stderr)
  assert.match(ran.stderr, '<describe><pod><a b><-n><$(x)>')
  assert.is(JSON.parse(ran.stdout).findings[0].rule, 'image-name-typo')
})

test('when kubectl fails, what it printed is still read, and the exit code is 2', ({ bin, kubectl }) => {
  const ran = runPlugin(bin, kubectl, ['pod', 'web'], undefined, { KUBECTL_ENDS: '1' })
  assert.is(ran.status, 2)
  assert.match(ran.stderr, 'undescribe: kubectl describe ended with exit code 1\n')
  assert.match(ran.stdout, 'image-name-typo')
})

test('without kubectl it says so', ({ bin }) => {
  const node = join(process.execPath, '..')
  const ran = spawnSync(process.execPath, [bin, 'pod'], { encoding: 'utf8', env: { PATH: `${node}-none` } })
  assert.is(ran.status, 2)
  assert.match(ran.stderr, 'undescribe: kubectl is not on PATH\n')
})

test('it tells its usage and its version', ({ bin, kubectl }) => {
  assert.match(runPlugin(bin, kubectl, ['--help']).stdout, 'usage: kubectl undescribe [ARGUMENTS')
  assert.match(runPlugin(bin, kubectl, ['--version']).stdout, /^undescribe \d/)
})

test('the hook of pre-commit checks the files it is given', ({ folder }) => {
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))
  assert.is(hook.language, 'node')
  // pre-commit splits the entry and puts the files behind it
  const [command = '', ...args] = hook.entry.split(' ')
  const ran = spawnSync(join(folder, 'node_modules/.bin', command), [...args, note], { encoding: 'utf8' })
  assert.is(ran.status, 1, ran.stderr)
  assert.match(ran.stdout, 'image-name-typo')
})

test.run()
