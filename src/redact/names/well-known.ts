import type { NameKind } from '../found.js'

/** Names that every cluster of a kind has, and components that everybody may install: they tell about nobody. */
const COMPONENTS = new Set([
  ...[
    'default',
    'kube-system',
    'kube-public',
    'kube-node-lease',
    'kube-flannel',
    'tigera-operator',
    'calico-system',
  ],
  ...[
    'kube-apiserver',
    'kube-controller-manager',
    'kube-scheduler',
    'kube-proxy',
    'kubelet',
    'etcd',
    'coredns',
    'kube-dns',
  ],
  ...[
    'default-scheduler',
    'metrics-server',
    'kubernetes-dashboard',
    'ingress-nginx',
    'ingress-nginx-controller',
    'traefik',
  ],
  ...[
    'calico-node',
    'calico-kube-controllers',
    'calico-typha',
    'cilium',
    'cilium-operator',
    'kube-flannel-ds',
    'weave-net',
  ],
  ...[
    'aws-node',
    'ebs-csi-controller',
    'ebs-csi-node',
    'kindnet',
    'local-path-provisioner',
    'local-path-storage',
  ],
  ...[
    'cert-manager',
    'cert-manager-webhook',
    'cert-manager-cainjector',
    'cluster-autoscaler',
    'external-dns',
    'karpenter',
  ],
  ...[
    'istio-system',
    'istiod',
    'istio-ingressgateway',
    'argocd',
    'flux-system',
    'knative-serving',
    'metallb-system',
  ],
  ...[
    'node-exporter',
    'kube-state-metrics',
    'storage-provisioner',
    'svclb-traefik',
    'helm-install-traefik',
    'snapshot-controller',
  ],
  ...[
    'minikube',
    'docker-desktop',
    'docker-for-desktop',
    'kind-control-plane',
    'kind-worker',
    'controlplane',
    'localhost',
  ],
  ...[
    'replica-set',
    'stateful-set',
    'daemon-set',
    'replication-controller',
    'job-controller',
    'node-controller',
  ],
])

/** Namespaces of Kubernetes and OpenShift themselves. */
const FAMILIES = /^(?:kube-|openshift(?:-|$))/

/** Hosts of registries, forges and of Kubernetes itself; also names of the cluster's own domain. */
const PUBLIC_HOSTS =
  /(?:^|\.)(?:docker\.(?:io|com)|gcr\.io|ghcr\.io|quay\.io|pkg\.dev|k8s\.io|kubernetes\.io|mcr\.microsoft\.com|microsoft\.com|aka\.ms|azure\.com|redhat\.(?:io|com)|github\.com|githubusercontent\.com|gitlab\.com|googleapis\.com|google\.com|amazonaws\.com|azurecr\.io|jfrog\.io|public\.ecr\.aws|npmjs\.org|pypi\.org|debian\.org|ubuntu\.com|alpinelinux\.org|stackoverflow\.com|docker\.internal|localhost|svc|cluster\.local|example(?:\.(?:com|org|net))?)$/

/** Addresses that mean the same everywhere: this host, any host, metadata of clouds, the usual service addresses, public resolvers. */
const PUBLIC_ADDRESSES =
  /^(?:127\.|0\.0\.0\.0$|255\.|169\.254\.169\.254$|10\.96\.0\.(?:1|10)$|10\.43\.0\.(?:1|10)$|10\.152\.183\.(?:1|10)$|8\.8\.[48]\.[48]$|1\.1\.1\.1$|::1?$|fe80:|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|198\.1[89]\.|2001:db8:)/i

/**
 * Whether a name is so common that it tells nothing about whose cluster this is.
 *
 * @example isWellKnown('namespace', 'kube-system') // true
 */
export function isWellKnown(kind: NameKind, name: string): boolean {
  if (kind === 'ip') return PUBLIC_ADDRESSES.test(name)
  if (kind === 'host') return PUBLIC_HOSTS.test(name) || !name.includes('.')
  return COMPONENTS.has(name) || (kind === 'namespace' && FAMILIES.test(name))
}
