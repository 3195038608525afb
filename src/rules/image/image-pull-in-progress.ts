import { defineRule } from '../define-rule.js'

export const imagePullInProgress = defineRule({
  id: 'image-pull-in-progress',
  severity: 'info',
  // The rows that tell how it ended may have been cut off.
  confidence: 'possible',
  when: [{ fact: 'message', reason: 'Pulling' }],
  unless: ({ facts, ofSubject, image, subject }) =>
    subject.name === undefined ||
    ofSubject.some(
      (fact) =>
        fact.name === 'message' &&
        !facts.includes(fact) &&
        fact.order > facts[0].order &&
        ['Pulled', 'Failed', 'BackOff', 'Created', 'Started', 'Killing'].includes(fact.reason ?? ''),
    ) ||
    ofSubject.some(
      (fact) =>
        fact.type === 'Warning' ||
        (fact.reason === 'Pulled' && (fact.image === undefined || fact.image === image)),
    ),
  title: ['`{image}` is being pulled', 'an image is being pulled'],
  explanation:
    'the pull has begun and the capture shows neither its end nor a failure: a large image or a slow link',
  next: [{ description: 'watch the pod', command: 'kubectl get pod {pod}{-n} -w', safety: 'read-only' }],
  yieldsTo: ['image-*'],
  silentWhen: 'any failure of that container, or a `Pulled` event, is in the capture',
})
