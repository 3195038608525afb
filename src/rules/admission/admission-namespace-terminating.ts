import { judgeMissingName } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'

export const admissionNamespaceTerminating = messageRule({
  id: 'admission-namespace-terminating',
  title: [
    'namespace `{targetNamespace}` is going or gone: nothing can be created in it',
    'the namespace is going or gone: nothing can be created in it',
  ],
  explanation: 'the namespace is being deleted, or does not exist',
  next: [
    {
      description: 'see the namespace',
      command: 'kubectl get namespace {targetNamespace}',
      safety: 'read-only',
    },
  ],
  judge: (match) =>
    match.facts.some(({ decoded }) => decoded?.text.includes('not found') === true)
      ? judgeMissingName(match, [['targetNamespace', 'Namespace']])
      : {},
  causedBy: ['namespace-stuck-terminating'],
  pointsAt: 'targetNamespace',
  silentWhen: 'the deletion is wanted',
})
