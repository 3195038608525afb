import { allNodes } from '../gaps.js'
import { schedulingRule } from './scheduling-rule.js'

export const scheduleInsufficientResources = schedulingRule({
  id: 'schedule-insufficient-resources',
  title: [
    '{count} of {total} nodes have too little free {resource}',
    'too little free {resource} on every node',
    'the requests of the pod fit on no node',
  ],
  explanation:
    'the scheduler counts requests, not use: what the pods of a node have requested leaves too little for this pod, even where usage looks low',
  next: [
    {
      description: 'compare requests and allocatable of each node, under `Allocated resources`',
      command: 'kubectl describe nodes',
      safety: 'read-only',
    },
    {
      description: 'see what the pod requests',
      command: "kubectl get pod {pod}{-n} -o jsonpath='{.spec.containers[*].resources.requests}'",
      safety: 'read-only',
    },
  ],
  yieldsTo: ['schedule-request-too-large'],
  missing: [allNodes],
  silentWhen:
    'the pod has been scheduled since, or the request exceeds every node: then schedule-request-too-large',
})
