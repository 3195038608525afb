import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { endpointSlice, endpoints } from './endpoints.js'
import { eventsAbout } from './events.js'
import { ingress, ingressClass } from './ingress.js'
import { ipAddress, networkPolicy, serviceCIDR } from './network-policy.js'
import { node } from './node.js'
import { pod } from './pod.js'
import { service } from './service.js'
import {
  csiNode,
  persistentVolume,
  persistentVolumeClaim,
  storageClass,
  volumeAttributesClass,
} from './storage.js'
import { widget } from './widget.js'
import {
  cronJob,
  daemonSet,
  deployment,
  job,
  replicaSet,
  replicationController,
  statefulSet,
} from './workload.js'

/** What one round trip starts from: the objects the server holds, the first of them described by `args`. */
export interface OracleCase {
  readonly objects: readonly KubernetesObject[]
  readonly args: readonly string[]
  /** The text alone does not tell the kind (a ReplicaSet without owner): it is read with its command above it. */
  readonly isNamedByCommand?: boolean
}

/** Cases of a kind whose describer looks up nothing but events; `hasEvents` is false where it does not even that. */
export function alone(arbitrary: fc.Arbitrary<KubernetesObject>, hasEvents = true): fc.Arbitrary<OracleCase> {
  return withRelated(
    arbitrary.map((object) => [object]),
    hasEvents,
  )
}

/** Cases of objects the first of which is described; events are about that one. */
export function withRelated(
  arbitrary: fc.Arbitrary<readonly KubernetesObject[]>,
  hasEvents = true,
): fc.Arbitrary<OracleCase> {
  return arbitrary.chain((objects) => {
    const object = objects[0] as KubernetesObject
    const { name = '', namespace } = object.metadata ?? {}
    const args = [
      object.kind?.toLowerCase() ?? '',
      name,
      ...(namespace === undefined ? [] : ['-n', namespace]),
    ]
    return hasEvents
      ? eventsAbout(object).map((events) => ({ objects: [...objects, ...events], args }))
      : fc.constant({ objects, args })
  })
}

function namedByCommand(cases: fc.Arbitrary<OracleCase>): fc.Arbitrary<OracleCase> {
  return cases.map((made) => ({ ...made, isNamedByCommand: true }))
}

/** One entry a kind. */
export const arbitraries: Readonly<Record<string, fc.Arbitrary<OracleCase>>> = {
  Pod: alone(pod),
  Node: withRelated(node),
  Deployment: withRelated(deployment),
  ReplicaSet: withRelated(replicaSet),
  // Its text is that of a ReplicaSet without owner.
  ReplicationController: namedByCommand(withRelated(replicationController)),
  StatefulSet: withRelated(statefulSet),
  DaemonSet: withRelated(daemonSet),
  Job: alone(job),
  CronJob: alone(cronJob),
  Service: withRelated(service),
  Endpoints: alone(endpoints),
  EndpointSlice: alone(endpointSlice),
  Ingress: withRelated(ingress),
  IngressClass: alone(ingressClass),
  NetworkPolicy: alone(networkPolicy, false),
  ServiceCIDR: alone(serviceCIDR),
  IPAddress: alone(ipAddress),
  PersistentVolumeClaim: withRelated(persistentVolumeClaim),
  PersistentVolume: alone(persistentVolume),
  StorageClass: alone(storageClass),
  CSINode: alone(csiNode),
  VolumeAttributesClass: alone(volumeAttributesClass),
  Widget: alone(widget),
}
