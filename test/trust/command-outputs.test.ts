// Every command in every format it has, with hostile names of files, objects, rules and images, and with input that it cannot
// read: what stands on either stream starts nothing. The table must name each command that there is.
import MarkdownIt from 'markdown-it'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parse as parseYaml } from 'yaml'
import { commands } from '../../src/cli/commands.js'
import { analyze } from '../../src/index.js'
import { type Ran, runIn, type Setting } from '../cli/fake-world.js'
import { hostileReport } from '../render/hostile-report.js'
import { captureOf, evils, obeyed, withoutPairs } from './hostile-texts.js'

const test = suite('outputs of commands')
const markdown = new MarkdownIt({ html: true })

/** One call, without its format. */
interface Call extends Setting {
  readonly args: readonly string[]
}

/** A name of a file that a command does not take for an option. */
const fileOf = (evil: string) => `./${evil}`
const reportsOf = (evil: string) => [hostileReport(evil), analyze(captureOf(evil), { name: evil })]
const ndjsonOf = (evil: string) =>
  reportsOf(evil)
    .map((report) => `${JSON.stringify(report)}\n`)
    .join('')
const emptyReport = JSON.stringify(analyze(''))
const ruleOf = (evil: string) => {
  const next = [{ description: evil, command: evil, safety: 'read-only' }]
  const samples = ['fires', 'silent', 'among'].map((law) => ({
    title: `${law} ${evil}`,
    [law]: 'acme-broken',
    text: captureOf(evil),
  }))
  const when = { reason: 'Failed', messageIncludes: 'pull' }
  const rule = {
    id: 'acme-broken',
    severity: 'error',
    when,
    title: evil,
    explanation: evil,
    next,
    silentWhen: evil,
    samples,
  }
  return JSON.stringify({ rules: [rule] })
}

/** Of each command: calls that read something hostile, and calls that cannot read what they are given. */
const calls: Readonly<Record<string, (evil: string) => { read: Call[]; unread: Call[] }>> = {
  check: (evil) => ({
    read: [
      { args: [fileOf(evil)], files: { [fileOf(evil)]: captureOf(evil) } },
      { args: ['-', 'b.txt'], stdin: captureOf(evil), files: { 'b.txt': captureOf(`${evil}b`) } },
      { args: ['a.txt', '--redact', '--names'], files: { 'a.txt': captureOf(evil) } },
      {
        args: ['a.txt', '--rules', 'r.json', '--fail-on', 'never', '--known-images', 'k.txt'],
        files: { 'a.txt': captureOf(evil), 'r.json': ruleOf(evil), 'k.txt': `${evil}\n` },
      },
    ],
    unread: [
      { args: [fileOf(evil)] },
      { args: ['a.txt', '--only', `Pod/${evil}`, '--disable', evil], files: { 'a.txt': captureOf(evil) } },
      { args: ['a.txt', '--config', fileOf(evil)], files: { [fileOf(evil)]: `{"${evil}": 1}` } },
      { args: ['a.txt', '--config', 'c.json'], files: { 'c.json': JSON.stringify({ [evil]: evil }) } },
      { args: ['a.txt', '--rules', 'r.yaml'], files: { 'r.yaml': `- id: "${evil}"\n  ${evil}: [` } },
      {
        args: ['a.txt', '--rules', 'r.json'],
        files: { 'r.json': JSON.stringify([{ [evil]: evil, id: evil }]) },
      },
      { args: ['a.txt', '--baseline', 'b.json'], files: { 'b.json': JSON.stringify({ [evil]: evil }) } },
      { args: ['a.txt', '--captured-at', evil], files: { 'a.txt': captureOf(evil) } },
      { args: ['a.txt', '--fail-on', evil], files: { 'a.txt': captureOf(evil) } },
      { args: ['a.txt', '--jobs', evil], files: { 'a.txt': captureOf(evil) } },
      { args: ['a.txt', `--${evil}`], files: { 'a.txt': captureOf(evil) } },
    ],
  }),
  convert: (evil) => ({
    read: [
      { args: [fileOf(evil)], files: { [fileOf(evil)]: captureOf(evil) } },
      { args: ['--complete', '-'], stdin: captureOf(evil) },
    ],
    unread: [{ args: [fileOf(evil)] }, { args: [fileOf(evil)], files: { [fileOf(evil)]: `\u0000${evil}` } }],
  }),
  events: (evil) => ({
    read: [
      { args: [fileOf(evil)], files: { [fileOf(evil)]: captureOf(evil) } },
      { args: ['-'], stdin: captureOf(evil), isTerminal: true, columns: 80 },
    ],
    unread: [{ args: [fileOf(evil)] }, { args: [fileOf(evil)], files: { [fileOf(evil)]: evil } }],
  }),
  image: (evil) => ({
    read: [
      { args: [`x${evil}`, `ngnix:${evil}`, 'ngnix'] },
      { args: [], stdin: `${evil}\n\ngcr.io/${evil}:1\n` },
    ],
    unread: [{ args: ['a', '--known-images', fileOf(evil)] }],
  }),
  rules: (evil) => ({
    read: [
      { args: ['--rules', fileOf(evil)], files: { [fileOf(evil)]: ruleOf(evil) } },
      { args: ['acme-broken', '--rules', 'r.json'], files: { 'r.json': ruleOf(evil) } },
      { args: ['--test', fileOf(evil)], files: { [fileOf(evil)]: ruleOf(evil) } },
    ],
    unread: [
      { args: [`x${evil}`] },
      {
        args: ['--rules', 'r.json', '--test', fileOf(evil)],
        files: { 'r.json': ruleOf(evil), [fileOf(evil)]: evil },
      },
    ],
  }),
  // the text itself: what stood there stands there, for another program to read
  redact: (evil) => ({
    read: [],
    unread: [
      { args: [fileOf(evil)] },
      { args: ['--names', fileOf(evil)], files: { [fileOf(evil)]: { code: 'EACCES' } } },
    ],
  }),
  merge: (evil) => ({
    read: [
      { args: [fileOf(evil)], files: { [fileOf(evil)]: ndjsonOf(evil) } },
      {
        args: ['-', 'b.json'],
        stdin: ndjsonOf(evil),
        files: { 'b.json': JSON.stringify(analyze(captureOf(`${evil}b`))) },
      },
    ],
    unread: [{ args: [fileOf(evil)] }, { args: [fileOf(evil)], files: { [fileOf(evil)]: evil } }],
  }),
  diff: (evil) => ({
    read: [
      { args: [fileOf(evil), 'b.json'], files: { [fileOf(evil)]: ndjsonOf(evil), 'b.json': emptyReport } },
    ],
    unread: [
      { args: [fileOf(evil), 'b.json'], files: { [fileOf(evil)]: evil, 'b.json': emptyReport } },
      { args: [fileOf(evil), 'b.json'] },
    ],
  }),
}

const told = (call: Call, evil: string) => `${JSON.stringify(call.args)} with ${JSON.stringify(evil)}`

/** What holds of each format beside that. */
const checks: Readonly<Record<string, (output: string) => void>> = {
  json: (output) => JSON.parse(output),
  sarif: (output) => JSON.parse(output),
  gitlab: (output) => JSON.parse(output),
  ndjson: (output) => {
    for (const line of output.split('\n')) if (line !== '') JSON.parse(line)
  },
  yaml: (output) => parseYaml(output),
  github: (output) => {
    for (const line of output.split('\n').slice(0, -1)) {
      assert.match(line, /^::(?:error|warning|notice) /)
      assert.not.match(line, /%(?!25|0A|3A|2C)/)
    }
  },
  junit: (output) => assert.not.match(output, /<script>|<img|<!--|\]\]>/),
  html: (output) => assert.not.match(output, /<script>alert|<img|<!--|href="javascript/),
  markdown: (output) =>
    assert.not.match(markdown.render(output), /<(?:img|script|h1)\b|<!--|href="(?:http:\/\/evil|javascript)/),
}

async function runEach(
  command: string,
  format: string | undefined,
  which: 'read' | 'unread',
): Promise<Ran[]> {
  const all: Ran[] = []
  for (const evil of evils) {
    for (const call of calls[command]?.(evil)[which] ?? []) {
      const output = format === undefined ? [] : ['-o', format]
      const ran = await runIn(call, command, ...output, ...call.args)
      const out = withoutPairs(ran.stdout)
      assert.not.match(out, obeyed, `stdout: ${told(call, evil)}`)
      assert.not.match(withoutPairs(ran.stderr), obeyed, `stderr: ${told(call, evil)}`)
      assert.ok(ran.code !== 3, `${told(call, evil)}: ${ran.stderr}`)
      if (which === 'unread') assert.ok(ran.stderr.startsWith('undescribe: '), told(call, evil))
      else assert.ok(ran.stdout.length > 0, `${told(call, evil)}: ${ran.stderr}`)
      // a line that a workflow obeys begins with two colons; only -o github writes one
      // those of agents are obeyed anywhere in a line
      assert.not.match(`${ran.stdout}\n${ran.stderr}`, /##(?:vso)?\[/i, told(call, evil))
      if (format !== 'github') assert.not.match(`${ran.stdout}\n${ran.stderr}`, /^\s*::/m, told(call, evil))
      if (which === 'read') checks[format ?? '']?.(ran.stdout)
      assert.is(Object.keys(Object.prototype).length, 0, told(call, evil))
      assert.is(({} as { polluted?: unknown }).polluted, undefined)
      all.push(ran)
    }
  }
  return all
}

test('the table holds every command', () => {
  assert.equal(Object.keys(calls).sort(), commands.map(({ name }) => name).sort())
})

for (const { name, formats } of commands) {
  for (const format of formats) {
    test(`${name} -o ${format}: hostile names and messages start nothing on either stream`, async () => {
      assert.ok((await runEach(name, format, 'read')).length >= evils.length)
    })
  }
  test(`${name}: what cannot be read, or is not understood, is told without obeying it`, async () => {
    assert.ok((await runEach(name, undefined, 'unread')).length >= evils.length)
  })
}

test('redact tells hostile names of files without obeying them, and changes nothing else of the text', async () => {
  for (const evil of evils) {
    const text = `Status:  ${evil}\n`
    const ran = await runIn({ files: { [fileOf(evil)]: text } }, 'redact', fileOf(evil))
    assert.not.match(withoutPairs(ran.stderr), obeyed, JSON.stringify(evil))
    assert.is(ran.stdout, Buffer.from(text).toString(), JSON.stringify(evil))
  }
})

test.run()
