/** What the parts of a cluster that run as pods give to others, by the names under which projects install them. */
const components: readonly { readonly name: RegExp; readonly gives: readonly string[] }[] = [
  { name: /^metrics-server\b/, gives: ['Api//metrics.k8s.io'] },
  {
    name: /^(?:k8s-)?prometheus-adapter\b|\bcustom-metrics\b/,
    gives: ['Api//custom.metrics.k8s.io', 'Api//external.metrics.k8s.io'],
  },
  { name: /^keda-(?:operator|metrics)/, gives: ['Api//external.metrics.k8s.io'] },
  {
    name: /^(?:external-secrets|sealed-secrets|vault-secrets-operator|kubernetes-replicator|reflector)\b(?!-(?:webhook|cert-controller))|^cert-manager\b(?!-(?:webhook|cainjector))/,
    gives: ['Maker//Secret'],
  },
  { name: /^(?:coredns|kube-dns|rke2-coredns|node-local-dns)\b/, gives: ['Dns//'] },
  { name: /^istiod\b/, gives: ['Sidecar//istio-proxy'] },
  { name: /^linkerd-(?:destination|identity|proxy-injector)\b/, gives: ['Sidecar//linkerd-proxy'] },
  {
    name: /^(?:calico-node|canal|cilium|kube-flannel|flannel|weave-net|aws-node|antrea-agent|kindnet|kube-router|ovnkube-node|ovn-kube|ovs-node|kube-ovn-cni|sdn|multus|kube-multus|azure-cns|azure-cni|terway)\b(?!-operator)/,
    gives: ['Network//'],
  },
]
/** What serves one kind of thing among others, and says in its name which. */
const families: readonly { readonly name: RegExp; readonly family: string }[] = [
  { name: /device-plugin|driver-daemonset|container-toolkit/, family: 'Device' },
  { name: /csi-provider|store-provider/, family: 'Provider' },
  { name: /\bcsi\b|provisioner|longhorn|rbdplugin|cephfsplugin/, family: 'Driver' },
]

/**
 * What a pod or workload gives to others, as far as its name tells.
 *
 * Shape: keys as in `Need`; of a family one for each word of the name: `Driver//vsphere`.
 *
 * @example componentGifts('metrics-server-6d94bc8694-hk7sp') // ['Api//metrics.k8s.io']
 */
export function componentGifts(name: string): string[] {
  return [
    ...components.flatMap((one) => (one.name.test(name) ? one.gives : [])),
    ...families.flatMap((one) => (one.name.test(name) ? familyKeys(one.family, name) : [])),
  ]
}

/**
 * The keys of a family by the words of a name: of a driver, a provider, a resource of devices.
 *
 * @example familyKeys('Driver', 'csi.vsphere.vmware.com') // ['Driver//vsphere', 'Driver//vmware']
 */
export function familyKeys(family: string, name: string): string[] {
  return name
    .toLowerCase()
    .split(/[./_-]/)
    .filter((word) => word.length > 1 && !common.has(word))
    .map((word) => `${family}//${word}`)
}

const common: ReadonlySet<string> = new Set([
  'com',
  'org',
  'net',
  'io',
  'dev',
  'k8s',
  'sigs',
  'kubernetes',
  'csi',
  'driver',
  'provider',
  'provisioner',
  'plugin',
  'device',
  'controller',
  'node',
  'client',
  'external',
  'daemonset',
  'cluster',
  'local',
])
