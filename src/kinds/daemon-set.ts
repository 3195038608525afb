import { podsStatus } from './controlled-pods.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { oldTemplate, podTemplate } from './pod-template.js'
import { fields, integer, labelSelector, selectorMap, since } from './table.js'
import { nonZero } from './volume-values.js'

/** apps/v1 DaemonSet. Source: DaemonSetDescriber, describeDaemonSet in kubectl's describe.go, 1.1 to 1.37. */
export const daemonSet: Kind = {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  resources: ['daemonsets', 'daemonset', 'ds'],
  marks: ['Desired Number of Nodes Scheduled', 'Number of Nodes Misscheduled', 'Node-Selector'],
  fields: fields(
    {
      Selector: labelSelector('spec.selector'),
      'Node-Selector': selectorMap('spec.template.spec.nodeSelector'),
      'Desired Number of Nodes Scheduled': integer('status.desiredNumberScheduled'),
      'Current Number of Nodes Scheduled': integer('status.currentNumberScheduled'),
      'Number of Nodes Scheduled with Up-to-date Pods': since(6, nonZero('status.updatedNumberScheduled')),
      'Number of Nodes Scheduled with Available Pods': since(6, nonZero('status.numberAvailable')),
      'Number of Nodes Misscheduled': integer('status.numberMisscheduled'),
      'Pods Status': podsStatus,
      'Pod Template': since(6, podTemplate('spec.template')),
    },
    metadata,
    oldTemplate('spec.template'),
  ),
}
