import { judgeMissingName } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'

const lacksLogin: ReadonlySet<string> = new Set([
  'image-not-found-or-private',
  'image-credentials-missing',
  'image-access-forbidden',
])

export const imagePullSecretMissing = messageRule({
  id: 'image-pull-secret-missing',
  severity: 'warning',
  title: [
    'pull secret `{secret}` does not exist{inNamespace}',
    'pull secret `{secret}` does not exist',
    'a pull secret does not exist',
  ],
  explanation:
    'the pod or its ServiceAccount names a pull secret that is not in this namespace, so the kubelet asks the registry without it',
  because: 'the kubelet could not read the secret',
  next: [
    { description: 'look for the secret', command: 'kubectl get secret {secret}{-n}', safety: 'read-only' },
  ],
  judge: (match) => ({
    ...judgeMissingName(match, [['secret', 'Secret']]),
    severity: match.ofSubject.some((fact) => fact.causes.some((cause) => lacksLogin.has(cause)))
      ? 'error'
      : 'warning',
    ...(match.subject.namespace === undefined
      ? {}
      : { names: { inNamespace: ` in namespace ${match.subject.namespace}` } }),
  }),
  distinguishedBy: ['secret'],
  pointsAt: 'secret',
  silentWhen: 'the image was pulled anyway',
})
