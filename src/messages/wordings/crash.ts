import type { Wording } from '../wording.js'

/** What the kubelet says of containers that end. Source: kubelet/kuberuntime. The most exact first. */
export const crashWordings = [
  { cause: 'crash-loop', says: 'Back-off restarting failed container' },
  { cause: 'crash-loop', says: 'restarting failed container={container} pod' },
  { cause: 'crash-loop', says: 'Error: CrashLoopBackOff' },
  { cause: 'crash-cause-unknown', says: 'could not be located when the pod was' },
] as const satisfies readonly Wording[]
