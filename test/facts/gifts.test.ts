import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { deviceKeys, giftsOf } from '../../src/facts/gifts.js'
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
    ['Network//node-1'],
  ],
  ['the network of some node, by its name', pod('kube-flannel-ds-x7k2p', {}), ['Network//']],
  [
    'devices, by the words of its name',
    pod('qat-plugin-x7k2p', hostPath('/var/lib/kubelet/device-plugins')),
    ['Device//qat', 'Device//plugin', 'Device//x7k2p'],
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

test('a resource is looked for by the words of its name', () => {
  assert.equal(deviceKeys('nvidia.com/gpu'), ['Device//nvidia', 'Device//gpu'])
  assert.equal(deviceKeys('gpu.intel.com/i915'), ['Device//gpu', 'Device//intel', 'Device//i915'])
})

test.run()
