import type { Rule } from '../rule.js'
import { autoscaleCustomMetricFailed } from './autoscale-custom-metric-failed.js'
import { autoscaleLimited } from './autoscale-limited.js'
import { autoscaleNoMetrics } from './autoscale-no-metrics.js'
import { autoscaleRequestMissing } from './autoscale-request-missing.js'
import { autoscaleSelectorConflict } from './autoscale-selector-conflict.js'
import { autoscaleTargetMissing } from './autoscale-target-missing.js'
import { budgetBlocksEviction } from './budget-blocks-eviction.js'
import { budgetOverlap } from './budget-overlap.js'
import { budgetSelectsNothing } from './budget-selects-nothing.js'

/** Autoscalers and disruption budgets. */
export const autoscaleRules: readonly Rule[] = [
  autoscaleRequestMissing,
  autoscaleNoMetrics,
  autoscaleCustomMetricFailed,
  autoscaleTargetMissing,
  autoscaleLimited,
  autoscaleSelectorConflict,
  budgetBlocksEviction,
  budgetSelectsNothing,
  budgetOverlap,
]
