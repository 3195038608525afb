import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parseSandboxReport, type SandboxTrouble, sandboxPhrases } from '../../src/grammar/sandbox-report.js'
import { unusedPhrases } from './phrase-use.js'

const containerd =
  'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "7f1c": '

const troubles: readonly [message: string, trouble: SandboxTrouble, parts: Record<string, string>][] = [
  [
    `${containerd}plugin type="flannel" name="cbr0" failed (add): loadFlannelSubnetEnv failed: open /run/flannel/subnet.env: no such file or directory`,
    'agent-file-missing',
    { sandbox: '7f1c', network: 'cbr0', path: '/run/flannel/subnet.env' },
  ],
  [
    'Failed create pod sandbox: rpc error: code = Unknown desc = [failed to set up sandbox container "aa" network for pod "web-0": networkPlugin cni failed to set up pod "web-0_shop" network: check that the calico/node container is running and has mounted /var/lib/calico/, failed to clean up sandbox container "aa"]',
    'agent-file-missing',
    { sandbox: 'aa', pod: 'web-0' },
  ],
  [
    'failed to create pod network sandbox k8s_web-0_shop_1f_0(9a): error adding pod shop_web-0 to CNI network "crio": plugin type="bridge" failed (add): failed to find plugin "bridge" in path [/opt/cni/bin]',
    'plugin-missing',
    { network: 'crio', binary: 'bridge', directory: '/opt/cni/bin' },
  ],
  [
    `${containerd}plugin type="cilium-cni" failed (add): unable to connect to Cilium agent: dial unix /var/run/cilium/cilium.sock: connect: no such file or directory`,
    'agent-unreachable',
    { path: '/var/run/cilium/cilium.sock' },
  ],
  [`${containerd}unable to connect to Cilium daemon`, 'agent-unreachable', {}],
  [
    `${containerd}plugin type="aws-cni" failed (add): add cmd: Error received from AddNetwork gRPC call: dial tcp 127.0.0.1:50051: connect: connection refused`,
    'agent-unreachable',
    { address: '127.0.0.1:50051' },
  ],
  [
    `${containerd}plugin type="calico" failed (add): error getting ClusterInformation: Get "https://10.96.0.1:443/apis": dial tcp 10.96.0.1:443: i/o timeout`,
    'api-unreachable',
    { address: '10.96.0.1:443' },
  ],
  [
    `${containerd}plugin type="calico" failed (add): error getting ClusterInformation: connection is unauthorized: Unauthorized`,
    'unauthorized',
    {},
  ],
  [`${containerd}cni plugin not initialized`, 'not-initialized', {}],
  [`${containerd}cni config uninitialized`, 'not-initialized', {}],
  ['network is not ready: container runtime network not ready: NetworkReady=false', 'not-initialized', {}],
  [
    'No CNI configuration file in /etc/cni/net.d/. Has your network provider started?',
    'not-initialized',
    { directory: '/etc/cni/net.d/' },
  ],
  [
    `${containerd}plugin type="host-local" failed (add): failed to allocate for range 0: no IP addresses available in range set: 10.0.1.1-10.0.1.254`,
    'no-addresses',
    { range: '10.0.1.1-10.0.1.254' },
  ],
  [`${containerd}no IP addresses available in network: mynet`, 'no-addresses', { network: 'mynet' }],
  [`${containerd}add cmd: failed to assign an IP address to container`, 'no-addresses', {}],
  [`${containerd}No available addresses`, 'no-addresses', {}],
  [`${containerd}no configured Calico pools`, 'no-addresses', {}],
  [`${containerd}range is full`, 'no-addresses', {}],
  [
    `${containerd}plugin type="multus" name="multus" failed (add): cannot find a network-attachment-definition (storage) in namespace (shop)`,
    'attachment-missing',
    { attachment: 'storage' },
  ],
  [
    `${containerd}plugin type="bridge" failed (add): failed to set bridge addr: "cni0" already has an IP address different from 10.0.1.1/24`,
    'bridge-address',
    { bridge: 'cni0', range: '10.0.1.1/24' },
  ],
  [`${containerd}no runtime for "gvisor" is configured`, 'handler-missing', { handler: 'gvisor' }],
  ['RuntimeHandler "gvisor" not supported', 'handler-missing', { handler: 'gvisor' }],
  ['failed to find runtime handler gvisor from runtime list', 'handler-missing', { handler: 'gvisor' }],
  ['failed to get sandbox image "a.example/pause:3": no', 'image-missing', { image: 'a.example/pause:3' }],
  ['failed to reserve sandbox name "web-0"', 'name-reserved', {}],
  ['expected cgroupsPath to be of format "slice:prefix:name"', 'cgroup', {}],
  [
    'Failed to create pod sandbox: rpc error: code = DeadlineExceeded desc = context deadline exceeded',
    'timeout',
    {},
  ],
]

for (const [message, trouble, parts] of troubles) {
  test(`${message.slice(-90)} is ${trouble}`, () => {
    const report = parseSandboxReport(message)
    assert.is(report.trouble, trouble)
    for (const [name, text] of Object.entries(parts)) {
      const part = report.parts[name]
      assert.is(part?.text, text, name)
      assert.is(message.slice(part?.start, part?.end), text, name)
    }
  })
}

const delegated = `${containerd}plugin type="multus" name="multus" failed (add): [shop/web-0:cbr0]: error adding container to network "cbr0": plugin type="flannel" failed (add): no`

test('plugins that call each other stand in their order', () => {
  const report = parseSandboxReport(delegated)
  assert.equal(
    report.plugins.map(({ text }) => text),
    ['multus', 'flannel'],
  )
  assert.is(report.action, 'add')
  assert.is(report.parts['delegate']?.text, 'cbr0')
  assert.equal(report.codes, ['Unknown'])
})

test('every phrase is met by a case', () => {
  assert.equal(unusedPhrases([...troubles.map(([text]) => text), delegated], sandboxPhrases), [])
})

test('reads any text without an exception and with one parse', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(containerd, delegated, ' ', ...sandboxPhrases.map(({ hint }) => hint)),
  )
  fc.assert(
    fc.property(fc.array(piece), (parts) => {
      parseSandboxReport(parts.join(''))
    }),
  )
})

test.run()
