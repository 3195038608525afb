import type { Match, NextStep } from './rule.js'

/** What BuildKit and GitLab Runner say of an image that they build from or run a job in. */
const ofTools = ['failed to solve: ', 'image with policy ', ' with specified policies ']

/**
 * Whether all that a finding rests on was said by a tool outside a cluster, in a capture without objects: `kubectl` finds
 * nothing there.
 *
 * @example isOutsideCluster({ facts, capture })
 */
export function isOutsideCluster({ facts, capture }: Pick<Match, 'facts' | 'capture'>): boolean {
  return (
    capture.objects.length === 0 &&
    facts.every(
      ({ subject, decoded }) =>
        subject.kind === undefined &&
        subject.name === undefined &&
        ofTools.some((words) => decoded?.text.includes(words)),
    )
  )
}

/** In the place of a step that sets the image of a workload. */
export const setImageOutside: NextStep = {
  description: [
    'write `{suggested}` where the image is named: in the Dockerfile, the Compose file, the job',
    'correct the image where it is named: in the Dockerfile, the Compose file, the job',
  ],
  safety: 'mutating',
}

/**
 * Does a step or a gap ask a cluster?
 *
 * @example asksCluster('kubectl get pods') // true
 */
export function asksCluster(command: string | readonly string[] | undefined): boolean {
  return [command].flat().some((one) => one?.startsWith('kubectl ') === true)
}
