import { describePod, podYaml } from '../crash/next-steps.js'
import { defineRule } from '../define-rule.js'
import type { Match } from '../rule.js'

const sinceWhenUnknown = [
  '`{pod}` is terminating; since when does not stand here',
  'a pod is terminating; since when does not stand here',
]

/** What kubectl gives pods that ask for nothing else. */
const usualGraceSeconds = 30

function graceSecondsOf({ facts, capture }: Match): number {
  const object = facts.find((fact) => fact.object !== undefined)?.object
  const metadata = object === undefined ? undefined : capture.objects[object]?.metadata
  return metadata?.deletionGracePeriodSeconds ?? usualGraceSeconds
}

export const podStuckTerminating = defineRule({
  id: 'pod-stuck-terminating',
  severity: 'error',
  when: [{ fact: 'status', reason: 'Terminating', where: (fact) => fact.subject.kind === 'Pod' }],
  judge: (match) => {
    const lasts = match.facts.find((fact) => fact.age?.last !== undefined)?.age?.last
    // Every pod that is deleted passes through this: without a time it is no failure yet.
    if (lasts === undefined) return { confidence: 'possible', severity: 'info', title: sinceWhenUnknown }
    // The deletion time lies one grace period after the request, so an age above zero is already late.
    return lasts.minSeconds <= graceSecondsOf(match) ? undefined : {}
  },
  title: [
    '`{pod}` has been terminating for longer than it should',
    'a pod has been terminating for longer than it should',
  ],
  explanation:
    'the pod is deleted but does not go: its node is gone or does not answer, a finalizer waits, or the runtime cannot stop a container',
  next: [
    { ...podYaml, description: 'see `metadata.finalizers`, `deletionTimestamp` and `spec.nodeName`' },
    describePod,
    { description: 'see whether its node answers', command: 'kubectl get nodes', safety: 'read-only' },
  ],
  causedBy: ['node-unreachable', 'node-not-ready', 'container-kill-failed', 'volume-*'],
  silentWhen: 'the grace period is not over yet; without a time, as in a row of a table, it is only a note',
})
