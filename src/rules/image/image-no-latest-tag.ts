import { messageRule } from '../message-rule.js'
import { isLatest } from './repository-names.js'

export const imageNoLatestTag = messageRule({
  id: 'image-no-latest-tag',
  alsoWhen: [
    { cause: 'image-tag-missing', where: (fact) => fact.image !== undefined && isLatest(fact.image) },
  ],
  title: ['`{image}` has no tag `latest`', 'the repository has no tag `latest`'],
  explanation: 'the reference names no tag, so `latest` is meant, and the repository has none',
  because: 'without a tag `latest` is meant',
  next: [
    {
      description: 'list the tags that exist',
      command: 'skopeo list-tags docker://{repositoryName}',
      safety: 'read-only',
    },
    {
      description: 'name a tag',
      command: 'kubectl set image {workload} {container}={repositoryName}:<tag>{-n}',
      safety: 'mutating',
    },
  ],
  unless: ({ image }) => !isLatest(image),
  refines: ['image-tag-missing'],
  silentWhen: 'another tag is written out',
})
