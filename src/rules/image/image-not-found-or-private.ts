import { messageRule } from '../message-rule.js'

export const imageNotFoundOrPrivate = messageRule({
  id: 'image-not-found-or-private',
  confidence: 'likely',
  title: ['image `{image}` does not exist, or is private', 'image does not exist, or is private'],
  explanation:
    'the registry gives the same answer for a misspelt name, a private repository without credentials, and a repository that was deleted or renamed',
  because: 'the registry says the same words for a missing and for a private repository',
  tellApart: 'docker manifest inspect {image}',
  next: [
    {
      description: 'look at the image logged out, then logged in',
      command: 'docker manifest inspect {image}',
      safety: 'read-only',
    },
    {
      description: 'see which credentials the pod brings',
      command: "kubectl get pod {pod}{-n} -o jsonpath='{.spec.imagePullSecrets}'",
      safety: 'read-only',
    },
  ],
  causedBy: ['image-pull-secret-missing', 'image-pull-secret-invalid'],
  missing: [{ what: "the pod's imagePullSecrets", command: 'kubectl get pod {pod}{-n} -o yaml' }],
  silentWhen:
    'the message names the credentials, as `incorrect username or password` does; the image was pulled later',
})
