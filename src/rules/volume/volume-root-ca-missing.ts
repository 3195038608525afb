import { messageRule } from '../message-rule.js'

export const volumeRootCaMissing = messageRule({
  id: 'volume-root-ca-missing',
  title: ['the certificate or token that every pod gets could not be made'],
  explanation:
    'the namespace is very young or being deleted, or the controller that publishes `kube-root-ca.crt`, or the token request, fails',
  next: [
    {
      description: 'look for it',
      command: 'kubectl get configmap kube-root-ca.crt{-n}',
      safety: 'read-only',
    },
  ],

  silentWhen: 'the pod has started since',
})
