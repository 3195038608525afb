import type { KubernetesObject } from '../types.js'
import { listAt, textAt } from './object-fields.js'

/** Pods that make the network of their node, by the names under which projects install them. */
const networkPod =
  /^(?:calico-node|canal|cilium|kube-flannel|flannel|weave-net|aws-node|antrea-agent|kindnet|kube-router|ovnkube-node|ovn-kube|ovs-node|kube-ovn-cni|sdn|multus|kube-multus|azure-cns|azure-cni|terway)\b/
const devicePod = /device-plugin|driver-daemonset|container-toolkit/
const networkFolder = /^(?:\/etc\/cni\/net\.d|\/opt\/cni\/bin)\/?$/
const deviceFolder = /^\/var\/lib\/kubelet\/device-plugins\/?$/
/** `--secret-name=webhook-cert`: what makes the object is told its name as an argument; what only uses it mounts it. */
const namedFor = /^--?[\w-]*(secret|config-?map)[\w-]*[= ]([a-z0-9][a-z0-9.-]*)$/i

/**
 * What others need of an object, beside itself: the address of a Service, the pod network of a node, the devices a plugin
 * offers there, the Secret that a pod is told to make.
 *
 * Shape: keys as in `Need`. Folders of the host tell what a pod is for; where they are not told, its name.
 *
 * @example giftsOf({ kind: 'Service', spec: { clusterIP: '10.96.0.10' } }) // ['Address//10.96.0.10']
 */
export function giftsOf(object: KubernetesObject): string[] {
  if (object.kind === 'Service') {
    const addresses = [textAt(object, 'spec', 'clusterIP'), ...listAt(object, 'spec', 'clusterIPs')]
    return [...new Set(addresses.filter((address) => typeof address === 'string' && /\d/.test(address)))].map(
      (address) => `Address//${address}`,
    )
  }
  return object.kind === 'Pod' ? [...ofNode(object), ...madeBy(object)] : []
}

function ofNode(pod: KubernetesObject): string[] {
  const name = pod.metadata?.name ?? ''
  const folders = listAt(pod, 'spec', 'volumes').flatMap((volume) => textAt(volume, 'hostPath', 'path') ?? [])
  const isNetwork = networkPod.test(name) || folders.some((folder) => networkFolder.test(folder))
  const isDevice = devicePod.test(name) || folders.some((folder) => deviceFolder.test(folder))
  return [
    ...(isNetwork ? [`Network//${textAt(pod, 'spec', 'nodeName') ?? ''}`] : []),
    ...(isDevice ? name.split('-').map((word) => `Device//${word}`) : []),
  ]
}

function madeBy(pod: KubernetesObject): string[] {
  const namespace = pod.metadata?.namespace ?? ''
  return ['containers', 'initContainers']
    .flatMap((list) => listAt(pod, 'spec', list))
    .flatMap((container) => ['command', 'args'].flatMap((key) => listAt(container, key)))
    .flatMap((word) => {
      const [, what = '', name] = namedFor.exec(typeof word === 'string' ? word : '') ?? []
      if (name === undefined) return []
      return [`${what.toLowerCase() === 'secret' ? 'Secret' : 'ConfigMap'}/${namespace}/${name}`]
    })
}

/**
 * The devices of an extended resource, as the pods that offer them are called.
 *
 * @example deviceKeys('nvidia.com/gpu') // ['Device//nvidia', 'Device//gpu']
 */
export function deviceKeys(resource: string): string[] {
  return resource
    .split(/[./]/)
    .filter((word) => word.length > 2 && !common.has(word))
    .map((word) => `Device//${word}`)
}

const common: ReadonlySet<string> = new Set(['com', 'org', 'net', 'dev', 'k8s'])
