import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { clusterRole, clusterRoleBinding, role, roleBinding } from './access.js'
import { certificateSigningRequest } from './certificate.js'
import { configMap, secret, serviceAccount } from './configuration.js'
import { endpointSlice, endpoints } from './endpoints.js'
import { eventsAbout } from './events.js'
import { horizontalPodAutoscaler, horizontalPodAutoscalerV1 } from './horizontal-pod-autoscaler.js'
import { ingress, ingressClass } from './ingress.js'
import { ipAddress, networkPolicy, serviceCIDR } from './network-policy.js'
import { node } from './node.js'
import { pod } from './pod.js'
import { podSecurityPolicy } from './pod-security-policy.js'
import { limitRange, namespace, podDisruptionBudget, priorityClass, resourceQuota } from './policy.js'
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
  // Its text has no namespace up to 1.32.
  DaemonSet: namedByCommand(withRelated(daemonSet)),
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
  ConfigMap: alone(configMap),
  Secret: alone(secret, false),
  ServiceAccount: withRelated(serviceAccount),
  // Their text has no namespace, and does not tell one of the cluster.
  Role: namedByCommand(alone(role, false)),
  ClusterRole: namedByCommand(alone(clusterRole, false)),
  RoleBinding: namedByCommand(alone(roleBinding, false)),
  ClusterRoleBinding: namedByCommand(alone(clusterRoleBinding, false)),
  Namespace: withRelated(namespace, false),
  ResourceQuota: alone(resourceQuota, false),
  LimitRange: alone(limitRange, false),
  PriorityClass: alone(priorityClass),
  PodDisruptionBudget: alone(podDisruptionBudget),
  PodSecurityPolicy: alone(podSecurityPolicy, false).map((made) => ({
    ...made,
    args: ['podsecuritypolicies.v1beta1.extensions', ...made.args.slice(1)],
  })),
  CertificateSigningRequest: alone(certificateSigningRequest),
  HorizontalPodAutoscaler: alone(horizontalPodAutoscaler),
  HorizontalPodAutoscalerV1: alone(horizontalPodAutoscalerV1).map((made) => ({
    ...made,
    args: ['horizontalpodautoscalers.v1.autoscaling', ...made.args.slice(1)],
  })),
  Widget: alone(widget),
}
