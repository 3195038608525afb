import type { Undone } from '../../src/types.js'

/** What must be left of a text after a damage: all of it, all but the width of blanks, the events, or nothing but no invention. */
export type Left = 'all' | 'words' | 'events' | 'part'

/** What happens to the text of a command on its way into a paste. */
export interface Damage {
  readonly name: string
  readonly left: Left
  /** A number from 0 (inclusive) to 1 (exclusive) at each call; the same seed gives the same text. */
  apply(text: string, random: () => number): string
  /** What the regions must tell was undone, where that can be said for every text. */
  readonly undone?: Undone
}

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n')
const each = (text: string, change: (line: string, at: number) => string) =>
  `${linesOf(text).map(change).join('\n')}\n`
const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T
/** Terminals and frames count columns, not UTF-16 units; the fixtures stay in the plane where both agree. */
const chunks = (line: string, width: number) => line.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? ['']
const second = (at: number) => String(at % 60).padStart(2, '0')

const prompts = [
  '$ ',
  '# ',
  '% ',
  '> ',
  'root@node-1:~# ',
  'jo@laptop:~/src/shop$ ',
  '[root@master ~]# ',
  '[jo@host shop]$ ',
  'PS C:\\Users\\jo> ',
  'C:\\src>',
  '➜  ~ ',
  '➜  shop git:(main) ✗ ',
  '❯ ',
  'λ ',
  'jo@laptop ~ % ',
  'jo@laptop ~/src> ',
  '(prod|shop) ~ $ ',
  '[prod|shop] jo@laptop:~$ ',
  '(⎈|kind-dev:shop)➜  ~ ',
  '⎈ kind-dev (shop) ~ $ ',
  '~/src/shop ❯ ',
  'sh-4.4$ ',
  'bash-5.1# ',
  '/ # ',
  'jo:~$ ',
  '12:04:31 jo@laptop:~$ ',
]

const wrap = (width: number): Damage => ({
  name: `a terminal of ${width} columns`,
  left: 'part',
  apply: (text) =>
    linesOf(text)
      .flatMap((line) => chunks(line, width))
      .join('\n'),
})

const frame = (width: number): Damage => ({
  name: `a frame of ${width} columns`,
  left: 'words',
  apply: (text) =>
    `${linesOf(text)
      .flatMap((line) => chunks(line, width))
      .map((part) => `│ ${part.padEnd(width)} │`)
      .join('\n')}\n`,
  undone: 'box-borders',
})

const prefixed = (name: string, prefix: (at: number) => string, undone: Undone): Damage => ({
  name,
  left: 'all',
  apply: (text) => each(text, (line, at) => `${prefix(at)}${line}`),
  undone,
})

/** Every damage; those at the end leave less. */
export const damages: readonly Damage[] = [
  { name: 'nothing', left: 'all', apply: (text) => text },
  { name: 'CRLF', left: 'all', apply: (text) => text.replace(/\n/g, '\r\n'), undone: 'crlf' },
  { name: 'a byte order mark', left: 'all', apply: (text) => `\ufeff${text}`, undone: 'bom' },
  { name: 'trailing blanks gone', left: 'all', apply: (text) => text.replace(/[ \t]+$/gm, '') },
  { name: 'more trailing blanks', left: 'all', apply: (text) => each(text, (line) => `${line}  `) },
  prefixed('an indent of four', () => '    ', 'indent'),
  prefixed('an indent of one', () => ' ', 'indent'),
  prefixed('an indent by a TAB', () => '\t', 'indent'),
  prefixed('a quote', () => '> ', 'quote'),
  prefixed('a quote in a quote', () => '> > ', 'quote'),
  prefixed('a mail quote', () => '| ', 'quote'),
  prefixed('stamps of GitHub Actions', (at) => `2026-03-01T10:00:${second(at)}.1234567Z `, 'timestamp'),
  prefixed(
    'names and stamps of a GitHub Actions log',
    (at) => `build\tRun tests\t2026-03-01T10:00:${second(at)}.1234567Z `,
    'timestamp',
  ),
  prefixed('stamps of Jenkins', (at) => `[2026-03-01T10:00:${second(at)}.123Z] `, 'timestamp'),
  prefixed('short stamps of Jenkins', (at) => `10:00:${second(at)}  `, 'timestamp'),
  prefixed('stamps of GitLab', (at) => `2026-03-01T10:00:${second(at)}.123456Z 01O `, 'timestamp'),
  prefixed('stamps of docker logs', (at) => `2026-03-01T10:00:${second(at)}.123456789Z `, 'timestamp'),
  prefixed('a log level', () => 'INFO: ', 'log-prefix'),
  prefixed(
    'stamps and level of a Java log',
    (at) => `2026-03-01 10:00:${second(at)},123 INFO  [main] `,
    'timestamp',
  ),
  prefixed('a klog head', (at) => `I0301 10:00:${second(at)}.123456   12345 out.go:201] `, 'log-prefix'),
  prefixed('a journal', (at) => `Mar 01 10:00:${second(at)} ci-3 runner[77]: `, 'log-prefix'),
  prefixed('the name of a compose service', () => 'debug-1  | ', 'log-prefix'),
  prefixed('the name of a pod', () => '[pod/collector-x7/main] ', 'log-prefix'),
  prefixed('an Azure pipeline', (at) => `2026-03-01T10:00:${second(at)}.1234567Z ##[debug]`, 'log-prefix'),
  prefixed('the marks of a diff', () => '+', 'log-prefix'),
  prefixed('marks of comments', () => '# ', 'log-prefix'),
  prefixed('numbers of lines', (at) => `${String(at + 1).padStart(6)}\t`, 'line-numbers'),
  prefixed('names and numbers of grep', (at) => `out/web.log:${at + 1}:`, 'log-prefix'),
  { name: 'a fence', left: 'all', apply: (text) => `\`\`\`\n${text}\`\`\`\n` },
  {
    name: 'a fence with a language',
    left: 'all',
    apply: (text) => `Here it is:\n\n\`\`\`yaml\n${text}\`\`\`\n`,
  },
  { name: 'a fence of HTML', left: 'all', apply: (text) => `<pre><code>${text}</code></pre>\n` },
  {
    name: 'a folded detail',
    left: 'all',
    apply: (text) => `<details><summary>describe</summary>\n\n\`\`\`\n${text}\`\`\`\n\n</details>\n`,
  },
  {
    name: 'text around',
    left: 'all',
    apply: (text) =>
      `Hi all, after the upgrade nothing starts any more.\n\n\`\`\`\n${text}\`\`\`\n\nDoes anyone know what I can do?\n`,
  },
  {
    name: 'German around',
    left: 'all',
    apply: (text) =>
      `Hallo zusammen, seit gestern startet nichts mehr:\n\n\`\`\`\n${text}\`\`\`\n\nHat jemand eine Idee?\n`,
  },
  {
    name: 'Chinese around',
    left: 'all',
    apply: (text) => `升级之后一直起不来，日志如下：\n\n\`\`\`\n${text}\`\`\`\n\n请问是什么原因？\n`,
  },
  {
    name: 'a prompt and a command around',
    left: 'all',
    apply(text, random) {
      const prompt = pick(prompts, random)
      return `${prompt}kubectl version\nClient Version: v1.33.1\n${prompt}ls\n${text.replace(/\n?$/, '\n')}${prompt}\n`
    },
  },
  {
    name: 'a group of a CI log around',
    left: 'all',
    apply: (text) => `##[group]describe\n${text}##[endgroup]\n`,
  },
  {
    name: 'errors of kubectl in front',
    left: 'all',
    apply: (text) =>
      `E1122 12:34:23.379980   26101 memcache.go:287] couldn't get resource list for metrics.k8s.io/v1beta1: the server is currently unable to handle the request\nWarning: v1 ComponentStatus is deprecated in v1.19+\n${text}`,
  },
  {
    name: 'colours',
    left: 'all',
    apply: (text) =>
      each(text, (line) =>
        line
          .replace(/^(\s*)([A-Z][\w -]*:)/, '$1\u001b[36m$2\u001b[0m')
          .replace(/(\S+)$/, '\u001b[33m$1\u001b[0m'),
      ),
    undone: 'ansi',
  },
  {
    name: 'no-break spaces',
    left: 'all',
    apply: (text) => text.replace(/ {2}/g, '\u00a0 '),
    undone: 'non-breaking-space',
  },
  {
    name: 'a web page',
    left: 'all',
    apply: (text) =>
      text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;'),
  },
  { name: 'line breaks of a web page', left: 'all', apply: (text) => linesOf(text).join('<br>') },
  {
    name: 'a string of JSON',
    left: 'all',
    apply: (text) => `{"rc": 0, "stdout": ${JSON.stringify(text)}, "changed": true}\n`,
    undone: 'json-string',
  },
  {
    name: 'a string in a string of JSON',
    left: 'all',
    apply: (text) => `{"log": ${JSON.stringify(JSON.stringify({ out: text }))}}\n`,
    undone: 'json-string',
  },
  {
    name: 'a list of strings of JSON',
    left: 'all',
    apply: (text) =>
      `"stdout_lines": [\n${linesOf(text)
        .map((line) => `        ${JSON.stringify(line)}`)
        .join(',\n')}\n    ]\n`,
    undone: 'json-string',
  },
  {
    name: 'a Python string',
    left: 'all',
    apply: (text) => `b'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')}'\n`,
    undone: 'json-string',
  },
  {
    name: 'a block of YAML',
    left: 'all',
    apply: (text) => `  output: |\n${each(text, (line) => `    ${line}`)}`,
    undone: 'indent',
  },
  { name: 'a code span over lines', left: 'all', apply: (text) => `\`${text.trimEnd()}\`\n` },
  {
    name: 'a code span a line',
    left: 'all',
    apply: (text) => each(text, (line) => (line.trim() === '' ? line : `\`${line}\``)),
  },
  { name: 'an empty line after each', left: 'part', apply: (text) => each(text, (line) => `${line}\n`) },
  frame(200),
  frame(120),
  {
    name: 'a screen without borders',
    left: 'words',
    apply: (text) =>
      `${linesOf(text)
        .flatMap((line) => chunks(line, 120))
        .map((part) => part.padEnd(120))
        .join('\n')}\n`,
  },
  wrap(80),
  wrap(120),
  wrap(200),
  {
    name: 'TABs for blanks',
    left: 'words',
    apply: (text) => text.replace(/(\S) {2,}(?=\S)/g, '$1\t'),
  },
  {
    name: 'columns moved',
    left: 'words',
    apply: (text, random) =>
      text.replace(/(\S) {2,}(?=\S)/g, (_, last) => `${last}${' '.repeat(2 + Math.floor(random() * 5))}`),
  },
  {
    name: 'word processor quotes',
    left: 'events',
    apply: (text) => text.replace(/"([^"\n]*)"/g, '“$1”'),
  },
  { name: 'collapsed blanks', left: 'part', apply: (text) => text.replace(/(\S) {2,}(?=\S)/g, '$1 ') },
  {
    name: 'all blanks collapsed',
    left: 'part',
    apply: (text) => each(text, (line) => line.trim().replace(/ {2,}/g, ' ')),
  },
  { name: 'indents gone', left: 'part', apply: (text) => each(text, (line) => line.trimStart()) },
  {
    name: 'the first indent gone',
    left: 'part',
    apply: (text) => text.trimStart(),
  },
  {
    name: 'no header of the events',
    left: 'words',
    apply: (text) => text.replace(/^\s+Type\s+Reason\s+Age.*\n(?:\s+-+\s.*\n)?/gm, ''),
  },
  {
    name: 'no dashes below the header',
    left: 'all',
    apply: (text) => text.replace(/(^\s+Type\s+Reason\s+Age.*\n)\s+-+\s.*\n/gm, '$1'),
  },
  {
    name: 'words in angle brackets swallowed',
    left: 'part',
    apply: (text) => text.replace(/<(?:none|unset|unknown|nil)>/g, ''),
  },
  {
    name: 'head cut off',
    left: 'part',
    apply(text, random) {
      const lines = linesOf(text)
      return `${lines.slice(Math.floor(random() * lines.length)).join('\n')}\n`
    },
  },
  {
    name: 'tail cut off',
    left: 'part',
    apply: (text, random) => text.slice(0, Math.floor(random() * text.length)),
  },
  {
    name: 'middle left out',
    left: 'part',
    apply(text, random) {
      const lines = linesOf(text)
      const from = 1 + Math.floor(random() * (lines.length - 1))
      const to = from + Math.floor(random() * (lines.length - from))
      return [...lines.slice(0, from), '...', ...lines.slice(to)].join('\n')
    },
  },
  {
    name: 'the screen cut at 100 columns',
    left: 'part',
    apply: (text) => each(text, (line) => line.slice(0, 100)),
  },
]

/** A small generator of numbers; the same seed gives the same numbers. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
