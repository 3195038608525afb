/** The kinds of Kubernetes with a short name or a plural of their own; all others follow the rule of `kindNamed`. */
const kinds: readonly (readonly [kind: string, ...names: string[]])[] = [
  ['Pod', 'po'],
  ['Node', 'no'],
  ['Service', 'svc'],
  ['Namespace', 'ns'],
  ['Endpoints', 'endpoints', 'ep'],
  ['EndpointSlice'],
  ['Event', 'ev'],
  ['ConfigMap', 'cm'],
  ['Secret'],
  ['ServiceAccount', 'sa'],
  ['PersistentVolume', 'pv'],
  ['PersistentVolumeClaim', 'pvc'],
  ['ReplicationController', 'rc'],
  ['ResourceQuota', 'quota'],
  ['LimitRange', 'limits'],
  ['PodTemplate'],
  ['ComponentStatus', 'cs', 'componentstatuses'],
  ['Deployment', 'deploy'],
  ['ReplicaSet', 'rs'],
  ['StatefulSet', 'sts'],
  ['DaemonSet', 'ds'],
  ['ControllerRevision'],
  ['Job'],
  ['CronJob', 'cj'],
  ['ScheduledJob'],
  ['PetSet'],
  ['Ingress', 'ing', 'ingresses'],
  ['IngressClass', 'ingressclasses'],
  ['NetworkPolicy', 'netpol', 'networkpolicies'],
  ['HorizontalPodAutoscaler', 'hpa'],
  ['PodDisruptionBudget', 'pdb'],
  ['StorageClass', 'sc', 'storageclasses'],
  ['VolumeAttachment'],
  ['CSIDriver'],
  ['CSINode'],
  ['CSIStorageCapacity', 'csistoragecapacities'],
  ['PriorityClass', 'pc', 'priorityclasses'],
  ['RuntimeClass', 'runtimeclasses'],
  ['Role'],
  ['ClusterRole'],
  ['RoleBinding'],
  ['ClusterRoleBinding'],
  ['CertificateSigningRequest', 'csr'],
  ['CustomResourceDefinition', 'crd'],
  ['APIService'],
  ['MutatingWebhookConfiguration'],
  ['ValidatingWebhookConfiguration'],
  ['PodSecurityPolicy', 'psp', 'podsecuritypolicies'],
  ['Lease'],
  ['ServiceCIDR'],
  ['IPAddress', 'ip', 'ipaddresses'],
  ['VolumeAttributesClass', 'vac', 'volumeattributesclasses'],
  ['ResourceClaim'],
  ['ResourceClaimTemplate'],
  ['ResourceSlice'],
  ['DeviceClass', 'deviceclasses'],
  // Kinds that kubectl's users often have beside them.
  ['Route'],
  ['DeploymentConfig', 'dc'],
  ['BuildConfig', 'bc'],
  ['Build'],
  ['ImageStream', 'is'],
  ['Certificate', 'cert'],
  ['CertificateRequest', 'cr'],
  ['VolumeSnapshot', 'vs'],
  ['NodeClaim'],
  ['NodePool'],
  ['Application', 'app'],
  ['Rollout', 'ro'],
  ['Machine'],
  ['HelmRelease', 'hr'],
]

const kindByName: ReadonlyMap<string, string> = new Map(
  kinds.flatMap(([kind, ...names]) =>
    [kind.toLowerCase(), `${kind.toLowerCase()}s`, ...names].map((name) => [name, kind] as const),
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
  const dot = resource.indexOf('.')
  return kindByName.get((dot < 0 ? resource : resource.slice(0, dot)).toLowerCase())
}

/**
 * The API version under which a current server serves a kind.
 *
 * Shape: `undefined` for a kind not known here.
 *
 * @example apiVersionOf('Deployment') // 'apps/v1'
 */
export function apiVersionOf(kind: string): string | undefined {
  return coreKinds.has(kind) ? 'v1' : apiVersions[kind]
}
