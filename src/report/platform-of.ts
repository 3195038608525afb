import type { Place } from '../types.js'

/** By the scheme of a node's provider id, `aws:///eu-west-1a/i-0abc`. */
const schemes: Readonly<Record<string, string>> = {
  aws: 'AWS',
  azure: 'Azure',
  digitalocean: 'DigitalOcean',
  gce: 'Google Cloud',
  hcloud: 'Hetzner',
  ibm: 'IBM Cloud',
  k3s: 'k3s',
  kind: 'kind',
  linode: 'Linode',
  oci: 'Oracle Cloud',
  openstack: 'OpenStack',
  vsphere: 'vSphere',
}

/** Labels and annotations that one platform alone sets, by how their key begins. */
const keys: readonly (readonly [start: string, platform: string])[] = [
  ['eks.amazonaws.com/', 'EKS'],
  ['cloud.google.com/gke-', 'GKE'],
  ['kubernetes.azure.com/', 'AKS'],
  ['node.openshift.io/', 'OpenShift'],
  ['openshift.io/', 'OpenShift'],
  ['machineconfiguration.openshift.io/', 'OpenShift'],
  ['minikube.k8s.io/', 'minikube'],
  ['microk8s.io/', 'MicroK8s'],
  ['rke.cattle.io/', 'RKE'],
  ['k3s.io/', 'k3s'],
]

/** Parts of a kubelet's version, `v1.29.1-eks-508b6b3`. */
const builds: readonly (readonly [part: string, platform: string])[] = [
  ['-eks-', 'EKS'],
  ['-gke.', 'GKE'],
  ['+k3s', 'k3s'],
  ['+rke2', 'RKE2'],
  ['-aliyun.', 'Alibaba Cloud'],
]

/** Names that platforms give their nodes. Sources: their documentation and default templates. */
const nodeNames: readonly (readonly [name: RegExp, platform: string])[] = [
  [/^gke-[a-z0-9-]+-[0-9a-f]{8}-[a-z0-9]{4}$/, 'GKE'],
  [/^aks-[a-z0-9]+-\d{8}-(?:vmss[0-9a-z]{6}|\d+)$/, 'AKS'],
  [/^fargate-ip-/, 'EKS'],
  [/^ip-\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3}(?:\.[a-z0-9-]+)?\.(?:compute|ec2)\.internal$/, 'AWS'],
  [/^minikube(?:-m\d{2})?$/, 'minikube'],
  [/^docker-desktop$/, 'Docker Desktop'],
  [/^k3d-.+-(?:server|agent)-\d+$/, 'k3d'],
  [/^kind-(?:control-plane|worker)\d*$/, 'kind'],
]
const nodePaths: ReadonlySet<string> = new Set(['source.host', 'spec.nodeName'])
const openshiftRegistry = 'image-registry.openshift-image-registry.svc'

/**
 * The platform that a place of a capture betrays.
 *
 * Shape: `undefined` for places that every cluster could hold.
 *
 * @example platformOf({ path: 'source.host', text: 'minikube', start: 0, end: 8 }) // 'minikube'
 */
export function platformOf({ path, text }: Place): string | undefined {
  if (path === 'spec.providerID') {
    const scheme = text.split('://', 1)[0] ?? ''
    return Object.hasOwn(schemes, scheme) ? schemes[scheme] : undefined
  }
  if (path === 'status.nodeInfo.kubeletVersion') return builds.find(([part]) => text.includes(part))?.[1]
  if (path === 'status.nodeInfo.osImage')
    return text.startsWith('Red Hat Enterprise Linux CoreOS') ? 'OpenShift' : undefined
  if (nodePaths.has(path)) return nodeNames.find(([name]) => name.test(text.slice(0, 253)))?.[1]
  if (path === 'message') return text.includes(openshiftRegistry) ? 'OpenShift' : undefined
  const key = /^metadata\.(?:labels|annotations)\["([^"]{1,253})"\]$/.exec(path)?.[1]
  return key === undefined ? undefined : keys.find(([start]) => key.startsWith(start))?.[1]
}
