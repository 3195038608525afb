import type { Rule } from '../rule.js'
import { dnsClusterAddressMissing } from './dns-cluster-address-missing.js'
import { dnsLimitsExceeded } from './dns-limits-exceeded.js'
import { sandboxCgroupError } from './sandbox-cgroup-error.js'
import { sandboxChanged } from './sandbox-changed.js'
import { sandboxCniFailed } from './sandbox-cni-failed.js'
import { sandboxCniNotReady } from './sandbox-cni-not-ready.js'
import { sandboxFailed } from './sandbox-failed.js'
import { sandboxImageMissing } from './sandbox-image-missing.js'
import { sandboxIpExhausted } from './sandbox-ip-exhausted.js'
import { sandboxNetworkUnauthorized } from './sandbox-network-unauthorized.js'
import { sandboxRuntimeClass } from './sandbox-runtime-class.js'

/** The sandbox of a pod, its network and its DNS. What only follows comes last. */
export const sandboxRules: readonly Rule[] = [
  sandboxImageMissing,
  sandboxNetworkUnauthorized,
  sandboxIpExhausted,
  sandboxRuntimeClass,
  sandboxCgroupError,
  sandboxCniNotReady,
  sandboxCniFailed,
  sandboxFailed,
  dnsClusterAddressMissing,
  dnsLimitsExceeded,
  sandboxChanged,
]
