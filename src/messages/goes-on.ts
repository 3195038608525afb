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
  const beginnings = templates.map(({ parts }) => parts[0] as string)
  const longestBeginning = Math.max(...beginnings.map(({ length }) => length))
  return { templates, longestBeginning, startingIn: indexParts(beginnings) }
})

/**
 * What stood between two halves of a line that was broken there: the first of these with which known words stand across
 * the break, while with a line break in its place they do not.
 *
 * Shape: `undefined` where no known words stand across the break.
 *
 * @example goesOn('Error: exec: "till": executable file not f', 'ound in $PATH: unknown', [' ', '']) // ''
 */
export function goesOn<Separator extends string>(
  before: string,
  after: string,
  separators: readonly Separator[],
): Separator | undefined {
  if (before.length + after.length > longest) return undefined
  const { templates, longestBeginning, startingIn } = knownWords()
  const above = before.slice(-longestAbove)
  const lowerAbove = lowerAscii(above)
  const lowerAfter = lowerAscii(after)
  // words that begin above and are over there stand across nothing: of one part alone they are no candidates
  const begun = startingIn(lowerAbove).filter((index) => !isOnePart(templates[index] as Template))
  return separators.find((separator) => {
    const line = above + separator + after
    const lower = lowerAbove + separator + lowerAfter
    const end = above.length + separator.length
    const near = lower.slice(Math.max(0, above.length - longestBeginning), end + longestBeginning)
    const isAcross = (index: number): boolean => {
      const template = templates[index] as Template
      const match = matchTemplate(template, line, lower)
      if (match === undefined || match.start >= end || match.end <= end) return false
      return matchTemplate(template, `${above}${separator}\n${after}`)?.start !== match.start
    }
    return begun.some(isAcross) || startingIn(near).some(isAcross)
  })
}

function isOnePart({ parts, fields }: Template): boolean {
  return parts.length === 1 && fields.length === 0
}
