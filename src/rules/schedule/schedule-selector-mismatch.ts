import { allNodes } from '../gaps.js'
import { nearNodeLabel } from './near-node-label.js'
import { schedulingRule } from './scheduling-rule.js'

export const scheduleSelectorMismatch = schedulingRule({
  id: 'schedule-selector-mismatch',
  title: [
    '{count} of {total} nodes do not match the node selector or node affinity of the pod',
    'no node matches the node selector or node affinity of the pod',
  ],
  explanation:
    'the labels that the pod asks for (`nodeSelector`, required `nodeAffinity`) are not on those nodes: absent, or spelt differently',
  next: [
    {
      description: 'list the labels of the nodes',
      command: 'kubectl get nodes --show-labels',
      safety: 'read-only',
    },
    {
      description: 'see what the pod asks for',
      command: "kubectl get pod {pod}{-n} -o jsonpath='{.spec.nodeSelector}{.spec.affinity.nodeAffinity}'",
      safety: 'read-only',
    },
  ],
  judge: (match) => {
    const near = nearNodeLabel(match)
    return near === undefined ? {} : { suggestions: [near.suggestion], evidence: [near.evidence] }
  },
  missing: [allNodes],
  silentWhen: 'the affinity is that of a volume: then schedule-volume-zone',
})
