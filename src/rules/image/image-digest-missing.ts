import { messageRule } from '../message-rule.js'

export const imageDigestMissing = messageRule({
  id: 'image-digest-missing',
  alsoWhen: [{ cause: 'image-tag-missing', where: (fact) => fact.image?.includes('@') === true }],
  refines: ['image-tag-missing'],
  title: ['digest of `{image}` is not in the registry', 'the digest is not in the registry'],
  explanation:
    'nothing in the repository has this digest: removed by garbage collection, of another registry, or of one platform only',
  because: 'the registry says that nothing has this digest',
  next: [
    { description: 'look at the image', command: 'skopeo inspect docker://{image}', safety: 'read-only' },
  ],
  silentWhen: 'the digest of a layer is missing, not of the image',
})
