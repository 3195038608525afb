import { allSay } from '../all-say.js'
import { pullSecrets } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import { grantAccess } from './grant-access.js'

export const imageCredentialsMissing = messageRule({
  id: 'image-credentials-missing',
  alsoWhen: [{ cause: 'image-login-wanted' }],
  judge: ({ facts }) => (allSay(facts, 'image-login-wanted') ? { confidence: 'likely' } : {}),
  tellApart: 'kubectl get pod,serviceaccount{-n} -o yaml',
  title: ['no credentials were sent for `{image}`', 'no credentials were sent to the registry'],
  explanation:
    'the registry wants a login and the kubelet brought none: no imagePullSecrets, a secret for another host, or a credential provider of the kubelet that does not work',
  because: 'the registry asks for a login',
  next: [
    {
      description: 'see which pull secrets the pod and its ServiceAccount have',
      command: 'kubectl get pod,serviceaccount{-n} -o yaml',
      safety: 'read-only',
    },
    grantAccess,
  ],
  causedBy: ['image-pull-secret-missing', 'image-pull-secret-invalid'],
  missing: [pullSecrets],
  silentWhen: 'credentials were sent and refused',
})
