import { defineRule } from '../define-rule.js'
import { firstLine } from '../own-words.js'
import { isOwnWarning, newestOf, standingAmong } from './unknown-warning.js'

export const eventUnexplained = defineRule({
  id: 'event-unexplained',
  severity: 'warning',
  when: [{ fact: 'message', type: 'Warning', where: isOwnWarning }],
  judge: ({ facts, ofSubject }) => {
    const newest = newestOf(standingAmong(facts, ofSubject))
    if (newest === undefined) return undefined
    return {
      names: {
        said: firstLine(newest.decoded?.text ?? ''),
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
