import { startFailures } from '../crash/crash-causes.js'
import { describePod, previousLogs } from '../crash/next-steps.js'
import { messageRule } from '../message-rule.js'
import { hasNotRestarted, judgeProbe } from './judge-probe.js'

export const probeStartupFailed = messageRule({
  id: 'probe-startup-failed',
  title: [
    'the startup probe of `{container}` asks port {port}, which it does not declare (it declares {declared})',
    'the startup probe of `{container}` fails: {why}',
    'the startup probe fails: {why}',
    'the startup probe of `{container}` fails, and the kubelet restarts it',
    'a startup probe fails, and the kubelet restarts the container',
  ],
  explanation:
    'the application is not up within failureThreshold times periodSeconds, and the kubelet restarts it: it needs longer, or does not start at all',
  next: [
    { ...describePod, description: 'see the line `Startup:`' },
    { ...previousLogs, description: 'see how far the application came' },
  ],
  judge: (match) => {
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
  silentWhen: 'the container has become ready since, or the pod is being deleted',
})
