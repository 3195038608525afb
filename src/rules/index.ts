import { admissionRules } from './admission/index.js'
import { autoscaleRules } from './autoscale/index.js'
import { claimRules } from './claim/index.js'
import { containerRules } from './container/index.js'
import { crashRules } from './crash/index.js'
import { evictRules } from './evict/index.js'
import { imageRules } from './image/index.js'
import { jobRules } from './job/index.js'
import { namespaceRules } from './namespace/index.js'
import { nodeRules } from './node/index.js'
import { podRules } from './pod/index.js'
import { probeRules } from './probe/index.js'
import { resourceRules } from './resource/index.js'
import type { Rule } from './rule.js'
import { sandboxRules } from './sandbox/index.js'
import { scheduleRules } from './schedule/index.js'
import { serviceRules } from './service/index.js'
import { volumeRules } from './volume/index.js'
import { workloadRules } from './workload/index.js'

/** All rules that ship, area by area, in the order in which equally sure readings are given. */
export const builtInRules: readonly Rule[] = [
  ...imageRules,
  ...containerRules,
  ...podRules,
  ...crashRules,
  ...probeRules,
  ...claimRules,
  ...volumeRules,
  ...scheduleRules,
  ...sandboxRules,
  ...nodeRules,
  ...evictRules,
  ...admissionRules,
  ...workloadRules,
  ...jobRules,
  ...autoscaleRules,
  ...serviceRules,
  ...namespaceRules,
  ...resourceRules,
]
