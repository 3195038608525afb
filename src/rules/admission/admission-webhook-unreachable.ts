import type { Refusal } from '../../grammar/refusal.js'
import type { CallTrouble } from '../../grammar/refusal-phrases.js'
import type { Need } from '../../types.js'
import { webhookPods } from '../gaps.js'
import { messageRule } from '../message-rule.js'

const reasons: Readonly<Record<CallTrouble, string>> = {
  'no-endpoints': 'its Service has no endpoints',
  'service-missing': 'its Service does not exist',
  refused: 'nothing listens there',
  unreachable: 'there is no way to it',
  timeout: 'no answer in time',
  certificate: 'its certificate is not trusted',
  'plain-http': 'it speaks plain HTTP',
  dns: 'its host has no address',
  'path-missing': 'it does not know the path that is asked',
  'server-error': 'it failed itself',
  closed: 'it closed the connection',
}

function sayWhy(
  trouble: CallTrouble,
  { webhookService, webhookNamespace, within }: Refusal['parts'],
): string {
  if (trouble === 'timeout' && within !== undefined) return `no answer within ${within.text} s`
  const service = webhookService === undefined ? undefined : [webhookNamespace?.text, webhookService.text]
  const name = service?.filter((part) => part !== undefined).join('/')
  if (name !== undefined && trouble === 'no-endpoints') return `Service \`${name}\` has no endpoints`
  if (name !== undefined && trouble === 'service-missing') return `Service \`${name}\` does not exist`
  return reasons[trouble]
}

const ofItsPods: ReadonlySet<CallTrouble> = new Set([
  'no-endpoints',
  'refused',
  'unreachable',
  'timeout',
  'server-error',
  'closed',
])

/** The Service of a webhook that does not answer. */
function needsOfCall(refusal: Refusal | undefined): Need[] {
  const { webhookNamespace, webhookService } = refusal?.parts ?? {}
  if (refusal?.by !== 'webhook-call' || webhookService === undefined) return []
  if (refusal.trouble !== undefined && !ofItsPods.has(refusal.trouble)) return []
  return [{ key: `Webhook/${webhookNamespace?.text ?? ''}/${webhookService.text}` }]
}

export const admissionWebhookUnreachable = messageRule({
  id: 'admission-webhook-unreachable',
  title: [
    'admission webhook `{webhook}` cannot be called: {why}',
    'admission webhook `{webhook}` cannot be called',
    'the API server got no answer in time, maybe of an admission webhook',
  ],
  explanation:
    'the API server must ask this webhook before it creates the object, and got no good answer: its pods are down, its certificate is not trusted, a firewall is between, or it failed itself. The end of the message says which',
  next: [
    {
      description: 'see the Service behind it and whether it has endpoints',
      command: 'kubectl describe svc {webhookService} -n {webhookNamespace}',
      safety: 'read-only',
      onlyWith: 'webhookNamespace',
    },
    {
      description: 'see the pods behind it',
      command: 'kubectl get pods -n {webhookNamespace} -o wide',
      safety: 'read-only',
      onlyWith: 'webhookNamespace',
    },
    {
      description: 'see the Services and pods behind it',
      command: 'kubectl get svc,pods -A',
      safety: 'read-only',
      onlyWithout: 'webhookNamespace',
    },
    {
      description: 'see where it points',
      command: 'kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o yaml',
      safety: 'read-only',
    },
  ],
  judge: ({ facts }) => {
    const refusal = facts
      .flatMap(({ decoded }) => decoded?.refusal ?? [])
      .find(({ by }) => by === 'webhook-call')
    if (refusal === undefined) return { confidence: 'possible' }
    const why = refusal.trouble === undefined ? undefined : sayWhy(refusal.trouble, refusal.parts)
    return { names: why === undefined ? {} : { why } }
  },
  causedBy: ['service-no-endpoints'],
  needs: ({ facts }) => facts.flatMap(({ decoded }) => needsOfCall(decoded?.refusal)),
  distinguishedBy: ['webhook'],
  pointsAt: 'webhook',
  missing: [webhookPods],
  silentWhen: 'the webhook answered and denied: admission-webhook-denied',
})
