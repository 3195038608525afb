import { parsePullError } from '../grammar/pull-error.js'
import { type Memory, recallText } from '../memory.js'
import { lostFront } from './lost-front.js'
import { openingOf } from './opening-of.js'
import { areasOfReason, readStateWord } from './openings.js'

/** The state of a container in a sentence: of `kubectl logs`, the alerts that kube-prometheus ships, DevSpace. */
const stateInSentence =
  / (?:is waiting to start: |(?:is|has been) in waiting state[^"\n]{0,60}\(reason: "|critical status: )([A-Z]\w{2,60})\b/

/**
 * The reason and type of the event that carries this message, where the wording leaves no doubt.
 *
 * Shape: `undefined` when the opening of the message is not known. With a memory short messages are asked once a call,
 * and errors of one structure are taken apart once. Never throws.
 *
 * @example inferReason('Back-off pulling image "a"') // { reason: 'BackOff', type: 'Normal' }
 * @example inferReason('container "a" in pod "b" is waiting to start: ErrImagePull')?.reason // 'ErrImagePull'
 */
export function inferReason(message: string, memory?: Memory): OwnWords | undefined {
  return recallText(memory, inferReason, message, () => findReason(message, memory))
}

/** What events with a wording always have. */
interface OwnWords {
  readonly reason?: string
  readonly type?: string
}

function findReason(message: string, memory: Memory | undefined): OwnWords | undefined {
  const whole = lostFront(message, memory) + message
  const opening = openingOf(whole, parsePullError(whole, memory).prefixes.at(-1)?.end ?? 0)
  if (opening === undefined) {
    const state = readStateWord(message) ?? stateInSentence.exec(message)?.[1]
    return state !== undefined && Object.hasOwn(areasOfReason, state)
      ? { reason: state, type: 'Warning' }
      : undefined
  }
  const { reason, type } = opening
  return reason === undefined ? { type } : { reason, type }
}
