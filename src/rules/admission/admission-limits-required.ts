import { messageRule } from '../message-rule.js'

export const admissionLimitsRequired = messageRule({
  id: 'admission-limits-required',
  title: ['quota `{quota}` demands {resources} of every container', 'a quota demands requests or limits'],
  explanation:
    'a ResourceQuota that counts a resource refuses pods that do not say how much of it they take; the quota is not full',
  next: [
    {
      description: 'set them in the pod template',
      command: 'kubectl set resources deployment/<name>{-n} --requests=<list> --limits=<list>',
      safety: 'mutating',
    },
    {
      description: 'or let a LimitRange fill them in',
      command: 'kubectl describe limitrange{-n}',
      safety: 'read-only',
    },
  ],
  distinguishedBy: ['quota'],
  pointsAt: 'resources',
  silentWhen: 'the quota is exceeded: admission-quota-exceeded',
})
