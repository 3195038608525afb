import { messageRule } from '../message-rule.js'

export const budgetSelectsNothing = messageRule({
  id: 'budget-selects-nothing',
  severity: 'warning',
  alsoWhen: [{ reason: 'NoPods', where: (fact) => fact.causes.length === 0 }],
  causedBy: ['rollout-scaled-to-zero'],
  title: ['the budget `{name}` matches no pods', 'a budget matches no pods'],
  explanation: 'the selector of the budget fits no pod, so it protects nothing',
  next: [
    {
      description: 'compare its selector with the labels of pods',
      command: 'kubectl get pods --show-labels{-n}',
      safety: 'read-only',
    },
    { description: 'see the selector', command: 'kubectl describe pdb {name}{-n}', safety: 'read-only' },
  ],
  silentWhen: 'its workload is scaled to zero',
})
