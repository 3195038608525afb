import { placeOf } from '../../facts/evidence-at.js'
import type { Fact, Facts } from '../../facts/fact.js'
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

/** `cpu: 212%/60%`, `212%/60%`. */
const target = /^(?:(\w+): )?(\d+)%\/(\d+)%$/

/** A row of a table at its maximum whose load is over the target; of several metrics the row shows the first. */
function overTargetInRow(fact: Fact, { objects, objectOrigins }: Facts): Readonly<Record<string, string>>[] {
  const autoscaler = objectOf(fact, { objects })
  const most = numberAt(autoscaler, 'spec', 'maxReplicas')
  const origin = fact.object === undefined ? undefined : objectOrigins?.[fact.object]
  if (origin?.from !== 'table' || most === undefined) return []
  if (numberAt(autoscaler, 'status', 'currentReplicas') !== most) return []
  const [, resource = 'load', current = '', wanted = ''] =
    target.exec(placeOf(origin, 'status.currentMetrics')?.text ?? '') ?? []
  return Number(current) > Number(wanted) ? [{ resource, current, target: wanted }] : []
}

export const autoscaleLimited = messageRule({
  id: 'autoscale-limited',
  severity: 'info',
  alsoWhen: [
    { fact: 'condition', type: 'ScalingLimited', status: 'True', reason: 'TooManyReplicas' },
    {
      fact: 'object',
      kind: 'HorizontalPodAutoscaler',
      where: (fact, capture) => overTargetInRow(fact, capture).length > 0,
    },
  ],
  unless: ({ facts }) => facts.every((fact) => fact.status === 'False'),
  evenRecovered: true,
  judge: ({ facts, capture }) => {
    const over = facts
      .flatMap((fact) => [...overTarget(objectOf(fact, capture)), ...overTargetInRow(fact, capture)])
      .at(0)
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
