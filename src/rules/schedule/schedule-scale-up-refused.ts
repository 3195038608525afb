import type { Fact } from '../../facts/fact.js'
import { schedulingRule } from './scheduling-rule.js'

const isOwnWord = ({ reason }: Fact) => reason === 'FailedScheduling'

/** Karpenter's own words, where a table does not tell who wrote them. */
const ofPools = /\bincompatible with (?:nodepool|provisioner)\b/

/** The autoscaler tells of its groups with its own ConfigMap and with nodes: no pod is named there. */
const ofGroup = ['the autoscaler cannot add nodes to group `{group}`', 'the autoscaler cannot add nodes']

export const scheduleScaleUpRefused = schedulingRule({
  id: 'schedule-scale-up-refused',
  title: ['the autoscaler adds no node for this pod'],
  explanation:
    'the node groups are at their maximum, the last scale-up failed, the cloud has no capacity or quota, or no group has nodes that fit the pod',
  next: [
    {
      description: 'see what the autoscaler says of its groups',
      command: 'kubectl -n kube-system describe configmap cluster-autoscaler-status',
      safety: 'read-only',
      onlyWithout: 'pools',
    },
    {
      description: 'see the limits of the pools (Karpenter)',
      command: 'kubectl describe nodepool',
      safety: 'read-only',
      onlyWithout: 'groups',
    },
  ],
  // What the scheduler says of the nodes there are goes first: this only tells why no other comes.
  judge: ({ ofSubject, facts, subject: { kind = 'Pod' } }) => {
    const isAlone = !ofSubject.some((fact) => isOwnWord(fact) && !facts.includes(fact))
    const isFrom = (writer: string) =>
      facts.every(({ component, decoded }) =>
        component === undefined
          ? writer === 'karpenter' && ofPools.test(decoded?.text ?? '')
          : component === writer,
      )
    return {
      confidence: isAlone ? 'certain' : 'likely',
      ...(kind === 'Pod' ? {} : { title: ofGroup }),
      names: isFrom('karpenter')
        ? { pools: 'nodepool' }
        : isFrom('cluster-autoscaler')
          ? { groups: 'node group' }
          : {},
    }
  },
  silentWhen:
    'the pod has been scheduled since; a quota named there is a limit of the autoscaler, not a ResourceQuota',
})
