import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { commaList, computed, fields, since } from './table.js'
import { timedConditions } from './timed-conditions.js'

/** networking.k8s.io/v1 ServiceCIDR. Source: describeServiceCIDRV1 in kubectl's describe.go. */
export const serviceCIDR: Kind = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'ServiceCIDR',
  resources: ['servicecidrs', 'servicecidr'],
  marks: ['CIDRs'],
  fields: fields(
    {
      CIDRs: since(29, commaList('spec.cidrs')),
      Status: computed('the heading of the conditions'),
      Conditions: timedConditions('status.conditions', ['lastTransitionTime']),
    },
    metadata,
  ),
}
