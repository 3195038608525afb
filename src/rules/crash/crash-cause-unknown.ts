import { defineRule } from '../define-rule.js'
import { printedOutput } from '../gaps.js'
import { needsOfCaller } from '../needs.js'
import { hasEndedBefore, isToldToStop } from '../probe/ended-before.js'
import { crashCauses, kubeletKills, startFailures } from './crash-causes.js'
import { whenLooping } from './crash-loop.js'
import { namesOfEnding, tellsEnding, whenEnded } from './ending-of.js'
import { describePod, previousLogs } from './next-steps.js'

const titlesOfAsked = [
  '`{container}` had ended when its probes were tried; why is not in this capture',
  'a container had ended when its probes were tried; why is not in this capture',
]

/** The container of a pod whose node was gone or gave it up: it ended once, and nobody knows how. */
const lostRecord = {
  title: ['how `{container}` ended is not known', 'how a container of `{pod}` ended is not known'],
  because: 'the node has lost its record of the container',
  names: {
    lost: 'the kubelet found no container any more when it looked: its node was restarted or gave the pod up',
  },
}

export const crashCauseUnknown = defineRule({
  id: 'crash-cause-unknown',
  severity: 'warning',
  when: [
    ...whenLooping,
    ...whenEnded('lost'),
    { fact: 'status', reason: 'ContainerStatusUnknown' },
    { cause: 'crash-cause-unknown' },
    { cause: 'probe-liveness-failed', where: hasEndedBefore },
    { cause: 'probe-readiness-failed', where: hasEndedBefore },
    { cause: 'probe-startup-failed', where: hasEndedBefore },
  ],
  unless: (match) => tellsEnding(match) || (match.facts.every(hasEndedBefore) && isToldToStop(match)),
  confidence: 'possible',
  judge: (match) => {
    if (match.facts.every(({ reason }) => reason === 'ContainerStatusUnknown')) return lostRecord
    const isAsked = match.facts.every(hasEndedBefore)
    const shown = isAsked ? 'a probe that found nothing running' : 'the back-off between restarts'
    return {
      names: { ...namesOfEnding(match), shown },
      ...(isAsked ? { title: titlesOfAsked, because: 'its probes found nothing running' } : {}),
    }
  },
  title: [
    '`{container}` keeps ending ({restarts} restarts); the cause is not in this capture',
    '`{container}` keeps ending; the cause is not in this capture',
    'a container of `{pod}` keeps ending; the cause is not in this capture',
    'a container keeps ending; the cause is not in this capture',
  ],
  asSymptom: ['`{container}` keeps ending', 'a container keeps ending'],
  explanation: [
    '{lost}',
    'the text shows {shown}, but neither exit code nor message of the end: what the container printed tells more',
  ],
  next: [previousLogs, describePod],
  causedBy: startFailures,
  needs: needsOfCaller,
  yieldsTo: [...startFailures, ...kubeletKills, ...crashCauses, 'evict-*'],
  missing: [printedOutput],
  silentWhen: 'an exit code, a message or a failing probe of the same container is in the capture',
})
