import type { Rule } from '../rule.js'
import { scheduleCapacityComing } from './schedule-capacity-coming.js'
import { scheduleClaimMissing } from './schedule-claim-missing.js'
import { scheduleClaimUnbound } from './schedule-claim-unbound.js'
import { scheduleDeviceClaim } from './schedule-device-claim.js'
import { scheduleExtendedResource } from './schedule-extended-resource.js'
import { scheduleGated } from './schedule-gated.js'
import { scheduleHostPort } from './schedule-host-port.js'
import { scheduleInsufficientResources } from './schedule-insufficient-resources.js'
import { scheduleNoNodes } from './schedule-no-nodes.js'
import { scheduleNoScheduler } from './schedule-no-scheduler.js'
import { scheduleNodeCondition } from './schedule-node-condition.js'
import { scheduleNodeCordoned } from './schedule-node-cordoned.js'
import { scheduleNodeNameMismatch } from './schedule-node-name-mismatch.js'
import { schedulePodAffinity } from './schedule-pod-affinity.js'
import { scheduleRequestTooLarge } from './schedule-request-too-large.js'
import { scheduleScaleUpRefused } from './schedule-scale-up-refused.js'
import { scheduleSelectorMismatch } from './schedule-selector-mismatch.js'
import { scheduleTaintNotTolerated } from './schedule-taint-not-tolerated.js'
import { scheduleTooManyPods } from './schedule-too-many-pods.js'
import { scheduleTopologySpread } from './schedule-topology-spread.js'
import { scheduleVolumeInUse } from './schedule-volume-in-use.js'
import { scheduleVolumeLimit } from './schedule-volume-limit.js'
import { scheduleVolumeZone } from './schedule-volume-zone.js'

/** The pod finds no node. Exact reasons first; the symptom-like ones last. */
export const scheduleRules: readonly Rule[] = [
  scheduleRequestTooLarge,
  scheduleInsufficientResources,
  scheduleExtendedResource,
  scheduleTaintNotTolerated,
  scheduleSelectorMismatch,
  scheduleNodeNameMismatch,
  schedulePodAffinity,
  scheduleTopologySpread,
  scheduleClaimUnbound,
  scheduleClaimMissing,
  scheduleVolumeZone,
  scheduleVolumeLimit,
  scheduleVolumeInUse,
  scheduleHostPort,
  scheduleNodeCordoned,
  scheduleNodeCondition,
  scheduleTooManyPods,
  scheduleDeviceClaim,
  scheduleGated,
  scheduleNoNodes,
  scheduleScaleUpRefused,
  scheduleCapacityComing,
  scheduleNoScheduler,
]
