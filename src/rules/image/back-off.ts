import type { Fact } from '../../facts/fact.js'
import type { Trigger } from '../rule.js'

/** `Back-off pulling image`: the reason alone is also that of a container that ends again and again. */
export function isPullBackOff({ decoded }: Fact): boolean {
  return decoded?.areas.includes('image') === true && !decoded.areas.includes('crash')
}

/** The kubelet waits between pulls of a named image, whatever the cause. */
export const whenBackingOff: readonly Trigger[] = [
  { fact: 'message', reason: 'BackOff', where: isPullBackOff },
  // the same words within those of another controller, as Tekton repeats them in a condition
  { cause: 'image-back-off-cause-unknown' },
  { fact: 'state', reason: 'ErrImagePull' },
  { fact: 'state', reason: 'ImagePullBackOff' },
]
