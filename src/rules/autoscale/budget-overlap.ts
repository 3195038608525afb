import { messageRule } from '../message-rule.js'

export const budgetOverlap = messageRule({
  id: 'budget-overlap',
  alsoWhen: (
    ['MultiplePodDisruptionBudgets', 'UnmanagedPods', 'CalculateExpectedPodCountFailed'] as const
  ).map((reason) => ({ reason, where: (fact) => fact.causes.length === 0 })),
  title: [
    'a pod belongs to more than one budget, or to none that can count it',
    'a budget cannot count its pods',
  ],
  explanation:
    'an eviction is refused for a pod that several budgets match, or whose controller the budget cannot ask how many pods there should be',
  next: [
    {
      description: 'compare the selectors of the budgets',
      command: ['kubectl get pdb{-n} -o wide', 'kubectl get pdb -o wide'],
      safety: 'read-only',
    },
  ],
  silentWhen: 'the budgets select different pods',
})
