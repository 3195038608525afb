import type { Wording } from '../wording.js'

/** PodDisruptionBudgets. Sources: pkg/controller/disruption, the eviction API. The most exact first. */
export const budgetWordings = [
  { cause: 'budget-blocks-eviction', says: "violate the pod's disruption budget" },
  {
    cause: 'budget-blocks-eviction',
    says: 'The disruption budget {budget} needs {needed} healthy pods and has {healthy} currently',
  },
  // a group of nodes of EKS
  { cause: 'budget-blocks-eviction', says: 'Reached max retries while trying to evict pods from nodes' },
  // Karpenter
  { cause: 'budget-blocks-eviction', says: 'pdb {budget} prevents pod evictions' },
  { cause: 'budget-blocks-eviction', says: 'not enough pod disruption budget to move {pod}' },
  { cause: 'budget-overlap', says: 'more than one PodDisruptionBudget' },
  { cause: 'budget-overlap', says: 'matches multiple PodDisruptionBudgets' },
  { cause: 'budget-overlap', says: 'were found to be unmanaged' },
  { cause: 'budget-overlap', says: 'Failed to calculate the number of expected pods' },
  { cause: 'budget-selects-nothing', says: 'No matching pods found', areaOnly: true },
] as const satisfies readonly Wording[]
