import { isRetried } from '../../facts/pod-life.js'
import { defineRule } from '../define-rule.js'
import { printedOutput } from '../gaps.js'
import type { Match } from '../rule.js'
import { startFailures } from './crash-causes.js'
import { namesOfEnding, whenEnded } from './ending-of.js'
import { podYaml, previousLogs } from './next-steps.js'

/** A program that is told to stop may end with any code: then the probe is the cause. */
function isKilledByProbe({ ofSubject, subject }: Match): boolean {
  return ofSubject.some(
    ({ decoded, progress, subject: other }) =>
      decoded !== undefined &&
      progress !== 'recovered' &&
      (other.container === undefined || other.container === subject.container) &&
      decoded.probe?.verdict === 'restarts',
  )
}

export const crashApplicationError = defineRule({
  id: 'crash-application-error',
  severity: 'error',
  when: [
    ...whenEnded('application'),
    { fact: 'status', reason: 'Error' },
    { fact: 'status', reason: 'Init:Error' },
  ],
  unless: (match) => isKilledByProbe(match) || isRetried(match.subject, match.ofSubject, match.capture),
  judge: (match) => ({
    names: namesOfEnding(match),
    ...(match.facts[0].name === 'status' ? { confidence: 'likely' as const } : {}),
  }),
  title: [
    '`{container}` ends with {meaning}: {said}',
    '`{container}` ends with {meaning}',
    'a container of `{pod}` ends with {meaning}',
    'a container of `{pod}` ends with an error',
    'a container ends with {meaning}',
    'a container ends with an error',
  ],
  explanation:
    'the program itself gave up: its configuration, something it depends on, or a bug. The code does not say which; its last lines of output do',
  next: [previousLogs, podYaml],
  causedBy: ['hook-post-start-failed'],
  yieldsTo: [...startFailures, 'pod-deadline-exceeded'],
  missing: [printedOutput],
  silentWhen:
    'the container runs and is ready since, a probe made the kubelet stop it, or another pod of its Job did the work',
})
