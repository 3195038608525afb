import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { installPackage, root } from './installed.js'

// The action as GitHub runs it: the step of action.yml with bash's options and the variables GitHub sets.
const test = suite<{ folder: string; command: string }>('action')
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
const [step] = action.runs.steps

test.before((context) => {
  context.command = join(installPackage(), 'node_modules/.bin/undescribe')
})
test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'undescribe-action-'))
  mkdirSync(join(context.folder, 'captures'))
  copyFileSync(join(root, 'fixtures/pastes/rss-site-note.md'), join(context.folder, 'captures/note.md'))
})
test.after.each(({ folder }) => rmSync(folder, { recursive: true, force: true }))

/** Runs the step with these inputs; the others have their defaults. */
function runAction(folder: string, given: Record<string, string>) {
  const inputs: Record<string, string> = {}
  for (const [name, { default: value }] of Object.entries<{ default?: string }>(action.inputs)) {
    inputs[name] = given[name] ?? value ?? ''
  }
  const fill = (text: string) =>
    text.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, name) => inputs[name] ?? '')
  const env = Object.fromEntries(Object.entries<string>(step.env).map(([name, value]) => [name, fill(value)]))
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')]
  for (const file of [output, summary]) writeFileSync(file, '')
  const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: root,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: folder,
      ...env,
    },
  })
  return { ...ran, output: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') }
}

test('it writes annotations, a summary and outputs, and fails', ({ folder, command }) => {
  const ran = runAction(folder, { files: 'captures/**/*.md', command })
  assert.is(ran.status, 1, ran.stderr)
  assert.match(ran.stdout, /^::error file=captures\/note\.md,line=36,/)
  assert.match(ran.summary, /^Found 1 error\.\n\n## error: image name looks misspelt/)
  assert.is(ran.output, `exit-code=1\nerrors=1\nwarnings=0\nreport=${folder}/undescribe.json\n`)
})

test('fail-on, a configuration and SARIF are passed on', ({ folder, command }) => {
  writeFileSync(join(folder, 'c.json'), '{"severityOverrides": {"image-*": "warning"}}')
  const ran = runAction(folder, {
    files: '\n  captures/note.md \n\n',
    command,
    config: 'c.json',
    sarif: 'out.sarif',
  })
  assert.is(ran.status, 0, ran.stderr)
  assert.match(ran.stdout, /^::warning file=/)
  assert.is(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).version, '2.1.0')
  assert.match(ran.output, 'errors=0\nwarnings=1\n')
})

test('secrets are left out unless it is told otherwise', ({ folder, command }) => {
  const line = 'Failed to pull image "ngnix": pull access denied for ngnix, repository does not exist'
  writeFileSync(join(folder, 'captures/x.log'), `DB_PASSWORD=open-sesame-9 ${line}\n`)
  const shown = (redact: string) => {
    const { stdout, summary } = runAction(folder, { files: 'captures/x.log', command, redact })
    return stdout + summary + readFileSync(join(folder, 'undescribe.json'), 'utf8')
  }
  assert.not.match(shown('true'), 'open-sesame')
  assert.match(shown('false'), 'open-sesame')
})

test('a pattern without a match fails with an annotation, and words in it start nothing', ({
  folder,
  command,
}) => {
  const ran = runAction(folder, { files: '$(touch owned)*.txt\ncaptures/note.md', command })
  assert.is(ran.status, 2)
  assert.match(ran.stdout, '::error title=undescribe::not everything could be checked (exit code 2)')
  assert.match(ran.stderr, 'undescribe: $(touch owned)*.txt: no file matches')
  assert.match(ran.output, 'exit-code=2\nerrors=1\n')
})

test('every input of the action reaches its script', () => {
  const names = Object.values<string>(step.env).map((value) => /inputs\.([a-z-]+)/.exec(value)?.[1])
  assert.equal(names.sort(), Object.keys(action.inputs).sort())
  const script = readFileSync(join(root, 'action/run.sh'), 'utf8')
  for (const variable of Object.keys(step.env)) assert.match(script, `\${${variable}`)
  assert.equal(script.match(/^ {2}echo "([a-z-]+)=/gm)?.length, Object.keys(action.outputs).length)
})

test.run()
