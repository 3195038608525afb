import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, diffReports, parse, render, rules } from '../../src/index.js'
import { renderFormats } from '../../src/render/formats.js'
import { renderDiffText } from '../../src/render/render-diff.js'
import { fillCommand } from '../../src/rules/fill-words.js'
import { runtimeNames } from '../../src/rules/runtime-names.js'
import type { Report } from '../../src/types.js'
import { runIn } from '../cli/fake-world.js'
import { hostileReport } from '../render/hostile-report.js'
import { captureOf, evils, obeyed, withoutPairs } from './hostile-texts.js'

const test = suite('output safety')
const markdown = new MarkdownIt({ html: true })

/** Reports that hold the text in every field, and those of captures that hold it. */
const reportsOf = (evil: string): Report[] => [hostileReport(evil), analyze(captureOf(evil), { name: evil })]

test('a capture with hostile names has findings, so the checks below see something', () => {
  for (const evil of evils) assert.ok(analyze(captureOf(evil)).findings.length > 0, evil)
})

for (const format of renderFormats) {
  test(`${format} holds nothing that a terminal obeys or that hides`, () => {
    for (const evil of evils) {
      for (const report of reportsOf(evil)) {
        const output = render(report, format)
        // JSON has escapes of its own; in UTF-8 no half of a pair is left
        const isJson = ['json', 'ndjson', 'sarif', 'gitlab'].includes(format)
        const raw = isJson ? /[\u0000-\u0009\u000b-\u001f]/ : obeyed
        assert.not.match(withoutPairs(output), raw, `${format}: ${JSON.stringify(evil)}`)
        if (isJson && format !== 'ndjson') JSON.parse(output)
      }
    }
  })
}

test('the tables of events, images, differences and colours hold nothing either', async () => {
  // our own colours are the only escapes
  const ours = /\u001b\[[\d;]*m/g
  for (const evil of evils) {
    for (const report of reportsOf(evil)) {
      const colored = render(report, 'text', { color: true, width: 80 })
      assert.not.match(withoutPairs(colored.replace(ours, '')), obeyed)
      const diff = diffReports(analyze(''), report)
      assert.not.match(withoutPairs(renderDiffText(diff)), obeyed)
    }
    const files = { 'x.txt': captureOf(evil) }
    const ran = [
      await runIn({ files }, 'events', 'x.txt'),
      await runIn({ files }, 'check', 'x.txt'),
      await runIn({ files }, 'check', evil.replaceAll('\n', ' ')),
      await runIn({}, 'image', evil.replace(/^-/, 'x')),
      await runIn({}, 'rules', evil.replace(/^-/, 'x')),
    ]
    for (const { stdout, stderr } of ran) {
      assert.not.match(withoutPairs(stdout), obeyed, JSON.stringify(evil))
      assert.not.match(withoutPairs(stderr), obeyed, JSON.stringify(evil))
    }
  }
})

test('a GitHub command stays one, whatever a capture says', () => {
  for (const evil of evils)
    for (const report of reportsOf(evil)) {
      const lines = render(report, 'github').split('\n').slice(0, -1)
      assert.is(lines.length, report.findings.length)
      for (const line of lines) {
        assert.match(line, /^::(?:error|warning|notice) /)
        assert.not.match(line, /%(?!25|0A|3A|2C)/)
        const [, properties = ''] = /^::\w+ (.*?)::/.exec(line) ?? []
        assert.not.match(properties, /%0A|::/)
      }
    }
})

test('no element, attribute or link of a capture reaches HTML, XML or Markdown', () => {
  for (const evil of evils)
    for (const report of reportsOf(evil)) {
      for (const format of ['html', 'junit'] as const) {
        const output = render(report, format)
        assert.not.match(output, /<script>alert|<img|<!--|\]\]>|javascript:[^x]/)
      }
      // read by a parser of CommonMark that lets HTML through, as the strictest of them see it
      const read = markdown.render(render(report, 'markdown'))
      assert.not.match(read, /<(?:a|img|script|h1|table)\b|<!--/)
    }
})

test('no format is read by a spreadsheet: there is no CSV that a formula could stand in', () => {
  assert.equal(
    renderFormats.filter((format) => /csv|tsv|xls/.test(format)),
    [],
  )
})

test('a name of the prototype is a name in every result and output', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const text = captureOf(name)
    const { objects } = parse(text)
    assert.ok(
      objects.some(({ metadata }) => Object.hasOwn(metadata?.labels ?? {}, name)),
      name,
    )
    for (const format of renderFormats) render(analyze(text), format)
    assert.is(Object.keys(Object.prototype).length, 0)
    assert.is(Object.getPrototypeOf({}), Object.prototype)
  }
})

/** Runs every command in a shell of its own that finds no program, in an empty folder: what a name does shows there. */
function runAll(commands: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'undescribe-sh-'))
  try {
    execFileSync('/bin/sh', ['-c', 'for one in "$@"; do (eval "$one") 2>&-; done; :', 'sh', ...commands], {
      cwd: folder,
      env: { PATH: '/nowhere' },
      stdio: 'ignore',
    })
    return readdirSync(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const shells = [
  'x; : > pwned',
  '$( : > pwned)',
  '`: > pwned`',
  "'; : > pwned; '",
  '"; : > pwned; "',
  'x && : > pwned',
  'x | : > pwned',
  '> pwned',
  "\\'; : > pwned #",
  '{a,b}*?~$HOME!!',
  "it's",
]
const keysOf = (words: string) => [...words.matchAll(/\{([a-zA-Z-]+)\}/g)].map(([, key = '']) => key)
/** Tools stand in a command as they are: they are words of ours, never of a text. */
const tools = Object.keys(runtimeNames(undefined))
const templates = rules.flatMap(({ next, tellApart }) =>
  [...(next ?? []).map(({ command }) => command), tellApart].flatMap((words) => words ?? []),
)

test('the shell sees what a name could do where it stands unquoted', () => {
  assert.equal(runAll(['kubectl get pod x; : > pwned']), ['pwned'])
})

test('a name is one word of a real shell, letter by letter', () => {
  for (const name of shells.filter((one) => !one.startsWith('-'))) {
    const word = fillCommand('{pod}', { pod: name })
    const said = execFileSync('/bin/sh', ['-c', `printf '%s|' ${word}`], { encoding: 'utf8' })
    assert.is(said, `${name}|`)
  }
})

test('no command of any rule runs what a name says', () => {
  assert.ok(templates.length > 150)
  for (const evil of shells) {
    const commands = templates.map((words) =>
      fillCommand(
        words,
        Object.fromEntries(
          [...keysOf(words), 'namespace'].filter((key) => !tools.includes(key)).map((key) => [key, evil]),
        ),
      ),
    )
    assert.equal(
      runAll(commands).filter((file) => file === 'pwned'),
      [],
      evil,
    )
  }
})

test('no command of a finding of a hostile capture runs what it says', () => {
  const commands = shells.flatMap((evil) =>
    analyze(captureOf(evil)).findings.flatMap(({ fixes, missing, hypotheses }) =>
      [...fixes, ...missing]
        .map(({ command }) => command)
        .concat(hypotheses.map(({ tellApart }) => tellApart))
        .filter((command): command is string => command !== undefined),
    ),
  )
  assert.ok(commands.some((command) => command.includes('pwned')))
  assert.equal(
    runAll(commands).filter((file) => file === 'pwned'),
    [],
  )
})

test('a name with a character that nobody sees, or that looks like an option, is left open', () => {
  for (const name of [
    'a\nb',
    'a\u0000b',
    'a\u001b[2Jb',
    'a\u202eb',
    'a\u200bb',
    'a\u2028b',
    'a\u0085b',
    '\ud800',
    '-rf',
  ])
    assert.is(
      fillCommand('kubectl get pod {pod}', { pod: name }),
      'kubectl get pod <pod>',
      JSON.stringify(name),
    )
  for (const evil of evils)
    for (const { fixes, missing } of analyze(captureOf(evil)).findings)
      for (const { command } of [...fixes, ...missing])
        assert.not.match(withoutPairs(command ?? ''), obeyed, JSON.stringify(command))
})

test.run()
