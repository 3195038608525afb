import { conditionTable } from './condition-table.js'
import { podsStatus } from './controlled-pods.js'
import { counts } from './counts.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { oldTemplate, podTemplate } from './pod-template.js'
import { fields, labelSelector, selectorMap, since } from './table.js'

const shared = fields(
  {
    Replicas: counts({ current: 'status.replicas', desired: 'spec.replicas' }),
    'Pods Status': podsStatus,
    'Pod Template': since(6, podTemplate('spec.template')),
    Conditions: conditionTable('status.conditions'),
  },
  metadata,
  oldTemplate('spec.template'),
)

/**
 * apps/v1 ReplicaSet. Without `Controlled By` a ReplicationController prints the same: it is read as a ReplicaSet, which
 * is the more frequent by far, unless the command says otherwise.
 *
 * Source: ReplicaSetDescriber, describeReplicaSet in kubectl's describe.go, 1.2 to 1.37.
 */
export const replicaSet: Kind = {
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  resources: ['replicasets', 'replicaset', 'rs'],
  marks: ['Replicas+Pods Status'],
  fields: fields({ Selector: labelSelector('spec.selector') }, shared),
}

/** core/v1 ReplicationController. Source: ReplicationControllerDescriber in kubectl's describe.go, 1.0 to 1.37. */
export const replicationController: Kind = {
  apiVersion: 'v1',
  kind: 'ReplicationController',
  resources: ['replicationcontrollers', 'replicationcontroller', 'rc'],
  marks: ['Replicas+Pods Status', 'Replicas+Image(s)'],
  fields: fields({ Selector: selectorMap('spec.selector') }, shared),
}
