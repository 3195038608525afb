import { compileTemplate, matchTemplate } from './match-wording.js'
import { type Opening, openings } from './openings.js'

const compiled = openings.map((opening) => ({
  opening,
  head: opening.says.split('{')[0] as string,
  template: opening.says.startsWith('{') ? undefined : compileTemplate(opening.says),
}))
const startLength = 4
/** Openings by their first letters: a message is compared with a few of them. */
const byStart = new Map<string, (typeof compiled)[number][]>()
for (const one of compiled) {
  const start = startOf(one.head, 0)
  byStart.set(start, [...(byStart.get(start) ?? []), one])
}

/** Versions, and people who type a message anew, differ in its first letter. */
function startOf(text: string, from: number): string {
  return text.slice(from, from + startLength).toLowerCase()
}
const schedulerOpening = openings.find((opening) => opening.says.startsWith('{'))
const schedulerStart = /\d{1,7}\/\d{1,7} nodes are available/y

/**
 * The opening with which the message begins at `from`, if it is a known one; the longest wins.
 *
 * @example openingOf('Back-off pulling image "a"')?.reason // 'BackOff'
 */
export function openingOf(text: string, from = 0): Opening | undefined {
  schedulerStart.lastIndex = from
  if (schedulerStart.test(text)) return schedulerOpening
  let best: Opening | undefined
  for (const { opening, head, template } of byStart.get(startOf(text, from)) ?? []) {
    if (template === undefined || !text.startsWith(head.slice(1), from + 1)) continue
    if (template.parts.length > 1) {
      const line = text.slice(from, from + 1000)
      if (matchTemplate(template, line)?.start !== 0) continue
    }
    if (best === undefined || opening.says.length > best.says.length) best = opening
  }
  return best
}
