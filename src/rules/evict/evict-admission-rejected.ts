import { nodeItself } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import { isReplaced } from './is-replaced.js'

export const evictAdmissionRejected = messageRule({
  id: 'evict-admission-rejected',
  alsoWhen: [
    { reason: 'OutOfcpu' },
    { reason: 'OutOfmemory' },
    { reason: 'OutOfpods' },
    { reason: 'OutOfephemeral-storage' },
    { fact: 'status', reason: 'NodeAffinity' },
    { reason: 'UnexpectedAdmissionError' },
    { reason: 'TopologyAffinityError' },
    { reason: 'SMTAlignmentError' },
    { reason: 'PodOSNotSupported' },
    { reason: 'SysctlForbidden' },
  ],
  title: [
    'the node refused pod `{pod}`: not enough {resource}',
    'the node refused the pod: not enough {resource}',
    'the node refused the pod: {predicate} failed',
    'the node refused pod `{pod}` that was sent to it',
    'the node refused a pod that was sent to it',
  ],
  explanation:
    'the scheduler (or `nodeName`) chose the node, but its kubelet could not take the pod: someone was faster, labels changed, a device is gone, or it is a static pod',
  next: [
    {
      description: 'see what the node has left',
      command: 'kubectl describe node {node}',
      safety: 'read-only',
    },
  ],
  // A resize that has to wait is said in the same words.
  unless: ({ facts }) => facts.every(({ type }) => type === 'PodResizePending'),
  judge: (match) => (isReplaced(match) ? { severity: 'info' } : {}),
  missing: [nodeItself],
  silentWhen:
    'its owner has made a good pod since: then it is only a note; a pod that runs and waits for new resources',
})
