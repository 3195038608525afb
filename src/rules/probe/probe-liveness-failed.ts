import { describePod, previousLogs } from '../crash/next-steps.js'
import { podItself } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import { isUnexplainedKill, judgeKills } from './judge-kills.js'
import { restartingProbe } from './restarting-probe.js'

export const probeLivenessFailed = messageRule({
  id: 'probe-liveness-failed',
  alsoWhen: [{ fact: 'message', reason: 'Killing', where: isUnexplainedKill }],
  title: [
    'the liveness probe of `{container}` asks port {port}, which it does not declare (it declares {declared})',
    'the liveness probe of `{container}` fails: {why}',
    'the liveness probe fails: {why}',
    'the liveness probe of `{container}` fails, and the kubelet restarts it',
    'a liveness probe fails, and the kubelet restarts the container',
  ],
  explanation: [
    'the kubelet restarts a container whose liveness probe fails. Here {meaning}',
    'the kubelet stops and restarts a container whose liveness probe fails. Failing right after the start means that it needs longer (use a startup probe); no answer in time, that one second is too short or the CPU limit too low; refused, a wrong port or an application that listens on 127.0.0.1 only',
  ],
  next: [
    { ...describePod, description: 'compare the line `Liveness:` with `Ports:`', onlyWithout: 'ofCommand' },
    { ...describePod, description: 'see the command behind `Liveness:`', onlyWith: 'ofCommand' },
    { ...previousLogs, description: 'see whether the application had started' },
  ],
  ...restartingProbe,
  judge: (match) => (match.facts.every(isUnexplainedKill) ? judgeKills(match) : restartingProbe.judge(match)),
  missing: [podItself],
  silentWhen: 'the failures have stopped, or the pod is being deleted',
})
