import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { componentGifts, familyKeys } from '../../src/facts/components.js'
import { giftsOf } from '../../src/facts/gifts.js'
import type { KubernetesObject } from '../../src/types.js'

const pod = (name: string, spec: Record<string, unknown>): KubernetesObject => ({
  kind: 'Pod',
  metadata: { name, namespace: 'shop' },
  spec,
})
const hostPath = (path: string) => ({ volumes: [{ name: 'host', hostPath: { path } }] })

const given: readonly (readonly [title: string, object: KubernetesObject, gifts: readonly string[]])[] = [
  ['the address of a Service', { kind: 'Service', spec: { clusterIP: '10.96.0.9' } }, ['Address//10.96.0.9']],
  ['none of a headless Service', { kind: 'Service', spec: { clusterIP: 'None' } }, []],
  [
    'the network of its node, by a folder of the host',
    pod('mesh-x7k2p', { nodeName: 'node-1', ...hostPath('/opt/cni/bin') }),
    ['Network//node-1', 'Network//*'],
  ],
  ['the network of some node, by its name', pod('kube-flannel-ds-x7k2p', {}), ['Network//']],
  [
    'devices, by the words of its name',
    pod('qat-plugin-x7k2p', hostPath('/var/lib/kubelet/device-plugins')),
    ['Device//qat', 'Device//x7k2p'],
  ],
  [
    'the Secret it is told to make',
    pod('make-x7k2p', { containers: [{ args: ['create', '--secret-name=till-cert'] }] }),
    ['Secret/shop/till-cert'],
  ],
  [
    'the ConfigMap it is told to make',
    pod('make-x7k2p', { initContainers: [{ command: ['make', '--configmap=till-settings'] }] }),
    ['ConfigMap/shop/till-settings'],
  ],
  ['nothing of any other pod', pod('till-x7k2p', hostPath('/var/log')), []],
]
for (const [title, object, gifts] of given) {
  test(`what others need of an object: ${title}`, () => {
    assert.equal(giftsOf(object), gifts)
  })
}

const called: readonly (readonly [name: string, gifts: readonly string[]])[] = [
  ['metrics-server-6d94bc8694-hk7sp', ['Api//metrics.k8s.io']],
  ['coredns-7db6d8ff4d-kgrsz', ['Dns//']],
  ['external-secrets-84c6b5d9f7', ['Maker//Secret']],
  ['external-secrets-webhook-84c6b5d9f7', []],
  ['cert-manager', ['Maker//Secret']],
  ['cert-manager-webhook', []],
  ['istiod-7d4c8b6f59-t6k8p', ['Sidecar//istio-proxy']],
  ['cilium-operator-7d4c8b6f59-t6k8p', []],
  ['ebs-csi-controller', ['Driver//ebs']],
  ['vault-csi-provider', ['Provider//vault', 'Driver//vault']],
  ['till-6d4cf56db6-x7k2p', []],
]
for (const [name, gifts] of called) {
  test(`what a component gives, by its name: ${name}`, () => {
    assert.equal(componentGifts(name), gifts)
  })
}

test('a driver, a provider and a resource are looked for by the words of their names', () => {
  assert.equal(familyKeys('Device', 'nvidia.com/gpu'), ['Device//nvidia', 'Device//gpu'])
  assert.equal(familyKeys('Driver', 'csi.vsphere.vmware.com'), ['Driver//vsphere', 'Driver//vmware'])
  assert.equal(familyKeys('Driver', 'ebs.csi.aws.com'), ['Driver//ebs', 'Driver//aws'])
})

test.run()
