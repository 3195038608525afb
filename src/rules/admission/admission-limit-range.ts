import { messageRule } from '../message-rule.js'

export const admissionLimitRange = messageRule({
  id: 'admission-limit-range',
  title: 'the requests or limits are outside of what the LimitRange of the namespace allows',
  explanation:
    'a LimitRange sets least and most values for each container, pod or claim; this object has others',
  next: [
    { description: 'see the range', command: 'kubectl describe limitrange{-n}', safety: 'read-only' },
    { description: 'set requests and limits within it', safety: 'read-only' },
  ],
  silentWhen: 'a ResourceQuota refuses, which counts the whole namespace',
})
