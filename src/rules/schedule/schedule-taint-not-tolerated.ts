import { allNodes } from '../gaps.js'
import { schedulingRule } from './scheduling-rule.js'

export const scheduleTaintNotTolerated = schedulingRule({
  id: 'schedule-taint-not-tolerated',
  title: [
    '{count} of {total} nodes have the taint `{taint}`, which the pod does not tolerate',
    'nodes have the taint `{taint}`, which the pod does not tolerate',
    '{count} of {total} nodes have a taint that the pod does not tolerate',
    'nodes have a taint that the pod does not tolerate',
  ],
  explanation:
    'a taint keeps pods away that do not say they tolerate it: nodes with a purpose of their own, nodes that are not well when the key begins with `node.kubernetes.io/`, or that wait for the cloud-controller-manager when it begins with `node.cloudprovider.kubernetes.io/`',
  next: [
    {
      description: 'list the taints of the nodes',
      command: "kubectl get nodes -o custom-columns='NAME:.metadata.name,TAINTS:.spec.taints[*].key'",
      safety: 'read-only',
    },
  ],
  causedBy: [
    'node-not-ready',
    'node-unreachable',
    'node-network-not-ready',
    'node-disk-pressure',
    'node-memory-pressure',
    'node-pid-pressure',
    'node-uninitialized',
  ],
  missing: [allNodes],
  silentWhen:
    'other nodes fail for another reason: then it is listed behind that; the control plane of a cluster with other nodes is information only',
})
