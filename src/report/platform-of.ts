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

/** Tells a platform from the text at a place; `undefined` for texts that every cluster could hold. */
export type TellPlatform = (text: string) => string | undefined

const byProvider: TellPlatform = (text) => {
  const scheme = text.split('://', 1)[0] ?? ''
  return Object.hasOwn(schemes, scheme) ? schemes[scheme] : undefined
}
const byBuild: TellPlatform = (text) => builds.find(([part]) => text.includes(part))?.[1]
const bySystem: TellPlatform = (text) =>
  text.startsWith('Red Hat Enterprise Linux CoreOS') ? 'OpenShift' : undefined
const byNodeName: TellPlatform = (text) => nodeNames.find(([name]) => name.test(text.slice(0, 253)))?.[1]
const byMessage: TellPlatform = (text) => (text.includes(openshiftRegistry) ? 'OpenShift' : undefined)

/**
 * How the text at a path of a capture can betray the platform.
 *
 * Shape: `undefined` where no text at that path can.
 *
 * @example platformTeller('source.host')?.('minikube') // 'minikube'
 */
export function platformTeller(path: string): TellPlatform | undefined {
  if (path === 'spec.providerID') return byProvider
  if (path === 'status.nodeInfo.kubeletVersion') return byBuild
  if (path === 'status.nodeInfo.osImage') return bySystem
  if (nodePaths.has(path)) return byNodeName
  if (path === 'message') return byMessage
  const key = /^metadata\.(?:labels|annotations)\["([^"]{1,253})"\]$/.exec(path)?.[1]
  const platform = key === undefined ? undefined : keys.find(([start]) => key.startsWith(start))?.[1]
  return platform === undefined ? undefined : () => platform
}
