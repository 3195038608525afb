import { describePod, previousLogs } from '../crash/next-steps.js'
import { podItself } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import { restartingProbe } from './restarting-probe.js'

export const probeStartupFailed = messageRule({
  id: 'probe-startup-failed',
  title: [
    'the startup probe of `{container}` asks port {port}, which it does not declare (it declares {declared})',
    'the startup probe of `{container}` fails: {why}',
    'the startup probe fails: {why}',
    'the startup probe of `{container}` fails, and the kubelet restarts it',
    'a startup probe fails, and the kubelet restarts the container',
  ],
  explanation: [
    'the kubelet restarts a container whose startup probe fails `failureThreshold` times. Here {meaning}',
    'the application is not up within failureThreshold times periodSeconds, and the kubelet restarts it: it needs longer, or does not start at all',
  ],
  next: [
    { ...describePod, description: 'see the line `Startup:`' },
    { ...previousLogs, description: 'see how far the application came' },
  ],
  ...restartingProbe,
  missing: [podItself],
  silentWhen: 'the container has become ready since, or the pod is being deleted',
})
