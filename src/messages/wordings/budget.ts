import type { Wording } from '../wording.js'

/** PodDisruptionBudgets. Source: pkg/controller/disruption, the eviction API. The most exact first. */
export const budgetWordings = [
  { cause: 'budget-blocks-eviction', says: "as it would violate the pod's disruption budget" },
  { cause: 'budget-overlap', says: 'more than one PodDisruptionBudget' },
] as const satisfies readonly Wording[]
