import { runOf } from '../../facts/container-run.js'
import { isLeaving } from '../../facts/pod-life.js'
import { defineRule } from '../define-rule.js'
import { printedOutput } from '../gaps.js'
import { isKilledByProbe, isOfJob, isRestarting, namesOfEnding, whenEnded } from './ending-of.js'
import { podYaml } from './next-steps.js'

export const crashExitsCleanly = defineRule({
  id: 'crash-exits-cleanly',
  severity: 'error',
  when: whenEnded('clean'),
  unless: (match) =>
    isLeaving(match.ofSubject, match.capture) ||
    isOfJob(match) ||
    isKilledByProbe(match) ||
    !isRestarting(match) ||
    match.facts.some((fact) => runOf(fact, match.capture)?.isInit === true),
  judge: (match) => ({ names: namesOfEnding(match) }),
  title: [
    '`{container}` ends without an error and is restarted again',
    'a container ends without an error and is restarted again',
  ],
  explanation:
    'the program finishes (exit code 0), and the pod always restarts it: its command keeps nothing in the foreground, or the work belongs into a Job',
  next: [
    { ...podYaml, description: 'see `command` and `args`' },
    {
      description: 'read what it printed',
      command: ['kubectl logs {pod} -c {container}{-n} --previous', 'kubectl logs {pod}{-n} --previous'],
      safety: 'read-only',
    },
  ],
  causedBy: ['probe-liveness-failed', 'probe-startup-failed', 'hook-post-start-failed'],
  missing: [printedOutput],
  silentWhen:
    'the pod belongs to a Job, the container is an init container, a probe made the kubelet stop it, or it runs and is ready since',
})
