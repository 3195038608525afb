/** The words kubectl takes for Kubernetes' own kinds: singular, plural and short names. */
const words: Readonly<Record<string, string>> = {
  Pod: 'pod pods po',
  Node: 'node nodes no',
  Service: 'service services svc',
  Deployment: 'deployment deployments deploy',
  ReplicaSet: 'replicaset replicasets rs',
  ReplicationController: 'replicationcontroller replicationcontrollers rc',
  StatefulSet: 'statefulset statefulsets sts',
  DaemonSet: 'daemonset daemonsets ds',
  Job: 'job jobs',
  CronJob: 'cronjob cronjobs cj',
  PersistentVolumeClaim: 'persistentvolumeclaim persistentvolumeclaims pvc',
  PersistentVolume: 'persistentvolume persistentvolumes pv',
  StorageClass: 'storageclass storageclasses sc',
  ConfigMap: 'configmap configmaps cm',
  Secret: 'secret secrets',
  Ingress: 'ingress ingresses ing',
  IngressClass: 'ingressclass ingressclasses',
  NetworkPolicy: 'networkpolicy networkpolicies netpol',
  HorizontalPodAutoscaler: 'horizontalpodautoscaler horizontalpodautoscalers hpa',
  Namespace: 'namespace namespaces ns',
  ServiceAccount: 'serviceaccount serviceaccounts sa',
  Endpoints: 'endpoints ep',
  EndpointSlice: 'endpointslice endpointslices',
  Event: 'event events ev',
  ResourceQuota: 'resourcequota resourcequotas quota',
  LimitRange: 'limitrange limitranges limits',
  PodDisruptionBudget: 'poddisruptionbudget poddisruptionbudgets pdb',
  PriorityClass: 'priorityclass priorityclasses pc',
  Role: 'role roles',
  RoleBinding: 'rolebinding rolebindings',
  ClusterRole: 'clusterrole clusterroles',
  ClusterRoleBinding: 'clusterrolebinding clusterrolebindings',
  CertificateSigningRequest: 'certificatesigningrequest certificatesigningrequests csr',
  CustomResourceDefinition: 'customresourcedefinition customresourcedefinitions crd crds',
}

const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
)

/**
 * The kind that a resource word of a command line or a table stands for; `undefined` for custom resources.
 * A group behind a dot is let go only for Kubernetes' own groups.
 *
 * Source: `kubectl api-resources`.
 *
 * @example kindOfResource('statefulsets.apps') // 'StatefulSet'
 */
export function kindOfResource(word: string): string | undefined {
  const lower = word.toLowerCase()
  const plain = lower.replace(
    /\.(?:apps|batch|autoscaling|policy|extensions|(?:[a-z.]{1,40}\.)?k8s\.io)$/,
    '',
  )
  return kinds.get(plain)
}
