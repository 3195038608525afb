import type { Wording } from '../wording.js'

/** The horizontal pod autoscaler. Source: pkg/controller/podautoscaler. The most exact first. */
export const autoscaleWordings = [
  { cause: 'autoscale-request-missing', says: 'missing request for {resource}' },
  { cause: 'autoscale-no-metrics', says: 'no metrics returned from resource metrics API' },
  { cause: 'autoscale-no-metrics', says: 'unable to fetch metrics from resource metrics API' },
  { cause: 'autoscale-no-metrics', says: 'did not receive metrics for' },
  { cause: 'autoscale-custom-metric-failed', says: 'unable to fetch metrics from custom metrics API' },
  { cause: 'autoscale-custom-metric-failed', says: 'unable to fetch metrics from external metrics API' },
  { cause: 'autoscale-selector-conflict', says: 'are controlled by multiple HPAs' },
] as const satisfies readonly Wording[]
