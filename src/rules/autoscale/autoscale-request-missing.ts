import { objectOf, textAt } from '../../facts/object-fields.js'
import { messageRule } from '../message-rule.js'

export const autoscaleRequestMissing = messageRule({
  id: 'autoscale-request-missing',
  judge: ({ facts, capture }) => {
    const object = facts.map((fact) => objectOf(fact, capture)).find((found) => found !== undefined)
    const kind = textAt(object, 'spec', 'scaleTargetRef', 'kind')
    const name = textAt(object, 'spec', 'scaleTargetRef', 'name')
    return {
      names: {
        target:
          kind === undefined || name === undefined ? 'deployment/<name>' : `${kind.toLowerCase()}/${name}`,
      },
    }
  },
  pointsAt: 'resource',
  title: [
    'container `{container}` has no {resource} request, which the autoscaler needs',
    'a container has no {resource} request, which the autoscaler needs',
  ],
  explanation:
    'a target in percent is a share of the request, so every container of the pods needs one, sidecars too',
  next: [
    {
      description: 'set a request (the number is yours to choose)',
      command: 'kubectl set resources {target} --requests={resource}=<amount>{-n}',
      safety: 'mutating',
    },
    {
      description: 'see which container has none',
      command: 'kubectl get {target} -o yaml{-n}',
      safety: 'read-only',
    },
  ],
  silentWhen: 'the target is an average value, not a percentage',
})
