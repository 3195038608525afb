import { parsePullError } from '../grammar/pull-error.js'
import { openingOf } from './opening-of.js'

/**
 * The reason and type of the event that carries this message, where the wording leaves no doubt.
 *
 * Shape: `undefined` when the opening of the message is not known. Never throws.
 *
 * @example inferReason('Back-off pulling image "a"') // { reason: 'BackOff', type: 'Normal' }
 */
export function inferReason(message: string): { reason?: string; type?: string } | undefined {
  const opening = openingOf(message, parsePullError(message).prefixes.at(-1)?.end ?? 0)
  if (opening === undefined) return undefined
  const { reason, type } = opening
  return reason === undefined ? { type } : { reason, type }
}
