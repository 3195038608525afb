import { messageRule } from '../message-rule.js'

export const autoscaleSelectorConflict = messageRule({
  id: 'autoscale-selector-conflict',
  alsoWhen: (['AmbiguousSelector', 'InvalidSelector', 'SelectorRequired'] as const).map((reason) => ({
    reason,
    where: (fact) => fact.causes.length === 0,
  })),
  title: [
    'several autoscalers watch the pods of `{name}`',
    'the autoscaler cannot tell which pods are its own',
  ],
  explanation:
    'the pods its target selects are those of another autoscaler too, or the target has no usable selector, so it does not scale',
  next: [{ description: 'find the other autoscaler', command: 'kubectl get hpa{-n}', safety: 'read-only' }],
  silentWhen: 'the other autoscaler is gone and scaling is active again',
})
