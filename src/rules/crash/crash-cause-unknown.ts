import { defineRule } from '../define-rule.js'
import { crashCauses, kubeletKills, startFailures } from './crash-causes.js'
import { whenLooping } from './crash-loop.js'
import { namesOfEnding, whenEnded } from './ending-of.js'
import { describePod, previousLogs } from './next-steps.js'

export const crashCauseUnknown = defineRule({
  id: 'crash-cause-unknown',
  severity: 'warning',
  when: [
    ...whenLooping,
    ...whenEnded('lost'),
    { fact: 'status', reason: 'ContainerStatusUnknown' },
    { cause: 'crash-cause-unknown' },
  ],
  judge: (match) => ({ names: namesOfEnding(match) }),
  title: [
    '`{container}` keeps ending ({restarts} restarts); the cause is not in this capture',
    '`{container}` keeps ending; the cause is not in this capture',
    'a container of `{pod}` keeps ending; the cause is not in this capture',
    'a container keeps ending; the cause is not in this capture',
  ],
  explanation:
    'the text shows the back-off between restarts, but neither exit code nor message of the end: what the container printed tells more',
  next: [previousLogs, describePod],
  yieldsTo: [...startFailures, ...kubeletKills, ...crashCauses],
  silentWhen: 'an exit code, a message or a failing probe of the same container is in the capture',
})
