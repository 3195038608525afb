import { messageRule } from '../message-rule.js'

export const admissionWebhookUnreachable = messageRule({
  id: 'admission-webhook-unreachable',
  title: [
    'admission webhook `{webhook}` cannot be called',
    'the API server got no answer in time, maybe of an admission webhook',
  ],
  explanation:
    'the API server must ask this webhook before it creates the object, and got no good answer: its pods are down, its certificate is not trusted, a firewall is between, or it failed itself. The end of the message says which',
  next: [
    {
      description: 'see the Services and pods behind it',
      command: 'kubectl get svc,pods -A',
      safety: 'read-only',
    },
    {
      description: 'see where it points',
      command: 'kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o yaml',
      safety: 'read-only',
    },
  ],
  judge: ({ facts }) =>
    facts.some((fact) => fact.decoded?.fields['webhook'] !== undefined) ? {} : { confidence: 'possible' },
  causedBy: ['service-no-endpoints'],
  distinguishedBy: ['webhook'],
  pointsAt: 'webhook',
  silentWhen: 'the webhook answered and denied: admission-webhook-denied',
})
