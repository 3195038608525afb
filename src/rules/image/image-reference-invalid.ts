import { findPlaceholder } from '../../image/placeholder.js'
import { messageRule } from '../message-rule.js'

export const imageReferenceInvalid = messageRule({
  id: 'image-reference-invalid',
  alsoWhen: [{ reason: 'InvalidImageName' }],
  title: ['`{image}` is not a valid image name', 'the image name is not valid'],
  explanation: 'the text cannot be an image reference, so no registry was asked',
  because: 'the text breaks the grammar of image references',
  next: [
    {
      description: 'set a valid image',
      command: 'kubectl set image {workload} {container}=<image>{-n}',
      safety: 'mutating',
    },
  ],
  unless: ({ image }) => image !== undefined && (findPlaceholder(image) !== undefined || /:\s*$/.test(image)),
  judge: (match) =>
    match.image === undefined
      ? {}
      : { suggestions: match.suggest(match.image, match.facts[0].decoded?.text) },
  // of the same pod: a row of a table names no image
  causedBy: ['image-template-unrendered'],
  pointsAt: 'image',
  silentWhen: 'the name holds a placeholder that was not filled in',
})
