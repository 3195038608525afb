import { isLeaving } from '../../facts/pod-life.js'
import { defineRule } from '../define-rule.js'
import { isOfJob, isRestarting, namesOfEnding, whenEnded } from './ending-of.js'
import { describePod } from './next-steps.js'

export const crashTerminated = defineRule({
  id: 'crash-terminated',
  severity: 'warning',
  when: whenEnded('terminated'),
  unless: (match) => isLeaving(match.ofSubject, match.capture) || isOfJob(match) || !isRestarting(match),
  judge: (match) => ({ names: namesOfEnding(match) }),
  title: [
    '`{container}` was told to stop ({meaning}) and is restarted',
    'a container was told to stop and is restarted',
  ],
  explanation:
    'something sent a stop signal: the kubelet because of a liveness probe, a supervisor inside the container, or the program itself',
  next: [{ ...describePod, description: 'look for `Killing` and `Unhealthy` events' }],
  causedBy: ['probe-liveness-failed', 'probe-startup-failed', 'hook-post-start-failed', 'node-*', 'evict-*'],
  silentWhen: 'it is stopped on purpose (rollout, scale-down, deletion, drain), or runs and is ready since',
})
