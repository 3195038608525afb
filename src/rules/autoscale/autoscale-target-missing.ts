import { objectOf, textAt } from '../../facts/object-fields.js'
import { conditionOf } from '../../facts/progress.js'
import { judgeName } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'

export const autoscaleTargetMissing = messageRule({
  id: 'autoscale-target-missing',
  alsoWhen: [
    { fact: 'condition', type: 'AbleToScale', status: 'False', reason: 'FailedGetScale' },
    { fact: 'condition', type: 'AbleToScale', status: 'False', reason: 'FailedUpdateScale' },
    { reason: 'FailedRescale' },
    { reason: 'FailedGetScale', where: (fact) => fact.causes.length === 0 },
  ],
  unless: ({ facts, capture }) =>
    facts.every((fact) => conditionOf(objectOf(fact, capture), 'AbleToScale') === 'True'),
  judge: ({ facts, capture }) => {
    const object = facts.map((fact) => objectOf(fact, capture)).find((found) => found !== undefined)
    const targetKind = textAt(object, 'spec', 'scaleTargetRef', 'kind')
    const target = textAt(object, 'spec', 'scaleTargetRef', 'name')
    return {
      ...(target === undefined || targetKind === undefined
        ? {}
        : judgeName(target, capture.nameIndex, targetKind)),
      names: {
        ...(targetKind === undefined ? {} : { targetKind }),
        ...(target === undefined ? {} : { target }),
      },
    }
  },
  title: [
    'the autoscaler cannot find {targetKind} `{target}`',
    'the autoscaler cannot find what it should scale',
  ],
  explanation:
    'its `scaleTargetRef` names an object that is not there: wrong name, kind or API version, or another namespace',
  next: [
    { description: 'see what it names', command: 'kubectl get hpa {name} -o yaml{-n}', safety: 'read-only' },
    {
      description: 'look for the target',
      command: ['kubectl get {targetKind} {target}{-n}', 'kubectl get deployments,statefulsets{-n}'],
      safety: 'read-only',
    },
  ],
  silentWhen: 'the target was found since (`AbleToScale` is `True`)',
})
