import { judgeMissingName } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'

export const ingressTlsSecretMissing = messageRule({
  id: 'ingress-tls-secret-missing',
  alsoWhen: [{ reason: 'CertNotFound', where: (fact) => fact.causes.length === 0 }],
  title: [
    'the TLS secret `{secret}` is missing or has no certificate for the host',
    'a TLS secret is missing or has no certificate for the host',
  ],
  explanation:
    'the controller finds no usable certificate: the secret is absent, of another namespace, or for other hosts',
  next: [
    {
      description: 'look for the secret',
      command: ['kubectl get secret {secret}{-n}', 'kubectl get secrets{-n}'],
      safety: 'read-only',
    },
  ],
  judge: (match) => judgeMissingName(match, [['secret', 'Secret']]),
  silentWhen: 'the certificate is just being issued',
})
