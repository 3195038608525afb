import type { Fact, Facts } from '../../facts/fact.js'
import { numberAt, objectOf } from '../../facts/object-fields.js'
import { itsPods } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import { podTrouble } from './pod-trouble.js'

function countsOf(fact: Fact, capture: Facts) {
  const object = objectOf(fact, capture)
  const wanted = numberAt(object, 'status', 'desiredNumberScheduled')
  const available = numberAt(object, 'status', 'numberAvailable') ?? numberAt(object, 'status', 'numberReady')
  return wanted === undefined || available === undefined ? undefined : { wanted, available }
}

function isShort(fact: Fact, capture: Facts): boolean {
  const counts = countsOf(fact, capture)
  return counts !== undefined && counts.available < counts.wanted
}

export const daemonsetUnavailable = messageRule({
  id: 'daemonset-unavailable',
  alsoWhen: [
    { fact: 'message', reason: 'FailedDaemonPod', where: (fact) => fact.causes.length === 0 },
    { fact: 'object', kind: 'DaemonSet', where: isShort },
  ],
  judge: ({ facts, capture }) => {
    const counts = facts.map((fact) => countsOf(fact, capture)).find((found) => found !== undefined)
    if (counts !== undefined && counts.available >= counts.wanted) return undefined
    return {
      confidence: 'likely',
      ...(counts === undefined
        ? {}
        : { names: { wanted: `${counts.wanted}`, available: `${counts.available}` } }),
    }
  },
  causedBy: [...podTrouble, 'replicaset-create-failed'],
  title: [
    'DaemonSet `{name}`: {available} of {wanted} nodes have a working pod',
    'a pod of DaemonSet `{name}` failed',
    'a pod of a DaemonSet failed',
  ],
  explanation:
    'on some nodes the pod of the DaemonSet fails or does not fit; nodes that are not ready or cordoned count too',
  next: [
    {
      description: 'see on which nodes',
      command: ['kubectl get pods -o wide{-n} -l {selector}', 'kubectl get pods -o wide{-n}'],
      safety: 'read-only',
    },
    { description: 'see its events', command: 'kubectl describe daemonset {name}{-n}', safety: 'read-only' },
  ],
  missing: [itsPods],
  silentWhen: 'as many pods are available as nodes are wanted',
})
