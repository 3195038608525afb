import { messageRule } from '../message-rule.js'

export const autoscaleLimited = messageRule({
  id: 'autoscale-limited',
  severity: 'info',
  alsoWhen: [{ fact: 'condition', type: 'ScalingLimited', status: 'True', reason: 'TooManyReplicas' }],
  unless: ({ facts }) => facts.every((fact) => fact.status === 'False'),
  evenRecovered: true,
  title: 'autoscaler `{name}` is at its maximum',
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
