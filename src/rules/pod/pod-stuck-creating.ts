import type { Fact } from '../../facts/fact.js'
import { isLeaving } from '../../facts/pod-life.js'
import { crashCauses, startFailures } from '../crash/crash-causes.js'
import { describePod } from '../crash/next-steps.js'
import { defineRule } from '../define-rule.js'
import { olderEvents } from '../gaps.js'
import type { Match, Trigger } from '../rule.js'

const longSeconds = 300
const words = ['ContainerCreating', 'PodInitializing']

/** Since when the pod has been creating: its own age, or that of its scheduling; the youngest known bound. */
function waitedSeconds({ ofSubject }: Match): { min: number; max: number } | undefined {
  const scheduled = ofSubject.find((fact) => fact.reason === 'Scheduled')?.age?.last
  const own = ofSubject.find((fact) => fact.name === 'object')?.age?.first
  const age = scheduled ?? own
  return age === undefined ? undefined : { min: age.minSeconds, max: age.maxSeconds }
}

const isBusy = (fact: Fact) => ['Pulling', 'Pulled', 'Created', 'Started'].includes(fact.reason ?? '')

export const podStuckCreating = defineRule({
  id: 'pod-stuck-creating',
  severity: 'warning',
  when: words.flatMap((reason): Trigger[] => [
    { fact: 'state', reason },
    { fact: 'status', reason },
  ]),
  unless: (match) =>
    isLeaving(match.ofSubject, match.capture) ||
    match.ofSubject.some((fact) => fact.name === 'message' && (fact.type === 'Warning' || isBusy(fact))),
  judge: (match) => {
    const waited = waitedSeconds(match)
    if (waited === undefined) return { confidence: 'possible' }
    return waited.max <= longSeconds
      ? undefined
      : { confidence: waited.min >= longSeconds ? 'certain' : 'likely' }
  },
  title: [
    '`{pod}` is still being created; why does not stand here',
    'a pod is still being created; why does not stand here',
  ],
  explanation:
    'a node was found, but no container has started: a volume that does not mount, a network that is not ready, a large image, or a kubelet that is silent. The event that says so is not in this capture',
  next: [
    {
      description: 'see the events of the pod',
      command: 'kubectl get events{-n} --field-selector involvedObject.name={pod}',
      safety: 'read-only',
    },
    describePod,
  ],
  yieldsTo: [
    ...startFailures,
    ...crashCauses,
    'crash-cause-unknown',
    'container-init-blocked',
    'image-*',
    'volume-*',
    'sandbox-*',
    'schedule-*',
    'node-*',
  ],
  causedBy: ['claim-*', 'node-*', 'sandbox-*', 'volume-*'],
  missing: [olderEvents],
  silentWhen: 'it is known to be younger than five minutes, or an event tells what happens',
})
