import type { Phrase } from './phrases.js'

/** What is wrong with a volume, as far as the words of kubelet, mount helpers and drivers tell. */
export type VolumeTrouble =
  | 'source-missing'
  | 'key-missing'
  | 'claim-unbound'
  | 'driver-not-registered'
  | 'driver-not-on-node'
  | 'no-plugin'
  | 'attach-timeout'
  | 'attachment-deleting'
  | 'in-use'
  | 'not-authorized'
  | 'limit-reached'
  | 'disk-gone'
  | 'wrong-kind'
  | 'path-missing'
  | 'denied-by-server'
  | 'export-missing'
  | 'server-unknown'
  | 'server-refused'
  | 'server-unreachable'
  | 'server-timeout'
  | 'helper-missing'
  | 'wrong-filesystem'
  | 'filesystem-errors'
  | 'device-missing'
  | 'class-missing'
  | 'provider-missing'
  | 'store-failed'
  | 'permission'
  | 'mount-failed'
  | 'timeout'

const trouble = (means: VolumeTrouble, hint: string, says: RegExp): Phrase<VolumeTrouble> => ({
  type: 'trouble',
  means,
  hint,
  says,
})

/** Kubelet and controllers: which operation on which volume. Source: pkg/volume/util/operationexecutor. */
const operations: readonly Phrase<VolumeTrouble>[] = [
  {
    type: 'operation',
    hint: ' for volume ',
    says: /\b(?<operation>MountVolume|AttachVolume|MapVolume|UnmountVolume|UnmapVolume|DetachVolume|UnmountDevice|UnmapDevice|(?:Node)?ExpandVolume)\.?(?<stage>\w{1,40})(?: initialization)? (?<outcome>failed|succeeded) for volume \\?["“](?<volume>[^"”\\\n]{1,300})\\?["”]/dgi,
  },
  {
    type: 'conflict',
    hint: 'multi-attach error',
    says: /\bMulti-Attach error for volume \\?["“](?<volume>[^"”\\\n]{1,300})\\?["”]/dgi,
  },
  {
    type: 'holder',
    hint: 'exclusively attached to',
    says: /\bVolume is already exclusively attached to (?:one node|node (?<node>[a-z0-9.-]{1,253}))/dgi,
  },
  {
    type: 'holder',
    hint: 'used by pod(s)',
    says: /\bVolume is already used by pod\(s\) (?<pods>[a-z0-9.-]{1,253}(?:, [a-z0-9.-]{1,253}){0,50})/dgi,
  },
  {
    type: 'holder',
    hint: 'pod(s) in different namespaces',
    says: /\b(?:and )?(?<more>\d{1,6}) pod\(s\) in different namespaces/dgi,
  },
  { type: 'wait', hint: 'unable to attach or mount', says: /\bUnable to attach or mount volumes\b/dgi },
  {
    type: 'wait',
    hint: 'waiting for volumes to attach',
    says: /(?:\bUnable to mount volumes for pod \\?"[^"\n]{1,400}": )?\btimeout expired waiting for volumes to attach(?: or |\/)mount for pod \\?"[^\s]{1,520}/dgi,
  },
  {
    type: 'list',
    hint: ' volumes=[',
    says: /\b(?:list of )?(?<list>unmounted|unattached|failed to process) volumes=\[(?<names>[^\]\n]{0,600})\]/dgi,
  },
  { type: 'layer', hint: 'uniquename:', says: /\(UniqueName: \\?"[^"\n]{1,400}"\)/dgi },
  { type: 'layer', hint: 'spec.name:', says: /\(spec\.Name: \\?"[^"\n]{1,400}"\)/dgi },
  {
    type: 'layer',
    hint: '(uid:',
    says: /\b(?:pod|from node|on node) \\?"[^"\n]{1,400}" \(UID: \\?"[^"\n]{1,80}"\)/dgi,
  },
  { type: 'layer', hint: 'mount.', says: /\bmount\.\w{1,20}:/dgi },
  { type: 'layer', hint: 'rpc error:', says: /\brpc error: code = (?<code>\w{1,40}) desc =/dgi },
  {
    type: 'layer',
    hint: 'kubernetes.io/',
    says: /\bkubernetes\.io\/[\w-]{1,40}: [\w.]{1,60} failed(?: to [^:\n]{1,60})?:/dgi,
  },
]

/** The mount command and its answer. Source: k8s.io/mount-utils/mount_linux.go. */
const mounts: readonly Phrase<VolumeTrouble>[] = [
  {
    ...trouble('mount-failed', 'exit status', /\bmount failed: exit status (?<status>\d{1,5})/dgi),
    type: 'mounting',
  },
  {
    type: 'mounting',
    hint: 'mounting command:',
    says: /\bMounting command: (?<command>[^\s]{1,200})/dgi,
  },
  {
    type: 'mounting',
    hint: 'mounting arguments:',
    says: /\bMounting arguments: (?<arguments>[^\n]{1,800}?)(?=\s{1,4}Output:|\n|$)/dgi,
  },
  { type: 'output', hint: 'output:', says: /\bOutput:/dg },
]

/** What is wrong, in the words of whoever found it; the most exact first where they begin together. */
const troubles: readonly Phrase<VolumeTrouble>[] = [
  trouble(
    'source-missing',
    'not found',
    /\b(?<sourceKind>secret|configmap|persistentvolumeclaim)s? \\?"(?<source>[^"\\\n]{1,253})\\?" not found/dgi,
  ),
  trouble('claim-unbound', 'pvc is not bound', /\bPVC is not bound/dgi),
  trouble(
    'key-missing',
    'references non-existent',
    /\breferences non-existent (?<sourceKind>secret|config) key(?:: ?(?<key>[^\s,;"]{1,253}))?/dgi,
  ),
  trouble(
    'driver-not-registered',
    'list of registered csi drivers',
    /\bdriver name (?<driver>[^\s"]{1,253}) not found in the list of registered CSI drivers/dgi,
  ),
  trouble(
    'driver-not-on-node',
    'does not contain driver',
    /\bCSINode (?<node>[^\s"]{1,253}) does not contain driver (?<driver>[^\s"]{1,253})/dgi,
  ),
  trouble('no-plugin', 'no volume plugin matched', /\bno volume plugin matched/dgi),
  trouble(
    'attach-timeout',
    'external-attacher',
    /\btimed out waiting for external-attacher of (?<driver>[^\s"]{1,253}) CSI driver/dgi,
  ),
  trouble(
    'attach-timeout',
    'attachment timeout',
    /\battachment timeout for volume (?<handle>[^\s"]{1,253})/dgi,
  ),
  trouble('attachment-deleting', 'attachment is being deleted', /\bvolume attachment is being deleted/dgi),
  trouble(
    'driver-not-on-node',
    'nodeid annotation',
    /\bnode \\?"(?<node>[^"\\\n]{1,253})\\?" has no NodeID annotation/dgi,
  ),
  {
    type: 'layer',
    hint: 'could not attach volume',
    says: /\bCould not attach volume \\?"(?<handle>[^"\\\n]{1,253})\\?" to node \\?"(?<machine>[^"\\\n]{1,253})\\?"/dgi,
  },
  trouble(
    'in-use',
    'already being used by',
    /\bdisk resource '[^'\n]{0,300}?(?<handle>[^'/\n]{1,253})' is already being used by '[^'\n]{0,300}?(?<machine>[^'/\n]{1,253})'/dgi,
  ),
  trouble(
    'in-use',
    'already attached to',
    /\bis already (?:exclusively )?attached to (?:an? (?:other )?(?:instance|node)|(?:instance|node) (?<machine>[a-z0-9.-]{1,253})|one node)/dgi,
  ),
  trouble('in-use', 'resource_in_use', /\bRESOURCE_IN_USE_BY_ANOTHER_RESOURCE/dg),
  trouble(
    'not-authorized',
    'authoriz',
    /\bUnauthorizedOperation|\bis not authorized to perform|\bAuthorizationFailed|\bdoes not have authorization to perform/dgi,
  ),
  trouble(
    'limit-reached',
    'limit',
    /\bAttachmentLimitExceeded|\bvolume limit exceeded|\battachment limit/dgi,
  ),
  trouble('limit-reached', 'maximum number of', /\bmaximum number of (?:data )?(?:disks|volumes)/dgi),
  trouble('disk-gone', 'volume', /\bInvalidVolume\.NotFound|\bvolume with ID [^\s]{1,200} not found/dgi),
  trouble(
    'wrong-kind',
    'hostpath type check failed',
    /\bhostPath type check failed: (?<path>[^\n]{1,400}?) is not (?:an? )?(?<wanted>(?:socket )?file|(?:character|block) device|directory)/dgi,
  ),
  trouble('path-missing', 'does not exist', /\bpath \\?"(?<path>[^"\\\n]{1,400})\\?" does not exist/dgi),
  trouble('device-missing', 'special device', /\bspecial device (?<device>[^\s]{1,253}) does not exist/dgi),
  trouble('path-missing', 'no such file', /\bl?stat (?<path>\/[^\s:]{0,400}): no such file or directory/dgi),
  trouble(
    'denied-by-server',
    'denied by server',
    /\baccess denied by server while mounting (?<server>[^\s:[\]]{1,253}|\[[0-9a-f:]{2,45}\]):(?<share>[^\s,]{1,400})/dgi,
  ),
  trouble('denied-by-server', 'access denied by server', /\baccess denied by server/dgi),
  trouble(
    'export-missing',
    'reason given by server',
    /\b(?:mounting (?<server>[^\s:[\]]{1,253}|\[[0-9a-f:]{2,45}\]):(?<share>[^\s,]{1,400}) failed, )?reason given by server: No such file or directory/dgi,
  ),
  trouble(
    'server-unknown',
    'failed to resolve server',
    /\bFailed to resolve server (?<server>[^\s:]{1,253})/dgi,
  ),
  trouble('server-refused', 'connection refused', /\bConnection refused/dgi),
  trouble('server-unreachable', 'no route to host', /\bNo route to host/dgi),
  trouble('server-unreachable', 'network is unreachable', /\bNetwork is unreachable/dgi),
  trouble('server-timeout', 'connection timed out', /\bConnection timed out/dgi),
  trouble('helper-missing', '/sbin/mount.', /\bneed a \/sbin\/mount\.(?<filesystem>[\w.-]{1,40})/dgi),
  trouble(
    'wrong-filesystem',
    'wrong fs type',
    /\bwrong fs type, bad option, bad superblock on (?:(?<device>\/[^\s,]{1,253})|(?<server>[^\s:,/[\]]{1,253}|\[[0-9a-f:]{2,45}\]):(?<share>\/[^\s,]{0,400}))/dgi,
  ),
  trouble(
    'filesystem-errors',
    'found errors on device',
    /'fsck' found errors on device (?<device>[^\s]{1,253})/dgi,
  ),
  trouble('filesystem-errors', 'read superblock', /\bcan't read superblock on (?<device>[^\s.]{1,253})/dgi),
  trouble('filesystem-errors', 'needs cleaning', /\bstructure needs cleaning/dgi),
  trouble('filesystem-errors', 'input/output error', /\binput\/output error/dgi),
  trouble('wrong-filesystem', 'contains unknown data', /\balready contains unknown data/dgi),
  trouble(
    'class-missing',
    'secretproviderclass',
    /\bfailed to get secretproviderclass (?<classNamespace>[^\s/,]{1,253})\/(?<providerClass>[^\s,]{1,253})/dgi,
  ),
  trouble(
    'provider-missing',
    'provider not found',
    /\bprovider not found: provider \\?"(?<provider>[^"\\\n]{1,253})/dgi,
  ),
  trouble(
    'store-failed',
    'secrets store objects',
    /\bfailed to mount secrets store objects for pod [^\s,]{1,520}/dgi,
  ),
  trouble('permission', 'applyfsgroup failed', /\bapplyFSGroup failed/dgi),
  trouble('permission', 'permission denied', /\bpermission denied/dgi),
  trouble('timeout', 'timed out waiting', /\btimed out waiting for the condition/dgi),
  trouble('timeout', 'deadline exceeded', /\bcontext deadline exceeded/dgi),
]

export const volumePhrases: readonly Phrase<VolumeTrouble>[] = [...operations, ...mounts, ...troubles]
