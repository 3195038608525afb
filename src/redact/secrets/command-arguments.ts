import type { FoundSecret } from '../found.js'
import type { TextLine } from '../lines.js'
import { isSecretValue } from './secret-value.js'
import { tellingName } from './telling-name.js'
import { valueExtent } from './value-extent.js'

/** `--api-token abc`; an `=` instead of the blank is a named value. */
const FLAG = /(?<![\w-])(--?[A-Za-z][\w.-]{2,})([ \t]{1,4}|$)/g

/** Short flags that take a password, each with the programs in whose line it does. */
const SHORT_FLAGS: readonly { readonly program: RegExp; readonly flag: RegExp }[] = [
  { program: /\bcurl\b/, flag: /(?<![\w-])(?:-u|--user|--proxy-user)[ =]["']?[^\s:"']{1,100}:/g },
  { program: /\b(?:mysql|mysqladmin|mysqldump|mariadb)\b/, flag: /(?<![\w-])-p(?=\S)/g },
  { program: /\b(?:redis-cli|redis-benchmark)\b/, flag: /(?<![\w-])-a[ ]{0,2}(?=\S)/g },
  {
    program: /\b(?:sshpass|docker login|helm registry login|podman login)\b/,
    flag: /(?<![\w-])-p[ ]{0,2}(?=\S)/g,
  },
]

/**
 * Values of flags with telling names: `--password x` on one line, or as two arguments on two lines as kubectl prints
 * `Args:`; passwords behind the short flags of programs known for them (`curl -u user:…`, `mysql -p…`).
 *
 * @example findCommandArguments('app --token abc', linesOf('app --token abc')) // one, 12 to 15
 */
export function findCommandArguments(text: string, lines: readonly TextLine[]): FoundSecret[] {
  const found: FoundSecret[] = []
  for (const [index, line] of lines.entries()) {
    const body = text.slice(line.start, line.end).trimEnd()
    if (!body.includes('-')) continue
    FLAG.lastIndex = 0
    for (let match = FLAG.exec(body); match !== null; match = FLAG.exec(body)) {
      const telling = tellingName(match[1] ?? '')
      if (telling === 'no') continue
      const next = lines[index + 1]
      const atEnd = match.index + match[0].length === body.length
      if (atEnd && (next === undefined || next.indent !== line.indent || match.index !== line.indent))
        continue
      const from = atEnd && next ? next.start + next.indent : line.start + match.index + match[0].length
      const lineEnd = atEnd && next ? next.end : line.end
      if (text[from] === '-') continue
      const extent = valueExtent(text, from, lineEnd)
      const end = atEnd ? from + text.slice(from, lineEnd).trimEnd().length : extent.end
      const start = atEnd ? from : extent.start
      if (isSecretValue(text.slice(start, end), telling)) found.push({ kind: 'command-argument', start, end })
    }
    findShortFlags(text, line, body, found)
  }
  return found
}

function findShortFlags(text: string, line: TextLine, body: string, found: FoundSecret[]): void {
  for (const { program, flag } of SHORT_FLAGS) {
    if (!program.test(body)) continue
    for (const match of body.matchAll(flag)) {
      const extent = valueExtent(text, line.start + match.index + match[0].length, line.end)
      const value = text.slice(extent.start, extent.end)
      if (isSecretValue(value, 'password'))
        found.push({ kind: 'command-argument', start: extent.start, end: extent.end })
    }
  }
}
