import type { Fact, Facts } from '../../facts/fact.js'
import { numberAt, objectOf } from '../../facts/object-fields.js'
import { messageRule } from '../message-rule.js'
import type { Match } from '../rule.js'
import { podTrouble } from '../workload/pod-trouble.js'

/** No disruption is allowed although there are pods. */
function isSpent(fact: Fact, capture: Facts): boolean {
  const object = objectOf(fact, capture)
  if (numberAt(object, 'status', 'disruptionsAllowed') !== 0) return false
  const pods = numberAt(object, 'status', 'expectedPods') ?? numberAt(object, 'status', 'currentHealthy')
  return pods === undefined || pods > 0
}

/** The budget itself, or the one a message names; Karpenter writes it with its namespace: `pdb "shop/till"`. */
function budgetOf(facts: readonly Fact[], { kind, name }: Match['subject']): Record<string, string> {
  if (kind === 'PodDisruptionBudget' && name !== undefined) return { budget: name }
  const written = facts
    .map(({ decoded }) => decoded?.fields['budget']?.text)
    .find((text) => text !== undefined)
  const [, namespace, budget] = /^([^/]+)\/([^/]+)$/.exec(written ?? '') ?? []
  return namespace === undefined || budget === undefined ? {} : { namespace, budget }
}

/** EKS says so of any pod that does not go: one that tolerates every taint comes back, too. */
const gaveUp = /^Reached max retries while trying to evict/

export const budgetBlocksEviction = messageRule({
  id: 'budget-blocks-eviction',
  severity: 'warning',
  alsoWhen: [{ fact: 'object', kind: 'PodDisruptionBudget', where: isSpent }],
  judge: ({ facts, subject }) => ({
    names: budgetOf(facts, subject),
    confidence: facts.every(({ name, decoded }) => name === 'object' || gaveUp.test(decoded?.text ?? ''))
      ? 'likely'
      : 'certain',
  }),
  causedBy: [...podTrouble, 'budget-overlap'],
  yieldsTo: ['budget-selects-nothing', 'budget-overlap'],
  title: [
    'the budget `{budget}` allows no pod to be evicted',
    'a pod disruption budget keeps pod `{pod}` from being evicted',
    'a pod disruption budget blocks an eviction',
  ],
  explanation:
    'as many pods must stay as are ready (`minAvailable` equals the replicas, or pods are not ready), so drains and upgrades wait',
  next: [
    {
      description: 'compare minimum and healthy pods',
      command: ['kubectl describe pdb {budget}{-n}', 'kubectl get pdb -n {namespace}', 'kubectl get pdb -A'],
      safety: 'read-only',
    },
  ],
  silentWhen: 'no pod matches, or pods are just being replaced',
})
