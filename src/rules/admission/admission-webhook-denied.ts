import { messageRule } from '../message-rule.js'

export const admissionWebhookDenied = messageRule({
  id: 'admission-webhook-denied',
  title: [
    'policy `{denying}` (webhook `{webhook}`) denied the request: {policyText}',
    'admission webhook `{webhook}` denied the request: {policyText}',
    'admission webhook `{webhook}` denied the request',
    'an admission webhook denied the request',
  ],
  explanation:
    'a policy engine or an operator of this cluster does not allow the object; its own text says why',
  next: [
    { description: 'change what the text names; or see the policy behind it', safety: 'read-only' },
    {
      description: 'see the webhooks',
      command: 'kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations',
      safety: 'read-only',
    },
  ],
  judge: ({ facts }) => {
    const [policy] = facts.flatMap(({ decoded }) => decoded?.refusal?.policies ?? [])
    if (policy === undefined) return {}
    return {
      names: { denying: policy.rule === undefined ? policy.policy : `${policy.policy}/${policy.rule}` },
    }
  },
  distinguishedBy: ['webhook'],
  silentWhen: 'the webhook could not be called: admission-webhook-unreachable',
})
