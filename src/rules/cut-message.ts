import type { Gap, Words } from './rule.js'

/** Why a finding of a message that ends too early, or begins too late, is only possible. */
export const saysOfCut = 'the message is not whole: what is missing may name the cause'

/** A cause that such a message may have gone on to name. */
export function saysOfGuess(title: Words): Words {
  const say = (text: string): string => `${text} (its message begins with the same words)`
  return typeof title === 'string' ? say(title) : title.map(say)
}

/** What such a message lacks. */
export const restOfMessage: Gap = {
  what: 'the rest of the message, which is not whole',
  command: [
    'kubectl describe pod {pod}{-n}',
    'kubectl describe {workload}{-n}',
    'kubectl get events{-n} --sort-by=.lastTimestamp',
  ],
}
