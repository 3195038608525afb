import type { Fact, Facts } from '../../facts/fact.js'
import { hasToldState } from '../../facts/pod-life.js'
import { defineRule } from '../define-rule.js'

/** A whole pod, pending, without node and without a word of a scheduler. */
function isUnseen(fact: Fact, { objects }: Facts): boolean {
  const pod = fact.object === undefined ? undefined : objects[fact.object]
  const spec = (pod?.['spec'] ?? {}) as { nodeName?: unknown; containers?: readonly { image?: unknown }[] }
  const status = (pod?.['status'] ?? {}) as { phase?: unknown; conditions?: readonly unknown[] }
  return (
    status.phase === 'Pending' &&
    !hasToldState(pod) &&
    spec.nodeName === undefined &&
    spec.containers?.[0]?.image !== undefined &&
    (status.conditions ?? []).length === 0
  )
}

/** What a scheduler says, pasted without the pod it is about. */
function isNamelessSummary({ name, subject, decoded }: Fact): boolean {
  return name === 'message' && subject.name === undefined && decoded?.areas.includes('schedule') === true
}

export const scheduleNoScheduler = defineRule({
  id: 'schedule-no-scheduler',
  title: ['the pod is pending and no scheduler has looked at it'],
  explanation:
    'a scheduler leaves a condition and an event on every pod it sees: `schedulerName` names one that does not run, or the scheduler is down; the events may also have expired or been cut',
  next: [
    {
      description: 'see which scheduler the pod asks for',
      command: "kubectl get pod {pod}{-n} -o jsonpath='{.spec.schedulerName}'",
      safety: 'read-only',
    },
    {
      description: 'see the events of the pod',
      command: 'kubectl get events{-n} --field-selector involvedObject.name={pod}',
      safety: 'read-only',
    },
  ],
  severity: 'error',
  when: [{ fact: 'object', kind: 'Pod', where: isUnseen }],
  confidence: 'possible',
  unless: ({ ofSubject, capture }) =>
    ofSubject.some((fact) => fact.name === 'message') || capture.facts.some(isNamelessSummary),
  silentWhen:
    'the capture holds a condition or an event of the pod, a bare message of a scheduler, or only a row of a table',
})
