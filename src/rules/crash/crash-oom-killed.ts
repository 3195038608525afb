import { defineRule } from '../define-rule.js'
import { memoryLimit } from '../gaps.js'
import { namesOfEnding, whenEnded } from './ending-of.js'
import { describePod, previousLogs, raiseMemoryLimit } from './next-steps.js'

export const crashOomKilled = defineRule({
  id: 'crash-oom-killed',
  severity: 'error',
  when: [
    ...whenEnded('out-of-memory'),
    { fact: 'status', reason: 'OOMKilled' },
    { fact: 'status', reason: 'Init:OOMKilled' },
    { cause: 'crash-oom-killed' },
  ],
  judge: (match) => ({ names: namesOfEnding(match) }),
  title: [
    '`{container}` used more memory than its limit of {memoryLimit} and was killed',
    '`{container}` ran out of memory and was killed',
    'a container ran out of memory and was killed',
  ],
  explanation:
    'the kernel killed a process of the container because its memory reached the limit; without a limit, because the node had none left',
  next: [
    { ...describePod, description: 'compare the memory limit with what it uses' },
    previousLogs,
    ...raiseMemoryLimit('raise the limit, if the need is real and no leak', '<size>'),
  ],
  causedBy: ['node-system-oom', 'node-memory-pressure'],
  missing: [memoryLimit],
  silentWhen: 'the container runs and is ready since',
})
