import type { Fact, Facts } from '../../facts/fact.js'
import { objectOf, textAt } from '../../facts/object-fields.js'
import { hasToldState, isLeaving } from '../../facts/pod-life.js'
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

/** A pod that no node is told of, and of no container anything. */
function isPending(fact: Fact, capture: Facts): boolean {
  const pod = objectOf(fact, capture)
  return !hasToldState(pod) && textAt(pod, 'spec', 'nodeName') === undefined
}

const isBusy = (fact: Fact) => ['Pulling', 'Pulled', 'Created', 'Started'].includes(fact.reason ?? '')

export const podStuckCreating = defineRule({
  id: 'pod-stuck-creating',
  severity: 'warning',
  when: [
    ...words.flatMap((reason): Trigger[] => [
      { fact: 'state', reason },
      { fact: 'status', reason },
    ]),
    { fact: 'status', kind: 'Pod', reason: 'Pending', where: isPending },
  ],
  unless: (match) =>
    isLeaving(match.ofSubject, match.capture) ||
    match.ofSubject.some((fact) => fact.name === 'message' && (fact.type === 'Warning' || isBusy(fact))),
  judge: (match) => {
    const waited = waitedSeconds(match)
    if (waited !== undefined && waited.max <= longSeconds) return undefined
    // that it waits is sure; for what is not, and that is what the finding is about
    if (match.facts.every(({ reason }) => reason === 'Pending'))
      return { confidence: 'possible', names: { pending: 'pending' } }
    if (waited === undefined) return { confidence: 'possible' }
    return { confidence: waited.min >= longSeconds ? 'certain' : 'likely' }
  },
  title: [
    '`{pod}` is still {pending}; why does not stand here',
    'a pod is still {pending}; why does not stand here',
    '`{pod}` is still being created; why does not stand here',
    'a pod is still being created; why does not stand here',
  ],
  asSymptom: [
    '`{pod}` is still {pending}',
    'a pod is still {pending}',
    '`{pod}` is still being created',
    'a pod is still being created',
  ],
  explanation: [
    'the scheduler has found no node for it yet, or no scheduler looks at it ({pending}, no node): its event `FailedScheduling` says why, as long as events live',
    'a node was found, but no container has started: a volume that does not mount, a network that is not ready, a large image, or a kubelet that is silent. The event that says so is not in this capture',
  ],
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
  causedBy: ['claim-*', 'node-*', 'sandbox-*', 'schedule-*', 'volume-*'],
  missing: [olderEvents],
  silentWhen: 'it is known to be younger than five minutes, or an event tells what happens',
})
