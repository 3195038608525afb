import type { KubernetesObject } from '../types.js'
import { componentGifts, familyKeys } from './components.js'
import { listAt, textAt } from './object-fields.js'

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
  return object.kind === 'Pod' ? [...new Set([...ofNode(object), ...madeBy(object)])] : []
}

/** What its folders of the host say: what it gives to its node, or to all that need a device. */
function ofNode(pod: KubernetesObject): string[] {
  const name = pod.metadata?.name ?? ''
  const folders = listAt(pod, 'spec', 'volumes').flatMap((volume) => textAt(volume, 'hostPath', 'path') ?? [])
  const byName = componentGifts(name)
  const isNetwork = byName.includes('Network//') || folders.some((folder) => networkFolder.test(folder))
  const isDevice = folders.some((folder) => deviceFolder.test(folder))
  const node = textAt(pod, 'spec', 'nodeName')
  const ofNetwork = node === undefined ? ['Network//'] : [`Network//${node}`, anyNetwork]
  return [
    ...byName.filter((key) => key !== 'Network//'),
    ...(isNetwork ? ofNetwork : []),
    ...(isDevice ? familyKeys('Device', name) : []),
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

/** The network of a node that is told, for those whose node is not. */
export const anyNetwork = 'Network//*'
