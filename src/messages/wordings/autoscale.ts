import type { Wording } from '../wording.js'

/** The horizontal pod autoscaler. Sources: pkg/controller/podautoscaler, kubectl top, metrics-server. The most exact first. */
export const autoscaleWordings = [
  {
    cause: 'autoscale-request-missing',
    says: 'missing request for {resource} in container {container} of Pod {pod}',
  },
  { cause: 'autoscale-request-missing', says: 'missing request for {resource}' },
  { cause: 'autoscale-target-missing', says: "unable to get the target's current scale" },
  { cause: 'autoscale-target-missing', says: 'deployments/scale.apps {target} not found' },
  { cause: 'autoscale-target-missing', says: 'statefulsets/scale.apps {target} not found' },
  { cause: 'autoscale-target-missing', says: 'unable to update the target scale' },
  { cause: 'autoscale-selector-conflict', says: 'are controlled by multiple HPAs' },
  { cause: 'autoscale-selector-conflict', says: "the HPA target's scale is missing a selector" },
  {
    cause: 'autoscale-selector-conflict',
    says: 'could not convert the selector into a corresponding internal selector',
  },
  {
    cause: 'autoscale-selector-conflict',
    says: "couldn't convert selector into a corresponding internal selector",
  },
  { cause: 'autoscale-custom-metric-failed', says: 'unable to fetch metrics from custom metrics API' },
  { cause: 'autoscale-custom-metric-failed', says: 'unable to fetch metrics from external metrics API' },
  { cause: 'autoscale-custom-metric-failed', says: 'no metrics returned from custom metrics API' },
  { cause: 'autoscale-custom-metric-failed', says: 'no metrics returned from external metrics API' },
  { cause: 'autoscale-custom-metric-failed', says: 'unable to get external metric {metric}' },
  { cause: 'autoscale-custom-metric-failed', says: 'unknown metric source type' },
  { cause: 'autoscale-custom-metric-failed', says: 'custom metrics API is not available' },
  { cause: 'autoscale-no-metrics', says: 'no metrics returned from resource metrics API' },
  { cause: 'autoscale-no-metrics', says: 'unable to fetch metrics from resource metrics API' },
  { cause: 'autoscale-no-metrics', says: 'did not receive metrics for' },
  { cause: 'autoscale-no-metrics', says: 'no metrics returned from heapster' },
  { cause: 'autoscale-no-metrics', says: 'failed to get pod resource metrics' },
  { cause: 'autoscale-no-metrics', says: 'Metrics API not available' },
  { cause: 'autoscale-no-metrics', says: 'metrics not available yet' },
  { cause: 'autoscale-no-metrics', says: 'unable to handle the request (get nodes.metrics.k8s.io' },
  { cause: 'autoscale-no-metrics', says: 'unable to handle the request (get pods.metrics.k8s.io' },
  // metrics-server
  { cause: 'autoscale-no-metrics', says: 'Failed to scrape node' },
  { cause: 'autoscale-no-metrics', says: 'unable to fully scrape metrics from' },
  { cause: 'autoscale-limited', says: 'the desired replica count is more than the maximum replica count' },
  { cause: 'autoscale-no-metrics', says: 'unable to get metrics for resource {resource}:', vague: true },
  {
    cause: 'autoscale-custom-metric-failed',
    says: 'unable to get metric {metric}:',
    vague: true,
    areaOnly: true,
  },
] as const satisfies readonly Wording[]
