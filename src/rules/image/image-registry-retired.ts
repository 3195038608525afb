import { explainImage } from '../../image/explain.js'
import { defineRule } from '../define-rule.js'

export const imageRegistryRetired = defineRule({
  id: 'image-registry-retired',
  severity: 'error',
  when: [
    { cause: 'image-not-found-or-private' },
    { cause: 'image-repository-missing' },
    { cause: 'image-tag-missing' },
    { cause: 'image-digest-missing' },
    { cause: 'image-no-latest-tag' },
    { cause: 'image-access-forbidden' },
  ],
  judge: ({ image }) => {
    const explained = image === undefined ? undefined : explainImage(image)
    if (explained?.valid !== true || explained.moved === undefined) return undefined
    const { to, isGone, because } = explained.moved
    return {
      confidence: isGone ? 'likely' : 'possible',
      because,
      names: to === undefined ? {} : { moved: to },
      suggestions:
        to === undefined || image === undefined
          ? []
          : [
              {
                from: image,
                to,
                kind: 'relocated',
                confidence: isGone ? 'likely' : 'possible',
                score: isGone ? 0.9 : 0.6,
                changed: [{ component: 'reference', from: image, to }],
                because,
              },
            ],
    }
  },
  title: ['`{image}` has moved to `{moved}`', 'the publisher of `{image}` no longer serves it there'],
  explanation: 'the publisher moved or removed the image; nodes that still hold it in their cache run it on',
  next: [
    {
      description: 'set the image at its new place',
      command: [
        'kubectl set image {workload} {container}={moved}{-n}',
        'kubectl set image {workload} {container}=<image>{-n}',
      ],
      safety: 'mutating',
    },
  ],
  pointsAt: 'image',
  refines: [
    'image-not-found-or-private',
    'image-repository-missing',
    'image-tag-missing',
    'image-digest-missing',
    'image-no-latest-tag',
    'image-access-forbidden',
    'image-name-typo',
  ],
  silentWhen: 'the pod runs from the cache of its node, or the repository is not known to have moved',
})
