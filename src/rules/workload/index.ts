import type { Rule } from '../rule.js'
import { daemonsetUnavailable } from './daemonset-unavailable.js'
import { replicasetCreateFailed } from './replicaset-create-failed.js'
import { rolloutPaused } from './rollout-paused.js'
import { rolloutScaledToZero } from './rollout-scaled-to-zero.js'
import { rolloutStuck } from './rollout-stuck.js'
import { rolloutUnavailable } from './rollout-unavailable.js'
import { statefulsetOrdinalBlocked } from './statefulset-ordinal-blocked.js'
import { statefulsetServiceMissing } from './statefulset-service-missing.js'

/** Deployments, ReplicaSets, StatefulSets, DaemonSets. Mostly symptoms: their pods are the roots. */
export const workloadRules: readonly Rule[] = [
  rolloutStuck,
  rolloutUnavailable,
  rolloutPaused,
  rolloutScaledToZero,
  replicasetCreateFailed,
  statefulsetOrdinalBlocked,
  statefulsetServiceMissing,
  daemonsetUnavailable,
]
