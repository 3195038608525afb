import type { FoundSecret } from '../found.js'
import type { TextLine } from '../lines.js'
import { isSecretValue } from './secret-value.js'
import { type Telling, tellingName } from './telling-name.js'

/** `      DB_PASSWORD:  hunter2`; not `Environment:    <none>`, which has no rows. */
const HEADING = /^Environment:[ \t]*$/
const ROW = /^([A-Za-z_.-][\w.-]*):(?:[ \t]+|$)/

/** What follows the rows of a block whose indentation was lost. */
const NEXT_FIELD = /^(?:Mounts|Devices|Conditions|Volumes|Image|State|Ready|QoS Class|Events):/

/** The third cell of a row that takes its value from elsewhere. */
const FROM_ELSEWHERE = /^<set to the key /

/**
 * Values of variables with telling names below `Environment:` headings of describe text, lines that continue a value
 * (kubectl prints each line of a value on its own) included.
 *
 * Source: `describeContainerEnvVars` in kubectl's describe.go.
 *
 * @example findEnvironmentRows('Environment:\n  PASSWORD:  x1', linesOf('Environment:\n  PASSWORD:  x1')) // one, 25 to 27
 */
export function findEnvironmentRows(text: string, lines: readonly TextLine[]): FoundSecret[] {
  const found: FoundSecret[] = []
  let heading = -1
  let rowIndent = -1
  let telling: Telling = 'no'
  for (const line of lines) {
    const content = text.slice(line.start + line.indent, line.end)
    if (HEADING.test(content)) {
      heading = line.indent
      rowIndent = -1
      telling = 'no'
      continue
    }
    if (heading < 0) continue
    if (content === '' && rowIndent >= 0) continue
    if (rowIndent < 0) rowIndent = line.indent
    if (
      line.indent < rowIndent ||
      NEXT_FIELD.test(content) ||
      (rowIndent > heading && line.indent <= heading)
    ) {
      heading = -1
      continue
    }
    const row = line.indent === rowIndent ? ROW.exec(content) : null
    if (row === null && line.indent === rowIndent) {
      heading = -1
      continue
    }
    telling = row === null ? telling : tellingName(row[1] ?? '')
    const start = line.start + line.indent + (row?.[0].length ?? 0)
    const value = text.slice(start, line.end).trimEnd()
    const secret =
      row === null
        ? value !== '' && hides(telling)
        : isSecretValue(value, telling) && !FROM_ELSEWHERE.test(value)
    if (secret) found.push({ kind: 'environment-value', start, end: start + value.length })
    else if (row !== null && value !== '') telling = 'no'
  }
  return found
}

/** A continued value is hidden with its first line; of a name that only may be telling, the first line decides. */
function hides(telling: Telling): boolean {
  return telling === 'password' || telling === 'secret'
}
