import { messageRule } from '../message-rule.js'
import { whenBackingOff } from './back-off.js'

export const imageNotFoundOrPrivate = messageRule({
  id: 'image-not-found-or-private',
  confidence: 'likely',
  // The registry's answer is not needed where a name leads to Docker's official images and is none of them.
  alsoWhen: whenBackingOff,
  judge: ({ facts, image, ofSubject, isOfficial }) => {
    if (facts.some((fact) => fact.causes.includes('image-not-found-or-private'))) return {}
    const isAnswered = ofSubject.some(
      (fact) => fact.image === image && fact.causes.some((cause) => cause.startsWith('image-')),
    )
    if (isAnswered || image === undefined || isOfficial(image) !== false) return undefined
    return {
      // A mirror or an image of the node itself may have it.
      confidence: 'possible' as const,
      because:
        "without a registry and a namespace the name means one of Docker's official images, and there is none of that name: misspelt, its registry left out, or only built locally",
    }
  },
  title: ['image `{image}` does not exist, or is private', 'image does not exist, or is private'],
  explanation:
    'the registry gives the same answer for a misspelt name, a private repository without credentials, and a repository that was deleted or renamed',
  because: 'the registry says the same words for a missing and for a private repository',
  tellApart: '{inspectImage}{image}',
  next: [
    {
      description: 'look at the image logged out, then logged in',
      command: '{inspectImage}{image}',
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
