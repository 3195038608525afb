import { defineRule } from '../define-rule.js'
import { printedOutput } from '../gaps.js'
import { namesOfEnding, whenEnded } from './ending-of.js'
import { previousLogs } from './next-steps.js'

export const crashSegfault = defineRule({
  id: 'crash-segfault',
  severity: 'error',
  when: whenEnded('fault'),
  judge: (match) => ({ names: namesOfEnding(match) }),
  title: [
    '`{container}` crashed in native code ({meaning})',
    'a container crashed in native code ({meaning})',
    'a container crashed in native code',
  ],
  explanation:
    'the processor or the program itself stopped it: a memory fault, an assertion, or an instruction that this processor lacks (SIGILL: an image built for a newer one)',
  next: [
    previousLogs,
    {
      description: 'see which processor the node has',
      command: 'kubectl get node {node} -L kubernetes.io/arch',
      safety: 'read-only',
    },
  ],
  missing: [printedOutput],
  silentWhen: 'the container runs and is ready since',
})
