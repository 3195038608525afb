import type { Fact, Facts } from '../../facts/fact.js'
import { readAge } from '../../time/age.js'
import { metricsPods } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import { needsOfMetrics } from '../needs.js'

const firstMinutesSeconds = 180

/** The target of a `get hpa` row is not known, and the autoscaler is older than its first minutes. */
function isUnknown(fact: Fact, { objectOrigins }: Facts): boolean {
  const places = fact.object === undefined ? undefined : objectOrigins?.[fact.object]?.places
  const target = places?.find((place) => place.path === 'status.currentMetrics')?.text
  const age = readAge(places?.find((place) => place.path === 'metadata.creationTimestamp')?.text ?? '')
  const isOld = age !== undefined && 'minSeconds' in age && age.minSeconds >= firstMinutesSeconds
  return target?.includes('<unknown>/') === true && isOld
}

export const autoscaleNoMetrics = messageRule({
  id: 'autoscale-no-metrics',
  alsoWhen: [
    { fact: 'object', kind: 'HorizontalPodAutoscaler', where: isUnknown },
    {
      reason: 'FailedGetResourceMetric',
      where: (fact) => fact.causes.length === 0 && fact.status !== 'True',
    },
  ],
  judge: ({ facts }) => ({
    confidence: facts.every((fact) => fact.causes.length === 0) ? 'possible' : 'certain',
  }),
  yieldsTo: [
    'autoscale-request-missing',
    'autoscale-target-missing',
    'autoscale-custom-metric-failed',
    'autoscale-selector-conflict',
  ],
  causedBy: ['image-*', 'crash-*', 'container-*', 'probe-*', 'schedule-*', 'service-no-endpoints'],
  title: ['the autoscaler `{name}` gets no metrics', 'the metrics of pods are not available'],
  explanation:
    'no CPU or memory figures come from the metrics API: metrics-server is not installed or does not answer, or the pods are not ready yet',
  next: [
    {
      description: 'ask whether the metrics API is there',
      command: 'kubectl get apiservice v1beta1.metrics.k8s.io',
      safety: 'read-only',
    },
    { description: 'see whether it answers', command: 'kubectl top pods{-n}', safety: 'read-only' },
    {
      description: 'see the metrics server',
      command: 'kubectl get pods -A -l k8s-app=metrics-server -o wide',
      safety: 'read-only',
    },
  ],
  missing: [metricsPods],
  needs: needsOfMetrics,
  silentWhen: 'the condition `ScalingActive` is `True`, or a table shows `<unknown>` in the first minutes',
})
