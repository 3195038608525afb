import { messageRule } from '../message-rule.js'
import { ownWords } from '../own-words.js'

export const ingressControllerError = messageRule({
  id: 'ingress-controller-error',
  alsoWhen: (
    ['FailedBuildModel', 'FailedDeployModel', 'Rejected', 'AddedOrUpdatedWithError', 'Translate'] as const
  ).map((reason) => ({
    reason,
    where: (fact) => fact.causes.length === 0 && fact.name === 'message' && fact.type !== 'Normal',
  })),
  yieldsTo: ['ingress-tls-secret-missing', 'ingress-backend-missing', 'service-load-balancer-failed'],
  causedBy: ['service-*', 'ingress-class-missing'],
  judge: (match) => ({
    names: ownWords(match, [
      'model due to ',
      'Error syncing to GCP: ',
      'Translation failed: ',
      'with error: ',
    ]),
  }),
  title: [
    'the ingress controller refuses `{name}`: {said}',
    'the ingress controller refuses `{name}`',
    'the ingress controller reports an error: {said}',
    'the ingress controller reports an error',
  ],
  explanation:
    'the controller could not turn the Ingress into a working route; its own words stand in the message. A broken Ingress of the same group can block others',
  next: [
    {
      description: 'read the whole message',
      command: ['kubectl describe ingress {name}{-n}', 'kubectl get ingress -A'],
      safety: 'read-only',
    },
  ],
  silentWhen: 'a later event says `SuccessfullyReconciled`',
})
