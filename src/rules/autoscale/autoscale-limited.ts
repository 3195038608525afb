import { listAt, numberAt, objectOf, textAt } from '../../facts/object-fields.js'
import { messageRule } from '../message-rule.js'

/** Metrics of resources that are over their target: at the maximum nothing more will be done about it. */
function overTarget(autoscaler: unknown): Readonly<Record<string, string>>[] {
  const current = listAt(autoscaler, 'status', 'currentMetrics')
  // both lists are in one order; describe names the resource in one of them only
  return listAt(autoscaler, 'spec', 'metrics').flatMap((metric, index) => {
    const resource = textAt(metric, 'resource', 'name')
    const target = numberAt(metric, 'resource', 'target', 'averageUtilization')
    const now = numberAt(current[index], 'resource', 'current', 'averageUtilization')
    if (resource === undefined || target === undefined || now === undefined || now <= target) return []
    return [{ resource, current: `${now}`, target: `${target}` }]
  })
}

export const autoscaleLimited = messageRule({
  id: 'autoscale-limited',
  severity: 'info',
  alsoWhen: [{ fact: 'condition', type: 'ScalingLimited', status: 'True', reason: 'TooManyReplicas' }],
  unless: ({ facts }) => facts.every((fact) => fact.status === 'False'),
  evenRecovered: true,
  judge: ({ facts, capture }) => {
    const over = facts.flatMap((fact) => overTarget(objectOf(fact, capture))).at(0)
    return over === undefined ? {} : { severity: 'warning', names: over }
  },
  title: [
    'autoscaler `{name}` is at its maximum, and {resource} stays at {current} % of its request, over {target} %',
    'autoscaler `{name}` is at its maximum',
  ],
  explanation: 'the metrics ask for more pods than `maxReplicas` allows',
  next: [
    {
      description: 'see target, load and limits',
      command: 'kubectl describe hpa {name}{-n}',
      safety: 'read-only',
    },
  ],
  silentWhen: 'it is held at its minimum (`TooFewReplicas`), which is normal',
})
