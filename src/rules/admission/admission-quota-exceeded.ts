import { messageRule } from '../message-rule.js'

export const admissionQuotaExceeded = messageRule({
  id: 'admission-quota-exceeded',
  title: [
    'quota `{quota}` is used up: {requested} asked for, {used} of {limited} used',
    'quota `{quota}` is used up',
    'a quota is used up',
  ],
  explanation: 'the namespace has a ResourceQuota and this object would go over it, so it was not created',
  next: [
    {
      description: 'see what is used',
      command: 'kubectl describe quota {quota}{-n}',
      safety: 'read-only',
    },
    { description: 'remove what is not needed, ask for less, or raise the quota', safety: 'read-only' },
  ],
  causedBy: ['quota-exhausted'],
  distinguishedBy: ['quota'],
  pointsAt: 'quota',
  silentWhen: 'an object was created since; a quota of a cloud (`QUOTA_EXCEEDED`) is another thing',
})
