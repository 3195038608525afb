import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse as parseYaml } from 'yaml'
import { commands } from '../../src/cli/commands.js'
import { openBytes } from '../../src/cli/opened-bytes.js'
import { runCli } from '../../src/cli/run-cli.js'
import { fixture, quietWorld, runIn, type Setting } from './fake-world.js'

const note = fixture('pastes/rss-site-note.md')
const files = {
  'note.md': note,
  'prose.txt': 'nothing to see here\n',
  dir: { code: 'EISDIR' },
  shut: { code: 'EACCES' },
}

const codes: [args: string[], code: number, why: string, setting?: Setting][] = [
  [['note.md'], 1, 'an error was found'],
  [['check', 'note.md', '--fail-on', 'never'], 0, 'nobody wants to fail'],
  [['check', 'note.md', '--only', 'Pod/other'], 0, 'what was found is about another object'],
  [['prose.txt'], 2, 'nothing was recognised'],
  [['prose.txt', '--fail-on', 'never'], 2, 'no option hides that nothing was recognised'],
  [['note.md', 'prose.txt'], 1, 'one recognised file is enough'],
  [['note.md', 'gone.txt'], 2, 'a file is missing, the other one was still read'],
  [['dir'], 2, 'a directory is no input'],
  [['shut'], 2, 'a file may not be read'],
  [['-'], 1, 'standard input is read for `-`', { stdin: note }],
  [[], 1, 'standard input is read without operands', { stdin: note }],
  [[], 2, 'a bare call on a terminal prints the help'],
  [[], 2, 'empty standard input', { stdin: '' }],
  [['--help'], 0, 'help was asked for'],
  [['convert', '--help'], 0, 'help on a command was asked for'],
  [['--version'], 0, 'the version was asked for'],
  [['convert', 'note.md'], 0, 'converting finds nothing wrong'],
  [['convert', 'prose.txt'], 2, 'there was nothing to convert'],
  [['events', 'note.md'], 0, 'listing events finds nothing wrong'],
  [['redact', 'prose.txt'], 0, 'any text can be redacted'],
  [['redact', 'gone.txt'], 2, 'a file to redact is missing'],
  [['image', 'nginx:1.27'], 0, 'a good image'],
  [['image', 'ngnix'], 1, 'a misspelt image'],
  [['image', 'nginx::1'], 1, 'an invalid reference'],
  [['image'], 1, 'references come from standard input', { stdin: 'nginx\n\nngnix\n' }],
  [['image'], 0, 'a comment is no reference', { stdin: '# web\nnginx\n' }],
  [['image'], 2, 'no reference came', { stdin: '' }],
  [['rules'], 0, 'the rules are listed'],
  [['rules', 'image-name-tpo'], 2, 'no such rule'],
  [['check', '--disable', 'image-name-tpo', 'note.md'], 2, 'a rule that does not exist cannot be disabled'],
  [['check', '--complete', 'note.md'], 2, 'an option of another command'],
  [['check', '-o', 'yaml', 'note.md'], 2, 'a format of another command'],
  [['check', '--captured-at', 'yesterday', 'note.md'], 2, 'a time that is none'],
  [['check', '--baseline', 'gone.json', 'note.md'], 2, 'a missing baseline'],
  [['check', '--baseline', 'prose.txt', 'note.md'], 2, 'a baseline that is none'],
  [['check', '--update-baseline', 'note.md'], 2, 'no file to write the baseline to'],
  [['diff', 'a.json'], 2, 'a diff needs two'],
  [['merge', 'prose.txt'], 2, 'no report to merge'],
]
for (const [args, code, why, setting] of codes) {
  test(`${code}: ${why} (${args.join(' ')})`, async () => {
    const ran = await runIn({ files, ...setting }, ...args)
    assert.is(ran.code, code, ran.stderr)
  })
}

const complaints: [args: string[], words: string][] = [
  [['gone.txt'], 'undescribe: gone.txt: no such file\n'],
  [['dir'], 'undescribe: dir: this is a directory; name the files in it\n'],
  [['shut'], 'undescribe: shut: no permission to read it\n'],
  [['prose.txt'], 'undescribe: prose.txt: nothing in it was recognised as kubectl output\n'],
  [['chek', 'note.md'], 'undescribe: chek: no such file\nundescribe: did you mean the command check?\n'],
  [['--ouput', 'json'], 'undescribe: there is no option --ouput; did you mean --output?\n'],
  [
    ['convert', '--fail-on', 'error', 'note.md'],
    'undescribe: convert takes no --fail-on; check, merge does\n',
  ],
]
for (const [args, words] of complaints) {
  test(`says what is wrong with ${args.join(' ')}`, async () => {
    const ran = await runIn({ files }, ...args)
    assert.is(ran.stderr, words)
  })
}

test('findings go to standard output, nothing else does', async () => {
  const ran = await runIn({ files }, 'check', '-o', 'json', 'note.md', 'gone.txt')
  assert.is(JSON.parse(ran.stdout).version, 1)
  assert.is(ran.stderr, 'undescribe: gone.txt: no such file\n')
})

test('for standard input without a time, now is taken and said', async () => {
  const ran = await runIn({ stdin: note }, 'check', '-o', 'json')
  assert.match(ran.stderr, 'taken as now, 2026-11-23T12:00:00Z')
  assert.is(JSON.parse(ran.stdout).context.capturedAt.value, '2026-11-23T12:00:00Z')
})

test('standard input named twice is read once, and that is told', async () => {
  for (const command of ['check', 'convert', 'events']) {
    const once = await runIn({ stdin: note }, command, '-')
    const twice = await runIn({ stdin: note }, command, '-', '-')
    assert.is(twice.stdout, once.stdout)
    assert.is(twice.code, 2)
    assert.match(twice.stderr, /stdin: standard input can be read once, and it was; name it once/)
  }
  const both = await runIn({ stdin: note }, '-', '--known-images', '-')
  assert.is(both.code, 2)
  assert.match(both.stderr, /standard input can be read once/)
})

test('convert and events tell what a limit left out of the list', async () => {
  const deep = `{"kind":"Pod","spec":${'{"a":'.repeat(400)}1${'}'.repeat(401)}`
  const setting = {
    files: { 'deep.json': deep, 'c.json': '{"limits": {"inputLength": 20}}', ...files },
    directory: '',
  }
  for (const command of ['convert', 'events']) {
    const ran = await runIn(setting, command, 'deep.json', 'note.md')
    assert.match(ran.stderr, 'undescribe: deep.json: a part is left out, too-deep\n', command)
    const short = await runIn(setting, command, '--config', 'c.json', '--quiet', 'note.md')
    assert.match(short.stderr, 'undescribe: note.md: a part is left out, too-long\n', command)
    assert.is((await runIn(setting, command, 'note.md')).stderr, '')
  }
})

test('a file is never taken for captured now', async () => {
  const ran = await runIn({ files }, 'check', '-o', 'json', 'note.md')
  assert.is(JSON.parse(ran.stdout).context.capturedAt, undefined)
  assert.is(ran.stderr, '')
})

test('quiet leaves notes out, not errors', async () => {
  assert.is((await runIn({ stdin: note }, '--quiet')).stderr, '')
  assert.is.not((await runIn({ files }, '--quiet', 'gone.txt')).stderr, '')
})

test('several inputs become one report; NDJSON keeps a line each', async () => {
  const pods = { 'a.md': note, 'b.md': note }
  const report = JSON.parse((await runIn({ files: pods }, '-o', 'json', 'a.md', 'b.md')).stdout)
  assert.equal(
    report.inputs.map((input: { name: string }) => input.name),
    ['a.md', 'b.md'],
  )
  assert.is(report.findings.length, 1)
  assert.is(report.findings[0].count, 2)
  const lines = (await runIn({ files: pods }, '-o', 'ndjson', 'a.md', 'b.md')).stdout.trimEnd().split('\n')
  assert.is(lines.length, 2)
})

test('merging the lines of NDJSON gives the report of all inputs', async () => {
  const pods = { 'a.md': note, 'b.md': note }
  const lines = (await runIn({ files: pods }, '-o', 'ndjson', 'a.md', 'b.md')).stdout
  const merged = await runIn({ files: { 'all.ndjson': lines } }, 'merge', '-o', 'json', 'all.ndjson')
  assert.is(merged.stdout, (await runIn({ files: pods }, '-o', 'json', 'a.md', 'b.md')).stdout)
  assert.is(merged.code, 1)
})

test('diff tells what went', async () => {
  const old = (await runIn({ files }, '-o', 'json', 'note.md')).stdout
  const current = (await runIn({ files }, '-o', 'json', '--only', 'Pod/other', 'note.md')).stdout
  const ran = await runIn({ files: { old, current } }, 'diff', 'old', 'current')
  assert.match(ran.stdout, /^- error\[image-[a-z-]+\] Pod default\/rss-site/)
  assert.match(ran.stdout, '0 appeared, 1 went, 0 stayed')
})

test('a baseline silences what it knows, and only that', async () => {
  const first = await runIn({ files }, 'note.md', '--baseline', 'base.json', '--update-baseline')
  const base = first.written['base.json'] ?? ''
  const again = await runIn({ files: { ...files, 'base.json': base } }, 'note.md', '--baseline', 'base.json')
  assert.is(again.code, 0)
  assert.match(again.stdout, 'nothing found')
  const empty = '{ "version": 1, "fingerprints": [] }'
  const fresh = await runIn({ files: { ...files, 'base.json': empty } }, 'note.md', '--baseline', 'base.json')
  assert.is(fresh.code, 1)
})

test('convert writes the same list as YAML and as JSON', async () => {
  const yaml = parseYaml((await runIn({ files }, 'convert', 'note.md')).stdout)
  const json = JSON.parse((await runIn({ files }, 'convert', '-o', 'json', 'note.md')).stdout)
  assert.equal(yaml, json)
  assert.is(json.items.filter((item: { kind: string }) => item.kind === 'Event').length, 10)
})

test('events are all there, in the order of time', async () => {
  const { stdout } = await runIn({ files }, 'events', '-o', 'ndjson', 'note.md')
  const reasons = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).reason)
  assert.equal(reasons.slice(0, 5), ['Scheduled', 'Pulling', 'Pulled', 'Created', 'Started'])
  assert.is(reasons.length, 10)
})

const colors: [setting: Setting, args: string[], isColored: boolean, why: string][] = [
  [{ isTerminal: true }, [], true, 'on a terminal'],
  [{}, [], false, 'in a pipe'],
  [{ isTerminal: true, env: { NO_COLOR: '1' } }, [], false, 'where NO_COLOR is set'],
  [{ isTerminal: true, env: { TERM: 'dumb' } }, [], false, 'on a dumb terminal'],
  [{}, ['--color', 'always'], true, 'where it is asked for'],
  [{ isTerminal: true }, ['--color', 'never'], false, 'where it is refused'],
]
for (const [setting, args, isColored, why] of colors) {
  test(`${isColored ? 'colour' : 'no colour'} ${why}`, async () => {
    const { stdout } = await runIn({ files, ...setting }, 'note.md', ...args)
    assert.is(stdout.includes('\u001b['), isColored)
  })
}

test('the width of the terminal is used', async () => {
  const { stdout } = await runIn({ files, isTerminal: true, columns: 60, env: { NO_COLOR: '1' } }, 'note.md')
  const line = stdout.split('\n').find((text) => /^\d+│/.test(text)) ?? ''
  assert.is([...line].length, 60)
})

test('the help names every command, its help every option', async () => {
  const { stdout } = await runIn({}, '--help')
  for (const command of commands) {
    assert.match(stdout, `\n  ${command.name} `)
    const own = (await runIn({}, command.name, '--help')).stdout
    for (const option of command.options) assert.match(own, `--${option} `)
  }
})

test('a bug of ours is 3 and asks for a report', async () => {
  const written: string[] = []
  const code = await runCli(['rules'], '1.2.3', {
    stdin: { isTerminal: true, chunks: async function* () {} },
    stdout: {
      isTerminal: false,
      write: () => {
        throw new TypeError('boom')
      },
      drain: async () => {},
    },
    ...quietWorld,
    stderr: { ...quietWorld.stderr, write: (text) => written.push(text) },
    directory: '/',
    env: {},
    openFile: async () => openBytes(new Uint8Array()),
    findFiles: async () => [],
    appendFile: async () => {},
    readFile: async () => new Uint8Array(),
    writeFile: async () => {},
    now: () => '',
  })
  assert.is(code, 3)
  assert.match(
    written.join(''),
    /this is a bug of undescribe 1\.2\.3, please report it[\s\S]*TypeError: boom/,
  )
})

test.run()
