import { isNewer } from '../../facts/compare-times.js'
import type { Fact, Facts } from '../../facts/fact.js'
import { objectOf } from '../../facts/object-fields.js'
import { conditionOf } from '../../facts/progress.js'
import { defineRule } from '../define-rule.js'

/** What kubelets and controllers say at a first start, after a restart or a deletion: it passes by itself. */
const passing: ReadonlySet<string> = new Set([
  'InvalidDiskCapacity',
  'Rebooted',
  'Starting',
  'SandboxChanged',
  'NodeNotReady',
  'ProbeWarning',
  'DNSConfigForming',
  'FailedToUpdateEndpoint',
  'FailedToUpdateEndpointSlices',
  'UnsupportedSchedule',
])
/** The kubelet's cache lags; two wrote an object at the same time, and one tries again. */
const cacheTalk =
  /not registered$|failed to sync \w+ cache: timed out waiting for the condition|the object has been modified; please apply your changes/

const healthyConditions = ['Ready', 'Available', 'Complete', 'ScalingActive'] as const

function isUnknown(fact: Fact, capture: Facts): boolean {
  if (fact.causes.length > 0 || passing.has(fact.reason ?? '')) return false
  const text = fact.decoded?.text ?? ''
  if (text === '' || cacheTalk.test(text)) return false
  const object = objectOf(fact, capture)
  return !healthyConditions.some((type) => conditionOf(object, type) === 'True')
}

/** Repeated, or nothing normal has happened since. */
function isStanding(fact: Fact, ofSubject: readonly Fact[]): boolean {
  if (fact.count > 1) return true
  return !ofSubject.some(
    (other) => other.name === 'message' && other.type === 'Normal' && isNewer(other, fact),
  )
}

export const eventUnexplained = defineRule({
  id: 'event-unexplained',
  severity: 'warning',
  when: [{ fact: 'message', type: 'Warning', where: isUnknown }],
  judge: ({ facts, ofSubject }) => {
    const standing = facts.filter((fact) => isStanding(fact, ofSubject))
    const [first] = standing
    if (first === undefined) return undefined
    const newest = standing.reduce((best, fact) => (isNewer(fact, best) ? fact : best), first)
    const said = newest.decoded?.text.split('\n')[0] ?? ''
    return {
      names: {
        said: said.length > 120 ? `${said.slice(0, 120)}…` : said,
        ...(newest.reason === undefined ? {} : { reason: newest.reason }),
      },
    }
  },
  confidence: 'possible',
  causedBy: ['*'],
  yieldsTo: ['*'],
  title: ['{reason}: {said}', '{reason}', '{said}', 'a warning without a known meaning'],
  explanation:
    'a warning that no rule knows, in the words of the component that wrote it; no cause is claimed',
  next: [
    {
      description: 'see all events of the object',
      command: [
        'kubectl get events --field-selector involvedObject.name={name}{-n}',
        'kubectl get events{-n}',
      ],
      safety: 'read-only',
    },
  ],
  silentWhen:
    'any other finding is about the same or a linked object, the object is known to be fine, or a newer normal event stands behind it',
})
