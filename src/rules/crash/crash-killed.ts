import { isLeaving } from '../../facts/pod-life.js'
import { defineRule } from '../define-rule.js'
import { nodeItself } from '../gaps.js'
import { namesOfEnding, whenEnded } from './ending-of.js'
import { describePod } from './next-steps.js'

export const crashKilled = defineRule({
  id: 'crash-killed',
  severity: 'error',
  when: whenEnded('killed'),
  unless: ({ ofSubject, capture }) => isLeaving(ofSubject, capture),
  judge: (match) => ({ names: namesOfEnding(match) }),
  title: [
    '`{container}` was killed ({meaning}); by whom does not stand here',
    'a container was killed with SIGKILL; by whom does not stand here',
  ],
  explanation:
    'SIGKILL without `OOMKilled`: the kubelet after the grace period (liveness probe, deletion, eviction), or the node when it ran out of memory. It does not prove that the memory limit was exceeded',
  next: [
    { ...describePod, description: 'look for `Killing` and `Unhealthy` events' },
    {
      description: 'look for `SystemOOM` and evictions on the node',
      command: 'kubectl describe node {node}',
      safety: 'read-only',
    },
  ],
  causedBy: [
    'probe-liveness-failed',
    'probe-startup-failed',
    'hook-post-start-failed',
    'crash-oom-killed',
    'node-system-oom',
    'evict-*',
  ],
  missing: [nodeItself],
  silentWhen: 'the pod is being deleted, or the container runs and is ready since',
})
