import { defineRule } from '../define-rule.js'
import { printedOutput } from '../gaps.js'
import type { Trigger } from '../rule.js'
import { crashCauses, kubeletKills, startFailures } from './crash-causes.js'
import { namesOfEnding } from './ending-of.js'
import { previousLogs } from './next-steps.js'

/** Everything that says a container is restarted again and again, with or without its cause. */
export const whenLooping: readonly Trigger[] = [
  { cause: 'crash-loop' },
  { fact: 'state', reason: 'CrashLoopBackOff' },
  { fact: 'message', reason: 'CrashLoopBackOff' },
  { fact: 'status', reason: 'CrashLoopBackOff' },
  { fact: 'status', reason: 'Init:CrashLoopBackOff' },
]

export const crashLoop = defineRule({
  id: 'crash-loop',
  severity: 'error',
  when: whenLooping,
  judge: (match) => ({ names: namesOfEnding(match) }),
  title: [
    '`{container}` is restarted again and again ({restarts} times)',
    '`{container}` is restarted again and again',
    'a container of `{pod}` is restarted again and again',
    'a container is restarted again and again',
  ],
  explanation: 'the container ends soon after each start, and the kubelet waits longer before every next one',
  next: [previousLogs],
  causedBy: [...startFailures, ...kubeletKills, ...crashCauses, 'crash-cause-unknown', 'node-system-oom'],
  missing: [printedOutput],
  silentWhen: 'the container runs and is ready since',
})
