import type { Fact, Facts } from '../../facts/fact.js'
import { numberAt, objectOf } from '../../facts/object-fields.js'
import { readAge } from '../../time/age.js'
import { allSay } from '../all-say.js'
import { itsPods } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import { podTrouble } from './pod-trouble.js'

const patienceSeconds = 60

/** The row of a table says the Deployment was made a moment ago. */
function isYoung(fact: Fact, { objectOrigins }: Facts): boolean {
  const places = fact.object === undefined ? undefined : objectOrigins?.[fact.object]?.places
  const age = readAge(places?.find(({ path }) => path === 'metadata.creationTimestamp')?.text ?? '')
  return age !== undefined && 'maxSeconds' in age && age.maxSeconds <= patienceSeconds
}

/** A Deployment that wants pods and has none that is available. */
function hasNone(fact: Fact, capture: Facts): boolean {
  if (isYoung(fact, capture)) return false
  const object = objectOf(fact, capture)
  const wanted = numberAt(object, 'spec', 'replicas') ?? 0
  return wanted > 0 && numberAt(object, 'status', 'availableReplicas') === 0
}

/** Pods that are counted available although the condition is older. */
function isAvailable(fact: Fact, capture: Facts): boolean {
  const object = objectOf(fact, capture)
  const wanted = numberAt(object, 'spec', 'replicas')
  const available = numberAt(object, 'status', 'availableReplicas')
  return wanted !== undefined && available !== undefined && available >= wanted
}

export const rolloutUnavailable = messageRule({
  id: 'rollout-unavailable',
  alsoWhen: [
    // of all that a chart holds
    { cause: 'helm-waited' },
    // which may not be the last word
    { cause: 'rollout-waits' },
    { fact: 'condition', type: 'Available', status: 'False', reason: 'MinimumReplicasUnavailable' },
    { fact: 'object', kind: 'Deployment', where: hasNone },
  ],
  unless: ({ facts, capture }) => facts.every((fact) => fact.status === 'True' || isAvailable(fact, capture)),
  judge: ({ facts }) => {
    if (allSay(facts, 'helm-waited')) {
      return {
        confidence: 'possible',
        title: 'what Helm installed was not ready in time',
        because:
          'mostly it is pods that Helm waits for; it may be the Job of a hook, a claim or a Service, too',
        names: { chart: 'Helm' },
      }
    }
    if (allSay(facts, 'rollout-waits')) return { confidence: 'possible' }
    return { confidence: facts.every((fact) => fact.name === 'object') ? 'likely' : 'certain' }
  },
  causedBy: [...podTrouble, 'replicaset-create-failed', 'rollout-stuck', 'rollout-paused'],
  title: ['`{name}` has fewer ready pods than it needs', 'a Deployment has fewer ready pods than it needs'],
  explanation: [
    '{chart} waits until all it installed is ready (`--wait`, `--atomic`, hooks), and says no more than that something was not: a pod that does not start, the Job of a hook that does not end, a claim without a volume, a Service without an address',
    'fewer pods are ready than the Deployment must keep available; the pods themselves tell why',
  ],
  next: [
    {
      description: 'see what went wrong meanwhile',
      command: 'kubectl get events{-n} --field-selector type=Warning --sort-by=.lastTimestamp',
      safety: 'read-only',
      onlyWith: 'chart',
    },
    {
      description: 'see which pods are not ready',
      command: ['kubectl get pods{-n} -l {selector}', 'kubectl get pods{-n}'],
      safety: 'read-only',
    },
    {
      description: 'see the state of the rollout',
      command: 'kubectl describe deployment {name}{-n}',
      safety: 'read-only',
      onlyWithout: 'chart',
    },
  ],
  missing: [itsPods],
  silentWhen: 'the rollout is younger than a minute, or as many pods are available as are wanted',
})
