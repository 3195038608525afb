import { kindOfResource } from '../text/shapes/resources.js'

/** Kinds that stand in events and tables beside those of `kindOfResource`, with their plurals and short names. */
const furtherKinds: Readonly<Record<string, string>> = {
  PodTemplate: 'podtemplate podtemplates',
  ComponentStatus: 'componentstatus componentstatuses cs',
  ControllerRevision: 'controllerrevision controllerrevisions',
  VolumeAttachment: 'volumeattachment volumeattachments',
  CSIDriver: 'csidriver csidrivers',
  CSINode: 'csinode csinodes',
  RuntimeClass: 'runtimeclass runtimeclasses',
  APIService: 'apiservice apiservices',
  MutatingWebhookConfiguration: 'mutatingwebhookconfiguration mutatingwebhookconfigurations',
  ValidatingWebhookConfiguration: 'validatingwebhookconfiguration validatingwebhookconfigurations',
  PodSecurityPolicy: 'podsecuritypolicy podsecuritypolicies psp',
  Lease: 'lease leases',
  ResourceClaim: 'resourceclaim resourceclaims',
  VolumeAttributesClass: 'volumeattributesclass volumeattributesclasses vac',
  PetSet: 'petset petsets',
  ScheduledJob: 'scheduledjob scheduledjobs',
}

const kindByName: ReadonlyMap<string, string> = new Map(
  Object.entries(furtherKinds).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind] as const),
  ),
)

const apiVersions: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1',
  ReplicaSet: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  ControllerRevision: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
  Ingress: 'networking.k8s.io/v1',
  IngressClass: 'networking.k8s.io/v1',
  NetworkPolicy: 'networking.k8s.io/v1',
  HorizontalPodAutoscaler: 'autoscaling/v2',
  PodDisruptionBudget: 'policy/v1',
  StorageClass: 'storage.k8s.io/v1',
  VolumeAttachment: 'storage.k8s.io/v1',
  CSIDriver: 'storage.k8s.io/v1',
  CSINode: 'storage.k8s.io/v1',
  PriorityClass: 'scheduling.k8s.io/v1',
  RuntimeClass: 'node.k8s.io/v1',
  Role: 'rbac.authorization.k8s.io/v1',
  ClusterRole: 'rbac.authorization.k8s.io/v1',
  RoleBinding: 'rbac.authorization.k8s.io/v1',
  ClusterRoleBinding: 'rbac.authorization.k8s.io/v1',
  CertificateSigningRequest: 'certificates.k8s.io/v1',
  CustomResourceDefinition: 'apiextensions.k8s.io/v1',
  APIService: 'apiregistration.k8s.io/v1',
  MutatingWebhookConfiguration: 'admissionregistration.k8s.io/v1',
  ValidatingWebhookConfiguration: 'admissionregistration.k8s.io/v1',
  Lease: 'coordination.k8s.io/v1',
  EndpointSlice: 'discovery.k8s.io/v1',
}

const coreKinds: ReadonlySet<string> = new Set([
  'Pod',
  'Node',
  'Service',
  'Namespace',
  'Endpoints',
  'Event',
  'ConfigMap',
  'Secret',
  'ServiceAccount',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'ReplicationController',
  'ResourceQuota',
  'LimitRange',
  'PodTemplate',
  'ComponentStatus',
])

/**
 * The kind a resource name of kubectl stands for: `po`, `pods`, `deployment.apps`, `Pod`.
 *
 * Shape: `undefined` for a name that is none of the kinds known here.
 * Source: `kubectl api-resources`.
 *
 * @example kindNamed('deployments.apps') // 'Deployment'
 */
export function kindNamed(resource: string): string | undefined {
  return kindOfResource(resource) ?? kindByName.get(resource.split('.', 1)[0]?.toLowerCase() ?? '')
}

/**
 * The API version under which a current server serves a kind.
 *
 * Shape: `undefined` for a kind not known here.
 *
 * @example apiVersionOf('Deployment') // 'apps/v1'
 */
export function apiVersionOf(kind: string): string | undefined {
  return coreKinds.has(kind) ? 'v1' : Object.hasOwn(apiVersions, kind) ? apiVersions[kind] : undefined
}
