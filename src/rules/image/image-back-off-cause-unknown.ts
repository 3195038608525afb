import type { Fact } from '../../facts/fact.js'
import { defineRule } from '../define-rule.js'
import { waitingMessage } from '../gaps.js'
import { isPullBackOff } from './back-off.js'

const stateWords = new Set(['ErrImagePull', 'ImagePullBackOff'])

function isBareError({ decoded }: Fact): boolean {
  return decoded?.innermost.length === 1 && stateWords.has(decoded.innermost[0]?.text.trim() ?? '')
}

export const imageBackOffCauseUnknown = defineRule({
  id: 'image-back-off-cause-unknown',
  severity: 'warning',
  // That it backs off is sure; why is not, and that is what a finding is about.
  confidence: 'possible',
  when: [
    { cause: 'image-back-off-cause-unknown' },
    { fact: 'message', reason: 'BackOff', where: isPullBackOff },
    { fact: 'message', reason: 'Failed', where: isBareError },
    { fact: 'message', reason: 'ErrImagePull' },
    { fact: 'message', reason: 'ImagePullBackOff' },
    { fact: 'state', reason: 'ErrImagePull' },
    { fact: 'state', reason: 'ImagePullBackOff' },
    { fact: 'status', reason: 'ErrImagePull' },
    { fact: 'status', reason: 'ImagePullBackOff' },
    { fact: 'status', reason: 'Init:ErrImagePull' },
    { fact: 'status', reason: 'Init:ImagePullBackOff' },
  ],
  title: [
    '`{image}` cannot be pulled; the cause is not in this capture',
    'an image cannot be pulled; the cause is not in this capture',
  ],
  asSymptom: 'the kubelet waits between failed pulls',
  explanation:
    'the kubelet waits between failed pulls. The message that names the cause has expired or was cut: events live one hour, and describe does not print the waiting message',
  next: [
    {
      description: 'read `state.waiting.message` (Kubernetes 1.32 and newer)',
      command: 'kubectl get pod {pod}{-n} -o yaml',
      safety: 'read-only',
    },
    {
      description: 'see the events of the pod',
      command: 'kubectl get events{-n} --field-selector involvedObject.name={pod}',
      safety: 'read-only',
    },
  ],
  causedBy: ['image-*'],
  missing: [waitingMessage],
  silentWhen: 'a message about the same image names the cause: then this is its symptom',
})
