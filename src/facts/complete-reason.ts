import { areasOfReason } from '../messages/openings.js'
import type { Origin } from '../types.js'

const shortest = 6
const known = Object.keys(areasOfReason)

/**
 * The reason that was meant where the capture ends in the middle of the word: `ProvisioningFai`, `ImagePullBa`.
 *
 * Shape: the reason as it stands unless it is the last thing of its object or event and the beginning of exactly one
 * known reason. `end` is where it ends, in offsets into the untouched input.
 *
 * @example completeReason('ImagePullBa', 11, { spans: [{ start: 0, end: 11 }] }) // 'ImagePullBackOff'
 */
export function completeReason(
  reason: string,
  end: number | undefined,
  origin: Pick<Origin, 'spans'> | undefined,
): string {
  if (end === undefined || reason.length < shortest || Object.hasOwn(areasOfReason, reason)) return reason
  if (origin?.spans.at(-1)?.end !== end) return reason
  const meant = known.filter((word) => word.startsWith(reason))
  return meant.length === 1 ? (meant[0] as string) : reason
}

/** How Kubernetes wrote its reasons before 1.0. */
const inLowerCase: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'Created',
    'Failed',
    'FailedScheduling',
    'Killing',
    'Pulled',
    'Pulling',
    'Scheduled',
    'Started',
    'Unhealthy',
  ].map((reason) => [`${reason[0]?.toLowerCase()}${reason.slice(1)}`, reason]),
)

/**
 * The reason as Kubernetes writes it since 1.0.
 *
 * @example presentReason('killing') // 'Killing'
 */
export function presentReason(reason: string): string {
  return Object.hasOwn(inLowerCase, reason) ? (inLowerCase[reason] as string) : reason
}
