import { podYaml } from '../crash/next-steps.js'
import { defineRule } from '../define-rule.js'

export const containerResizeBlocked = defineRule({
  id: 'container-resize-blocked',
  severity: 'warning',
  when: [
    { fact: 'condition', type: 'PodResizePending', status: 'True' },
    { fact: 'message', reason: 'ResizeDeferred' },
    { fact: 'message', reason: 'ResizeInfeasible' },
    { fact: 'message', reason: 'ResizeError' },
    { cause: 'container-resize-blocked' },
  ],
  unless: ({ facts, ofSubject }) =>
    ofSubject.some(
      (fact) => fact.reason === 'ResizeCompleted' && facts.every((other) => other.order < fact.order),
    ),
  title: ['`{pod}` cannot be resized in place', 'a pod cannot be resized in place'],
  explanation:
    'the node has no room for the new requests now (`Deferred`), or never will (`Infeasible`): the container keeps its old resources',
  next: [
    { ...podYaml, description: 'compare `spec` resources with `status.containerStatuses[].resources`' },
    {
      description: 'see what the node has left',
      command: 'kubectl describe node {node}',
      safety: 'read-only',
    },
  ],
  silentWhen: 'a later `ResizeCompleted` is in the capture',
})
