import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fixture, runIn } from '../fake-world.js'

const note = fixture('pastes/rss-site-note.md')

/** Runs a command on the note below /project/ci/logs, with a configuration in /project. */
const runWith = (settings: unknown, ...args: string[]) => {
  const config = typeof settings === 'string' ? settings : JSON.stringify(settings)
  const files = { 'note.md': note, '/project/undescribe.config.json': config }
  return runIn({ files, directory: '/project/ci/logs' }, ...args)
}

test('the nearest configuration above the working directory is used', async () => {
  assert.is((await runWith({ failOn: 'never' }, 'note.md')).code, 0)
  const files = {
    'note.md': note,
    '/project/undescribe.config.json': '{"failOn": "never"}',
    '/project/ci/undescribe.config.json': '{}',
  }
  assert.is((await runIn({ files, directory: '/project/ci/logs' }, 'note.md')).code, 1)
})

test('what is typed wins over the configuration', async () => {
  assert.is((await runWith({ failOn: 'never' }, '--fail-on', 'error', 'note.md')).code, 1)
})

test('--config names another file, and it must be there', async () => {
  const files = { 'note.md': note, 'other.json': '{"failOn": "never"}' }
  assert.is((await runIn({ files }, '--config', 'other.json', 'note.md')).code, 0)
  const gone = await runIn({ files }, '--config', 'gone.json', 'note.md')
  assert.is(gone.code, 2)
  assert.is(gone.stderr, 'undescribe: gone.json: no such file\n')
})

test('a configuration that is wrong stops the run, a line for each mistake', async () => {
  const ran = await runWith('{\n  "failon": "never",\n  "redct": true\n}', 'note.md')
  assert.is(ran.code, 2)
  assert.is(
    ran.stderr,
    'undescribe: ../../undescribe.config.json:2:3: there is no setting "failon"; did you mean "failOn"?\n' +
      'undescribe: ../../undescribe.config.json:3:3: there is no setting "redct"; did you mean "redact"?\n',
  )
  assert.is(ran.stdout, '')
})

test('a configuration that may not be read stops the run', async () => {
  const files = { 'note.md': note, '/project/undescribe.config.json': { code: 'EACCES' } }
  const ran = await runIn({ files }, 'note.md')
  assert.is(ran.code, 2)
  assert.is(ran.stderr, 'undescribe: /project/undescribe.config.json: no permission to read it\n')
})

test('a suppressed finding is neither reported nor counted', async () => {
  const suppressions = [{ rule: 'image-*', object: 'Pod/default/rss-*', reason: 'known' }]
  const ran = await runWith({ suppressions }, '-o', 'json', 'note.md')
  assert.is(ran.code, 0)
  assert.equal(JSON.parse(ran.stdout).findings, [])
})

test('an expired suppression holds no longer, which is said', async () => {
  const suppressions = [{ rule: 'image-*', object: 'Pod/*', reason: 'until the move', expires: '2026-11-22' }]
  const ran = await runWith({ suppressions }, 'note.md')
  assert.is(ran.code, 1)
  assert.match(
    ran.stderr,
    'undescribe: ../../undescribe.config.json: the suppression of image-* of Pod/* expired on 2026-11-22: until the move\n',
  )
  assert.is((await runWith({ suppressions }, '--quiet', 'note.md')).stderr, ran.stderr)
})

test('severities can be overridden for a rule and for an area', async () => {
  const ran = await runWith({ severityOverrides: { 'image-*': 'info' } }, '-o', 'json', 'note.md')
  assert.is(ran.code, 0)
  assert.equal(JSON.parse(ran.stdout).summary, { error: 0, warning: 0, info: 1 })
})

test('rules left out by the configuration and by hand add up', async () => {
  const { findings } = JSON.parse((await runWith({ disable: ['crash-*'] }, '-o', 'json', 'note.md')).stdout)
  const rule = findings[0].rule
  const ran = await runWith({ disable: [rule] }, '--disable', 'crash-*', '-o', 'json', 'note.md')
  assert.ok(JSON.parse(ran.stdout).findings.every((finding: { rule: string }) => finding.rule !== rule))
})

test('paths of the configuration start at its folder', async () => {
  const files = {
    'note.md': note,
    '/project/undescribe.config.json': '{"knownImages": "ci/images.txt", "baseline": "ci/base.json"}',
    '/project/ci/images.txt': 'acme/widget:1.2\n',
    '/project/ci/base.json': '{"version": 1, "fingerprints": []}',
  }
  const ran = await runIn({ files, directory: '/project/ci/logs' }, 'note.md')
  assert.is(ran.code, 1, ran.stderr)
  const image = await runIn({ files, directory: '/project/ci/logs' }, 'image', 'acme/wigdet:1.2')
  assert.match(image.stdout, 'acme/widget:1.2')
})

test('the configuration can ask for redaction', async () => {
  const files = {
    'x.log':
      'PASSWORD=hunter2hunter2 Failed to pull image "ngnix": pull access denied for ngnix, repository does not exist',
    '/project/undescribe.config.json': '{"redact": true}',
  }
  assert.not.match((await runIn({ files }, '-o', 'json', 'x.log')).stdout, 'hunter2')
})

test('commands without settings do not read the configuration', async () => {
  assert.is((await runWith('{', 'redact', 'note.md')).code, 0)
  assert.is((await runWith('{', 'convert', 'note.md')).code, 2, 'it asks whether to redact')
})

test.run()
