import { messageRule } from '../message-rule.js'
import { needsOfMetrics } from '../needs.js'

export const autoscaleCustomMetricFailed = messageRule({
  id: 'autoscale-custom-metric-failed',
  alsoWhen: (
    [
      'FailedGetPodsMetric',
      'FailedGetObjectMetric',
      'FailedGetExternalMetric',
      'FailedGetContainerResourceMetric',
      'InvalidMetricSourceType',
    ] as const
  ).map((reason) => ({ reason, where: (fact) => fact.causes.length === 0 && fact.status !== 'True' })),
  distinguishedBy: ['metric'],
  title: [
    'the autoscaler cannot read the metric `{metric}`',
    'the autoscaler cannot read a custom or external metric',
  ],
  explanation: 'the adapter that serves this metric is not installed or does not know it by this name',
  next: [
    {
      description: 'list the custom metrics there are',
      command: 'kubectl get --raw /apis/custom.metrics.k8s.io/v1beta1',
      safety: 'read-only',
    },
    {
      description: 'list the external ones',
      command: 'kubectl get --raw /apis/external.metrics.k8s.io/v1beta1',
      safety: 'read-only',
    },
  ],
  needs: needsOfMetrics,
  silentWhen: 'the condition `ScalingActive` is `True`',
})
