import type { Trigger } from '../rule.js'

/** The kubelet waits between pulls of a named image, whatever the cause. */
export const whenBackingOff: readonly Trigger[] = [
  { fact: 'message', reason: 'BackOff', where: ({ decoded }) => decoded?.areas.includes('image') === true },
  { fact: 'state', reason: 'ErrImagePull' },
  { fact: 'state', reason: 'ImagePullBackOff' },
]
