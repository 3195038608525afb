import type { Wording } from '../wording.js'

/** What the kubelet and the node controller say of nodes. Sources: kubelet/nodestatus, nodelifecycle controller, node-problem-detector. The most exact first. */
export const nodeWordings = [
  { cause: 'node-unreachable', says: 'Kubelet stopped posting node status' },
  { cause: 'node-unreachable', says: 'Kubelet never posted node status' },
  { cause: 'node-runtime-down', says: 'container runtime is down' },
  { cause: 'node-runtime-down', says: 'container runtime status check may not have completed yet' },
  { cause: 'node-pleg-unhealthy', says: 'PLEG is not healthy' },
  { cause: 'node-network-not-ready', says: 'container runtime network not ready' },
  { cause: 'node-certificate-expired', says: 'x509: certificate has expired', areaOnly: true },
  { cause: 'node-memory-pressure', says: 'Attempting to reclaim memory' },
  { cause: 'node-disk-pressure', says: 'Attempting to reclaim ephemeral-storage' },
  { cause: 'node-disk-pressure', says: 'Attempting to reclaim inodes' },
  { cause: 'node-disk-gc-failed', says: 'failed to garbage collect required amount of images' },
  { cause: 'node-disk-gc-failed', says: "Insufficient free disk space on the node's image filesystem" },
  { cause: 'node-system-oom', says: 'System OOM encountered, victim process: {process}, pid' },
  { cause: 'node-system-oom', says: 'System OOM encountered' },
  { cause: 'node-rebooted', says: 'has been rebooted, boot id' },
] as const satisfies readonly Wording[]
