import type { KubernetesObject } from '../../src/types.js'

/** A resource the stand-in server knows. */
export interface Resource {
  readonly apiVersion: string
  readonly kind: string
  readonly plural: string
  readonly isNamespaced: boolean
  readonly shortNames?: readonly string[]
}

const core = 'v1'
const of = (
  apiVersion: string,
  kind: string,
  plural: string,
  isNamespaced = true,
  ...shortNames: string[]
): Resource => ({
  apiVersion,
  kind,
  plural,
  isNamespaced,
  shortNames,
})

/** Every kind with a describer of its own, and a custom resource. */
export const apiResources: readonly Resource[] = [
  of(core, 'Pod', 'pods', true, 'po'),
  of(core, 'Event', 'events', true, 'ev'),
  of(core, 'Node', 'nodes', false, 'no'),
  of(core, 'Namespace', 'namespaces', false, 'ns'),
  of(core, 'ReplicationController', 'replicationcontrollers', true, 'rc'),
  of(core, 'Service', 'services', true, 'svc'),
  of(core, 'Endpoints', 'endpoints', true, 'ep'),
  of(core, 'ConfigMap', 'configmaps', true, 'cm'),
  of(core, 'Secret', 'secrets'),
  of(core, 'ServiceAccount', 'serviceaccounts', true, 'sa'),
  of(core, 'PersistentVolume', 'persistentvolumes', false, 'pv'),
  of(core, 'PersistentVolumeClaim', 'persistentvolumeclaims', true, 'pvc'),
  of(core, 'ResourceQuota', 'resourcequotas', true, 'quota'),
  of(core, 'LimitRange', 'limitranges', true, 'limits'),
  of('apps/v1', 'Deployment', 'deployments', true, 'deploy'),
  of('apps/v1', 'ReplicaSet', 'replicasets', true, 'rs'),
  of('apps/v1', 'StatefulSet', 'statefulsets', true, 'sts'),
  of('apps/v1', 'DaemonSet', 'daemonsets', true, 'ds'),
  of('batch/v1', 'Job', 'jobs'),
  of('batch/v1', 'CronJob', 'cronjobs', true, 'cj'),
  of('batch/v1beta1', 'CronJob', 'cronjobs', true, 'cj'),
  of('discovery.k8s.io/v1', 'EndpointSlice', 'endpointslices'),
  of('discovery.k8s.io/v1beta1', 'EndpointSlice', 'endpointslices'),
  of('networking.k8s.io/v1', 'Ingress', 'ingresses', true, 'ing'),
  of('networking.k8s.io/v1', 'IngressClass', 'ingressclasses', false),
  of('networking.k8s.io/v1', 'NetworkPolicy', 'networkpolicies', true, 'netpol'),
  of('networking.k8s.io/v1', 'ServiceCIDR', 'servicecidrs', false),
  of('networking.k8s.io/v1', 'IPAddress', 'ipaddresses', false),
  of('networking.k8s.io/v1beta1', 'ServiceCIDR', 'servicecidrs', false),
  of('networking.k8s.io/v1beta1', 'IPAddress', 'ipaddresses', false),
  of('storage.k8s.io/v1', 'StorageClass', 'storageclasses', false, 'sc'),
  of('storage.k8s.io/v1', 'CSINode', 'csinodes', false),
  of('storage.k8s.io/v1beta1', 'VolumeAttributesClass', 'volumeattributesclasses', false, 'vac'),
  of('autoscaling/v2', 'HorizontalPodAutoscaler', 'horizontalpodautoscalers', true, 'hpa'),
  of('autoscaling/v2beta2', 'HorizontalPodAutoscaler', 'horizontalpodautoscalers', true, 'hpa'),
  of('autoscaling/v1', 'HorizontalPodAutoscaler', 'horizontalpodautoscalers', true, 'hpa'),
  of('policy/v1', 'PodDisruptionBudget', 'poddisruptionbudgets', true, 'pdb'),
  of('policy/v1beta1', 'PodDisruptionBudget', 'poddisruptionbudgets', true, 'pdb'),
  of('policy/v1beta1', 'PodSecurityPolicy', 'podsecuritypolicies', false, 'psp'),
  of('extensions/v1beta1', 'PodSecurityPolicy', 'podsecuritypolicies', false, 'psp'),
  of('scheduling.k8s.io/v1', 'PriorityClass', 'priorityclasses', false, 'pc'),
  of('coordination.k8s.io/v1', 'Lease', 'leases'),
  of('rbac.authorization.k8s.io/v1', 'Role', 'roles'),
  of('rbac.authorization.k8s.io/v1', 'ClusterRole', 'clusterroles', false),
  of('rbac.authorization.k8s.io/v1', 'RoleBinding', 'rolebindings'),
  of('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', 'clusterrolebindings', false),
  of('certificates.k8s.io/v1', 'CertificateSigningRequest', 'certificatesigningrequests', false, 'csr'),
  of('example.com/v1', 'Widget', 'widgets'),
]

/** The resources above and those that objects of other kinds need, by the naming rules of most custom resources. */
export function resourcesFor(objects: readonly KubernetesObject[]): readonly Resource[] {
  const resources = [...apiResources]
  for (const { apiVersion = '', kind = '', metadata } of objects) {
    if (resources.some((known) => known.apiVersion === apiVersion && known.kind === kind)) continue
    resources.push(of(apiVersion, kind, pluralOf(kind.toLowerCase()), metadata?.namespace !== undefined))
  }
  return resources
}

function pluralOf(word: string): string {
  if (word.endsWith('y') && !/[aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

/** The groups and versions of these resources, in order of preference. */
export function groupVersionsOf(resources: readonly Resource[]): readonly string[] {
  return [...new Set(resources.map((resource) => resource.apiVersion))]
}
