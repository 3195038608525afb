import type { Rule } from '../rule.js'
import { nodeCertificateExpired } from './node-certificate-expired.js'
import { nodeCordoned } from './node-cordoned.js'
import { nodeDiskGcFailed } from './node-disk-gc-failed.js'
import { nodeDiskPressure } from './node-disk-pressure.js'
import { nodeFilesystemReadOnly } from './node-filesystem-read-only.js'
import { nodeKernelProblem } from './node-kernel-problem.js'
import { nodeMemoryPressure } from './node-memory-pressure.js'
import { nodeNetworkNotReady } from './node-network-not-ready.js'
import { nodeNotReady } from './node-not-ready.js'
import { nodeOvercommitted } from './node-overcommitted.js'
import { nodePidPressure } from './node-pid-pressure.js'
import { nodePlegUnhealthy } from './node-pleg-unhealthy.js'
import { nodeRebooted } from './node-rebooted.js'
import { nodeRuntimeDown } from './node-runtime-down.js'
import { nodeServiceUnhealthy } from './node-service-unhealthy.js'
import { nodeSystemOom } from './node-system-oom.js'
import { nodeUninitialized } from './node-uninitialized.js'
import { nodeUnreachable } from './node-unreachable.js'

/** Nodes. What only follows comes last. */
export const nodeRules: readonly Rule[] = [
  nodeUnreachable,
  nodeCertificateExpired,
  nodeRuntimeDown,
  nodePlegUnhealthy,
  nodeNetworkNotReady,
  nodeUninitialized,
  nodeKernelProblem,
  nodeFilesystemReadOnly,
  nodeServiceUnhealthy,
  nodeDiskGcFailed,
  nodeSystemOom,
  nodeNotReady,
  nodeDiskPressure,
  nodeMemoryPressure,
  nodePidPressure,
  nodeCordoned,
  nodeOvercommitted,
  nodeRebooted,
]
