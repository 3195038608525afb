import type { Rule } from '../rule.js'
import { evictAdmissionRejected } from './evict-admission-rejected.js'
import { evictApi } from './evict-api.js'
import { evictEphemeralStorage } from './evict-ephemeral-storage.js'
import { evictNodeLost } from './evict-node-lost.js'
import { evictNodePressure } from './evict-node-pressure.js'
import { evictNodeShutdown } from './evict-node-shutdown.js'
import { evictPreempted } from './evict-preempted.js'
import { evictTaint } from './evict-taint.js'

/** Pods that a node or a controller removed or refused. */
export const evictRules: readonly Rule[] = [
  evictEphemeralStorage,
  evictNodePressure,
  evictAdmissionRejected,
  evictNodeShutdown,
  evictNodeLost,
  evictTaint,
  evictPreempted,
  evictApi,
]
