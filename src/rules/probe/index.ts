import type { Rule } from '../rule.js'
import { hookPostStartFailed } from './hook-post-start-failed.js'
import { hookPreStopFailed } from './hook-pre-stop-failed.js'
import { probeLivenessFailed } from './probe-liveness-failed.js'
import { probeReadinessFailed } from './probe-readiness-failed.js'
import { probeStartupFailed } from './probe-startup-failed.js'

/** Probes and lifecycle hooks: what makes the kubelet stop a container or keep traffic away. */
export const probeRules: readonly Rule[] = [
  hookPostStartFailed,
  probeLivenessFailed,
  probeStartupFailed,
  probeReadinessFailed,
  hookPreStopFailed,
]
