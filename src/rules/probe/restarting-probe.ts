import { startFailures } from '../crash/crash-causes.js'
import type { Judgement, Match } from '../rule.js'
import { hasNotRestarted, judgeProbe } from './judge-probe.js'

/** What liveness and startup probes have in common: for both the kubelet restarts the container. */
export const restartingProbe = {
  /** As `judgeProbe` says; a warning as long as nothing was restarted. */
  judge: (match: Match): Judgement | undefined => {
    const judgement = judgeProbe(match)
    if (judgement === undefined) return undefined
    return hasNotRestarted(match) ? { ...judgement, severity: 'warning' } : judgement
  },
  causedBy: [
    ...startFailures,
    'crash-application-error',
    'crash-oom-killed',
    'crash-segfault',
    'crash-exits-cleanly',
    'node-not-ready',
    'node-system-oom',
  ],
}
