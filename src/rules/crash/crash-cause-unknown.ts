import { defineRule } from '../define-rule.js'
import { printedOutput } from '../gaps.js'
import type { Match } from '../rule.js'
import { crashCauses, kubeletKills, startFailures } from './crash-causes.js'
import { whenLooping } from './crash-loop.js'
import { endingOf, namesOfEnding, whenEnded } from './ending-of.js'
import { describePod, previousLogs } from './next-steps.js'

/** Is there an end of the container that is not simply lost? */
function hasEnding({ ofSubject, subject, capture }: Match): boolean {
  return ofSubject.some((fact) => {
    if (fact.name !== 'state' && fact.name !== 'last-state') return false
    const isSame = subject.container === undefined || fact.subject.container === subject.container
    const ending = isSame && fact.type === 'terminated' ? endingOf(fact, capture) : undefined
    return ending !== undefined && ending.kind !== 'lost'
  })
}

export const crashCauseUnknown = defineRule({
  id: 'crash-cause-unknown',
  severity: 'warning',
  when: [
    ...whenLooping,
    ...whenEnded('lost'),
    { fact: 'status', reason: 'ContainerStatusUnknown' },
    { cause: 'crash-cause-unknown' },
  ],
  unless: hasEnding,
  confidence: 'possible',
  judge: (match) => ({ names: namesOfEnding(match) }),
  title: [
    '`{container}` keeps ending ({restarts} restarts); the cause is not in this capture',
    '`{container}` keeps ending; the cause is not in this capture',
    'a container of `{pod}` keeps ending; the cause is not in this capture',
    'a container keeps ending; the cause is not in this capture',
  ],
  asSymptom: ['`{container}` keeps ending', 'a container keeps ending'],
  explanation:
    'the text shows the back-off between restarts, but neither exit code nor message of the end: what the container printed tells more',
  next: [previousLogs, describePod],
  yieldsTo: [...startFailures, ...kubeletKills, ...crashCauses],
  missing: [printedOutput],
  silentWhen: 'an exit code, a message or a failing probe of the same container is in the capture',
})
