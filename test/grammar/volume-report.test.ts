import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type VolumeTrouble, volumePhrases } from '../../src/grammar/volume-phrases.js'
import { parseVolumeReport } from '../../src/grammar/volume-report.js'
import { unusedPhrases } from './phrase-use.js'

const setUp = 'MountVolume.SetUp failed for volume "data" : '
const attach = 'AttachVolume.Attach failed for volume "pvc-1" : '

const troubles: readonly [message: string, trouble: VolumeTrouble, parts: Record<string, string>][] = [
  [
    `${setUp}secret "web-tls" not found`,
    'source-missing',
    { volume: 'data', sourceKind: 'secret', source: 'web-tls' },
  ],
  [`${setUp}configmaps "web" not found`, 'source-missing', { sourceKind: 'configmap', source: 'web' }],
  [`${setUp}PVC is not bound`, 'claim-unbound', {}],
  [
    `${setUp}references non-existent secret key: tls.key`,
    'key-missing',
    { sourceKind: 'secret', key: 'tls.key' },
  ],
  [
    'MountVolume.MountDevice failed for volume "pvc-1" : kubernetes.io/csi: attacher.MountDevice failed to create newCsiDriverClient: driver name disk.csi.acme.example not found in the list of registered CSI drivers',
    'driver-not-registered',
    { driver: 'disk.csi.acme.example' },
  ],
  [
    `${attach}CSINode worker-1 does not contain driver disk.csi.acme.example`,
    'driver-not-on-node',
    { node: 'worker-1' },
  ],
  [`${attach}node "worker-1" has no NodeID annotation`, 'driver-not-on-node', { node: 'worker-1' }],
  [
    'AttachVolume.FindAttachablePluginBySpec failed for volume "pvc-1" : no volume plugin matched',
    'no-plugin',
    {},
  ],
  [
    `${attach}timed out waiting for external-attacher of disk.csi.acme.example CSI driver to attach volume vol-1`,
    'attach-timeout',
    { driver: 'disk.csi.acme.example' },
  ],
  [`${attach}attachment timeout for volume vol-1`, 'attach-timeout', { handle: 'vol-1' }],
  [`${attach}volume attachment is being deleted`, 'attachment-deleting', {}],
  [
    `${attach}rpc error: code = Internal desc = Could not attach volume "vol-1" to node "i-01": UnauthorizedOperation: no`,
    'not-authorized',
    { handle: 'vol-1', machine: 'i-01' },
  ],
  [
    `${attach}googleapi: Error 400: The disk resource 'projects/p/zones/z/disks/d-1' is already being used by 'projects/p/zones/z/instances/m-1'`,
    'in-use',
    { handle: 'd-1', machine: 'm-1' },
  ],
  [`${attach}disk d-1 is already attached to node worker-2`, 'in-use', { machine: 'worker-2' }],
  [`${attach}RESOURCE_IN_USE_BY_ANOTHER_RESOURCE`, 'in-use', {}],
  [`${attach}AttachmentLimitExceeded: no`, 'limit-reached', {}],
  [`${attach}The maximum number of data disks allowed is 8`, 'limit-reached', {}],
  [`${attach}InvalidVolume.NotFound: vol-1`, 'disk-gone', {}],
  [
    `${setUp}hostPath type check failed: /run/acme.sock is not a socket file`,
    'wrong-kind',
    { path: '/run/acme.sock', wanted: 'socket file' },
  ],
  [
    'MountVolume.NewMounter initialization failed for volume "data" : path "/mnt/a" does not exist',
    'path-missing',
    { path: '/mnt/a' },
  ],
  [`${setUp}lstat /mnt/a: no such file or directory`, 'path-missing', { path: '/mnt/a' }],
  [`${setUp}special device /dev/sdb does not exist`, 'device-missing', { device: '/dev/sdb' }],
  [
    `${setUp}mount failed: exit status 32\nMounting command: mount\nMounting arguments: -t nfs nas:/export /var/lib/x\nOutput: mount.nfs: access denied by server while mounting nas:/export`,
    'denied-by-server',
    { server: 'nas', share: '/export' },
  ],
  [`${setUp}mount failed: exit status 32 Output: mount.nfs: access denied by server`, 'denied-by-server', {}],
  [
    `${setUp}mount.nfs: mounting nas:/old failed, reason given by server: No such file or directory`,
    'export-missing',
    { server: 'nas', share: '/old' },
  ],
  [
    `${setUp}mount.nfs: Failed to resolve server nas: Name or service not known`,
    'server-unknown',
    { server: 'nas' },
  ],
  [`${setUp}mount.nfs: Connection refused`, 'server-refused', {}],
  [`${setUp}mount.nfs: No route to host`, 'server-unreachable', {}],
  [`${setUp}mount.nfs: Network is unreachable`, 'server-unreachable', {}],
  [`${setUp}mount.nfs: Connection timed out`, 'server-timeout', {}],
  [`${setUp}you might need a /sbin/mount.cifs helper program`, 'helper-missing', { filesystem: 'cifs' }],
  [
    `${setUp}mount: wrong fs type, bad option, bad superblock on /dev/sdb, missing codepage`,
    'wrong-filesystem',
    { device: '/dev/sdb' },
  ],
  [
    `${setUp}mount: wrong fs type, bad option, bad superblock on nas:/export, missing codepage`,
    'wrong-filesystem',
    { server: 'nas', share: '/export' },
  ],
  [
    `${setUp}'fsck' found errors on device /dev/sdb but could not correct them`,
    'filesystem-errors',
    { device: '/dev/sdb' },
  ],
  [`${setUp}mount: can't read superblock on /dev/sdb.`, 'filesystem-errors', { device: '/dev/sdb' }],
  [`${setUp}mount: structure needs cleaning`, 'filesystem-errors', {}],
  [`${setUp}input/output error`, 'filesystem-errors', {}],
  [`${setUp}it already contains unknown data`, 'wrong-filesystem', {}],
  [
    `${setUp}rpc error: code = Unknown desc = failed to mount secrets store objects for pod shop/web, err: rpc error: code = Unknown desc = failed to get secretproviderclass shop/vault, error: no`,
    'class-missing',
    { classNamespace: 'shop', providerClass: 'vault' },
  ],
  [`${setUp}provider not found: provider "azure"`, 'provider-missing', { provider: 'azure' }],
  [`${setUp}failed to mount secrets store objects for pod shop/web, err: denied`, 'store-failed', {}],
  [`${setUp}applyFSGroup failed for vol vol-1`, 'permission', {}],
  [`${setUp}mkdir /data: permission denied`, 'permission', {}],
  [`${setUp}rpc error: code = DeadlineExceeded desc = context deadline exceeded`, 'timeout', {}],
  [`${setUp}mount failed: exit status 32`, 'mount-failed', {}],
  [
    'Unable to attach or mount volumes: unmounted volumes=[a b], unattached volumes=[a b c], failed to process volumes=[]: timed out waiting for the condition',
    'timeout',
    {},
  ],
]

for (const [message, trouble, parts] of troubles) {
  test(`${message.split('\n')[0]} is ${trouble}`, () => {
    const report = parseVolumeReport(message)
    assert.is(report.trouble, trouble)
    for (const [name, text] of Object.entries(parts)) {
      const part = report.parts[name]
      assert.is(part?.text, text, name)
      assert.is(message.slice(part?.start, part?.end), text, name)
    }
  })
}

const others = [
  'Multi-Attach error for volume "pvc-1" Volume is already used by pod(s) db-0, db-1 and 2 pod(s) in different namespaces',
  'Multi-Attach error for volume "pvc-1" Volume is already exclusively attached to node worker-2 and can\'t be attached to another',
  'Unable to mount volumes for pod "es-0_x(47)": timeout expired waiting for volumes to attach or mount for pod "x"/"es-0". list of unmounted volumes=[a]. list of unattached volumes=[a b]',
  'MountVolume.SetUp failed for volume "kubernetes.io/nfs/1-a" (UniqueName: "kubernetes.io/nfs/1-a") pod "web" (UID: "1") : no',
  'MountVolume.SetUp failed for volume "kubernetes.io/configmap/1-a" (spec.Name: "a") pod "1" (UID: "1") with: no',
] as const

test('a conflict tells who holds the volume', () => {
  const byPods = parseVolumeReport(others[0])
  assert.equal(
    byPods.heldBy?.pods.map(({ text }) => text),
    ['db-0', 'db-1'],
  )
  assert.is(byPods.heldBy?.morePods, 2)
  assert.is(parseVolumeReport(others[1]).heldBy?.node?.text, 'worker-2')
})

test('a wait tells what is not mounted, not what else there is', () => {
  assert.equal(
    parseVolumeReport(others[2]).unmounted?.map(({ text }) => text),
    ['a'],
  )
})

test('the mount command is kept with its arguments and status', () => {
  assert.equal(
    parseVolumeReport(
      `${setUp}mount failed: exit status 32 Mounting command: systemd-run Mounting arguments: -- mount -t nfs nas:/a /b Output: mount.nfs: no`,
    ).mount,
    { exitStatus: 32, command: 'systemd-run', arguments: '-- mount -t nfs nas:/a /b' },
  )
})

test('operation and stage are told', () => {
  const { operation, stage, succeeded } = parseVolumeReport(
    'AttachVolume.Attach succeeded for volume "pvc-1"',
  )
  assert.equal([operation, stage, succeeded], ['attach', 'Attach', true])
  assert.is(parseVolumeReport('Back-off restarting failed container').operation, undefined)
})

test('every phrase is met by a case', () => {
  assert.equal(unusedPhrases([...troubles.map(([text]) => text), ...others], volumePhrases), [])
})

test('reads any text without an exception and with one parse', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(setUp, attach, ...others, ' ', ...volumePhrases.map(({ hint }) => hint)),
  )
  fc.assert(
    fc.property(fc.array(piece), (parts) => {
      parseVolumeReport(parts.join(''))
    }),
  )
})

test.run()
