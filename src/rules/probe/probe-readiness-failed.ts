import { crashCauses, startFailures } from '../crash/crash-causes.js'
import { describePod } from '../crash/next-steps.js'
import { podItself } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import { needsOfSidecar } from '../needs.js'
import { askItself } from './ask-itself.js'
import { judgeProbe } from './judge-probe.js'

export const probeReadinessFailed = messageRule({
  id: 'probe-readiness-failed',
  severity: 'warning',
  title: [
    'the readiness probe of `{container}` asks port {port}, which it does not declare (it declares {declared})',
    'the readiness probe of `{container}` fails: {why}',
    'the readiness probe fails: {why}',
    'a readiness probe fails',
  ],
  explanation: [
    'the pod gets no traffic while its readiness probe fails. Here {meaning}',
    'the pod gets no traffic while its readiness probe fails. Never ready means a wrong probe or something it depends on; ready now and then, load',
  ],
  next: [
    { ...describePod, description: 'compare the line `Readiness:` with `Ports:`', onlyWithout: 'ofCommand' },
    { ...describePod, description: 'see the command behind `Readiness:`', onlyWith: 'ofCommand' },
    ...askItself,
  ],
  judge: judgeProbe,
  needs: needsOfSidecar,
  causedBy: [
    ...startFailures,
    ...crashCauses,
    'crash-cause-unknown',
    'probe-liveness-failed',
    'probe-startup-failed',
    'hook-post-start-failed',
    'image-*',
    'node-not-ready',
    'node-unreachable',
    'evict-*',
  ],
  missing: [podItself],
  silentWhen: 'the pod is ready since, or is being deleted',
})
