import type { Fact } from '../facts/fact.js'
import type { Area } from '../messages/wording.js'
import type { Words } from './rule.js'

/** Once or twice is what starting takes; so many times somebody has waited for. */
const fewestTimes = 5
/** Where a retry is no news: pods wait for nodes, claims for pods, probes for applications, back-offs for themselves. */
const patient: ReadonlySet<Area> = new Set(['schedule', 'claim', 'probe', 'crash', 'autoscale', 'job'])

/**
 * Is it over, but worth a note: a message that named its cause, again and again, before it worked?
 *
 * @example isLongOver({ ...fact, progress: 'recovered', count: 12, causes: ['volume-mount-failed'] }) // true
 */
export function isLongOver({ name, progress, count, causes, decoded }: Fact): boolean {
  return (
    name === 'message' &&
    progress === 'recovered' &&
    count >= fewestTimes &&
    causes.length > 0 &&
    decoded?.areas.some((area) => patient.has(area)) !== true
  )
}

/** Why what is over is told at all. */
export const saysOfOver =
  'it failed again and again before it worked, and nothing else is wrong with the object here'

/** What is over, in the words of its rule. */
export function saysThatItIsOver(title: Words): Words {
  const say = (text: string): string => `${text} (over: it has worked since)`
  return typeof title === 'string' ? say(title) : title.map(say)
}
