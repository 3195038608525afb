import type { Area, Wording } from '../wording.js'
import { admissionWordings } from './admission.js'
import { autoscaleWordings } from './autoscale.js'
import { budgetWordings } from './budget.js'
import { claimWordings } from './claim.js'
import { containerWordings } from './container.js'
import { crashWordings } from './crash.js'
import { evictWordings } from './evict.js'
import { imageWordings } from './image.js'
import { ingressWordings } from './ingress.js'
import { jobWordings } from './job.js'
import { namespaceWordings } from './namespace.js'
import { nodeWordings } from './node.js'
import { probeWordings } from './probe.js'
import { rolloutWordings } from './rollout.js'
import { sandboxWordings } from './sandbox.js'
import { scheduleWordings } from './schedule.js'
import { serviceWordings } from './service.js'
import { volumeWordings } from './volume.js'

const byArea = {
  image: imageWordings,
  container: containerWordings,
  crash: crashWordings,
  probe: probeWordings,
  schedule: scheduleWordings,
  volume: volumeWordings,
  claim: claimWordings,
  sandbox: sandboxWordings,
  node: nodeWordings,
  evict: evictWordings,
  admission: admissionWordings,
  rollout: rolloutWordings,
  job: jobWordings,
  autoscale: autoscaleWordings,
  budget: budgetWordings,
  service: serviceWordings,
  ingress: ingressWordings,
  namespace: namespaceWordings,
} as const satisfies Readonly<Record<Area, readonly Wording[]>>

/** What a message can name as its cause. Closed; named like the rule that reports it first. */
export type Cause = (typeof byArea)[Area][number]['cause']

/** Every wording with its area, in the order in which they are tried. */
export const wordings: readonly { readonly area: Area; readonly wording: Wording<Cause> }[] = (
  Object.entries(byArea) as [Area, readonly Wording<Cause>[]][]
).flatMap(([area, list]) => list.map((wording) => ({ area, wording })))
