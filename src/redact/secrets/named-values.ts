import type { FoundSecret } from '../found.js'
import type { TextLine } from '../lines.js'
import { isSecretValue } from './secret-value.js'
import { type Telling, tellingName } from './telling-name.js'
import { valueExtent } from './value-extent.js'

/** `DB_PASSWORD=`, `--token=`, `password: `, `"apiKey":`, `\"token\":`, `db.password = `. */
const NAME = /(?<![\w./-])([\w./-]{2,})(\\{0,3}["'`]|&quot;|&#34;)?([ \t]{0,8})(=>|:=|=|:)([ \t]{0,80})/g

/** What may stand between the margin of a line and the name of a field. */
const LINE_HEAD = /^(?:[-*+?#] +)?(?:Annotations: *|Labels: *|export +|set +|env +)?(?:["'`])?$/i

/** A block of YAML text: its lines follow, indented deeper. */
const BLOCK = /^[|>][-+0-9]{0,2}$/

/**
 * Values beside telling names: `NAME=value` anywhere; `name: value` where it stands as a field (at the head of a line, with a
 * quoted name, or in braces); YAML block texts whole.
 *
 * A colon inside a sentence gives nothing: `failed to fetch anonymous token: unexpected status` is no field.
 *
 * @example findNamedValues('curl --token=abcdef', linesOf('curl --token=abcdef')) // one, 13 to 19
 */
export function findNamedValues(text: string, lines: readonly TextLine[]): FoundSecret[] {
  const found: FoundSecret[] = []
  let blockIndent = -1
  for (const line of lines) {
    const content = text.slice(line.start + line.indent, line.end).trimEnd()
    if (blockIndent >= 0 && (content === '' || line.indent > blockIndent)) {
      const start = line.start + line.indent
      if (content !== '') found.push({ kind: 'named-value', start, end: start + content.length })
      continue
    }
    blockIndent = findInLine(text, line, found) ? line.indent : -1
  }
  return found
}

/** True when the line opens a block text whose lines are the value. */
function findInLine(text: string, line: TextLine, found: FoundSecret[]): boolean {
  const body = text.slice(line.start, line.end)
  NAME.lastIndex = 0
  for (let match = NAME.exec(body); match !== null; match = NAME.exec(body)) {
    const [whole, name = '', quote = '', , separator = ''] = match
    const telling = tellingName(name)
    if (telling === 'no') continue
    const at = line.start + match.index + whole.length
    const place = placeOf(body, match.index, line.indent, quote, separator, whole)
    if (place === 'sentence') continue
    if (place === 'field' && BLOCK.test(text.slice(at, line.end).trim())) return true
    const extent = valueExtent(text, at, line.end)
    const rest = text.slice(at, line.end).trimEnd()
    const wholeLine = place === 'field' && !extent.quoted
    if (wholeLine && !isWholeValue(rest, telling)) continue
    const end = wholeLine ? at + rest.length : extent.end
    const value = text.slice(extent.start, end)
    if (!value.startsWith('{') && !value.startsWith('[') && isSecretValue(value, telling)) {
      found.push({
        kind: name.startsWith('-') ? 'command-argument' : 'named-value',
        start: extent.start,
        end,
      })
    }
    NAME.lastIndex = Math.max(NAME.lastIndex, (wholeLine ? end : extent.next) - line.start)
  }
  return false
}

type NamePlace = 'field' | 'assignment' | 'quoted' | 'sentence'

function placeOf(
  body: string,
  nameStart: number,
  indent: number,
  quote: string,
  separator: string,
  whole: string,
): NamePlace {
  const head = body.slice(indent, Math.min(nameStart, indent + 40))
  const atHead = nameStart - indent < 40 && LINE_HEAD.test(head)
  const spaced = /[ \t]$/.test(whole) || nameStart + whole.length === body.length
  if (separator !== ':') return atHead && spaced ? 'field' : 'assignment'
  if (quote !== '') return 'quoted'
  if (atHead && spaced) return 'field'
  // Go structs and maps, YAML in braces: `{Password:x}`, `map[token:x]`, `{name: a, password: x}`.
  return /[{[,] ?$/.test(body.slice(Math.max(0, nameStart - 2), nameStart)) ? 'assignment' : 'sentence'
}

/** A passphrase may hold blanks; otherwise more than one word behind a name and a colon is a sentence. */
function isWholeValue(rest: string, telling: Telling): boolean {
  return !/\s/.test(rest) || telling === 'password' || /^\S+\s+#/.test(rest)
}
