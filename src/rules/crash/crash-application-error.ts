import { isRetried } from '../../facts/pod-life.js'
import { defineRule } from '../define-rule.js'
import { printedOutput } from '../gaps.js'
import { needsOfCaller } from '../needs.js'
import type { Match } from '../rule.js'
import { startFailures } from './crash-causes.js'
import { whenLooping } from './crash-loop.js'
import { isKilledByProbe, namesOfEnding, tellsEnding, whenEnded } from './ending-of.js'
import { podYaml, previousLogs } from './next-steps.js'

/** A complaint in its output is the cause of a container that ends again and again, where nothing tells how it ends. */
function isOfLooping(match: Match): boolean {
  return (
    !tellsEnding(match) &&
    match.ofSubject.some(({ name, reason, causes, progress }) => {
      if (progress === 'recovered' || name === 'output') return false
      if (causes.includes('crash-loop')) return true
      return reason !== undefined && whenLooping.some((trigger) => trigger.reason === reason)
    })
  )
}

export const crashApplicationError = defineRule({
  id: 'crash-application-error',
  severity: 'error',
  when: [
    ...whenEnded('application'),
    { fact: 'status', reason: 'Error' },
    { fact: 'status', reason: 'Init:Error' },
    { fact: 'output', kind: 'Pod', where: ({ type }) => type === 'Warning' },
  ],
  unless: (match) => isKilledByProbe(match) || isRetried(match.subject, match.ofSubject, match.capture),
  judge: (match) => {
    const isOnlyPrinted = match.facts.every(({ name }) => name === 'output')
    if (isOnlyPrinted && !isOfLooping(match)) return undefined
    return {
      names: namesOfEnding(match),
      ...(isOnlyPrinted
        ? { confidence: 'possible' as const, because: 'it printed this before it ended' }
        : {}),
      ...(!isOnlyPrinted && match.facts.every(({ name }) => name === 'status' || name === 'output')
        ? { confidence: 'likely' as const }
        : {}),
    }
  },
  title: [
    '`{container}` ends with {meaning}: {said}',
    '`{container}` ends with {meaning}',
    'a container of `{pod}` ends with {meaning}: {said}',
    '`{container}` keeps ending: {said}',
    'a container of `{pod}` keeps ending: {said}',
    'a container of `{pod}` ends with {meaning}',
    'a container of `{pod}` ends with an error',
    'a container ends with {meaning}',
    'a container ends with an error',
  ],
  explanation:
    'the program itself gave up: its configuration, something it depends on, or a bug. The code does not say which; its last lines of output do',
  next: [previousLogs, podYaml],
  causedBy: ['hook-post-start-failed'],
  needs: needsOfCaller,
  yieldsTo: [...startFailures, 'pod-deadline-exceeded'],
  missing: [printedOutput],
  silentWhen:
    'the container runs and is ready since, a probe made the kubelet stop it, or another pod of its Job did the work',
})
