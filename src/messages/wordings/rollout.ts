import type { Wording } from '../wording.js'

/** Deployments, StatefulSets and DaemonSets. Source: pkg/controller/deployment. The most exact first. */
export const rolloutWordings = [
  { cause: 'rollout-stuck', says: 'has timed out progressing' },
  { cause: 'rollout-unavailable', says: 'does not have minimum availability' },
] as const satisfies readonly Wording[]
