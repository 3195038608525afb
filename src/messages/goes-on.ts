import { once } from '../once.js'
import { indexParts } from './index-parts.js'
import { compileTemplate, lowerAscii, matchTemplate, type Template } from './match-wording.js'
import { openings } from './openings.js'
import { quietSays, tellingSays } from './says.js'

const longest = 4000
/** Characters above the break in which known words that stand across it begin. */
const longestAbove = 600

const knownWords = once(() => {
  const heads = openings.map(({ says }) => says).filter((says) => !says.startsWith('{'))
  const says = [...tellingSays.split('\n'), ...quietSays.split('\n'), ...heads]
  const templates = [...new Set(says)].map(compileTemplate)
  return { templates, startingIn: indexParts(templates.map(({ parts }) => parts[0] as string)) }
})

/**
 * Whether known words stand across the break between two halves of a line: they do in the line, and with a line break
 * in its place they do not.
 *
 * @example goesOn('Error: exec: "till": executable file not f', 'ound in $PATH: unknown') // true
 */
export function goesOn(before: string, after: string): boolean {
  if (before.length + after.length > longest) return false
  const { templates, startingIn } = knownWords()
  const above = before.slice(-longestAbove)
  const line = above + after
  const lower = lowerAscii(line)
  return startingIn(lower).some((index) => {
    const template = templates[index] as Template
    const match = matchTemplate(template, line, lower)
    if (match === undefined || match.start >= above.length || match.end <= above.length) return false
    return matchTemplate(template, `${above}\n${after}`)?.start !== match.start
  })
}
