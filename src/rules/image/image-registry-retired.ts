import { explainImage } from '../../image/explain.js'
import { moveOf } from '../../image/moved.js'
import { recallImageReference } from '../../image/parse.js'
import type { Suggestion } from '../../types.js'
import { defineRule } from '../define-rule.js'

function isOfOtherRepository({ changed }: Suggestion): boolean {
  return changed.some(({ component }) => component === 'repository')
}

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
  judge: ({ image, suggest, memory }) => {
    const parsed = image === undefined ? undefined : recallImageReference(image, memory)
    const explained =
      parsed?.valid === true && moveOf(parsed) !== undefined ? explainImage(parsed) : undefined
    if (explained?.valid !== true || explained.moved === undefined) return undefined
    const { to, isGone, because } = explained.moved
    const confidence = isGone ? 'likely' : 'possible'
    if (to === undefined || image === undefined) return { confidence, because, suggestions: [] }
    const others = suggest(image)
    // As it was typed, with its host, where the general search finds it as well.
    const typed = others.find(({ kind }) => kind === 'relocated')
    // a misspelt name has not moved: the one that was meant has
    if (typed === undefined && others.some(isOfOtherRepository)) return undefined
    const suggestion: Suggestion = typed ?? {
      from: image,
      to,
      kind: 'relocated',
      confidence,
      score: isGone ? 0.9 : 0.6,
      changed: [{ component: 'reference', from: image, to }],
      because,
    }
    return { confidence, because, names: { moved: suggestion.to }, suggestions: [suggestion] }
  },
  title: ['`{image}` has moved to `{moved}`', 'the publisher of `{image}` no longer serves it there'],
  explanation: 'the publisher moved or removed the image; nodes that still hold it in their cache run it on',
  next: [
    {
      description: 'set the image at its new place',
      command: 'kubectl set image {workload} {container}={moved}{-n}',
      safety: 'mutating',
      onlyWith: 'moved',
    },
    {
      description: 'set an image that is still served',
      command: 'kubectl set image {workload} {container}=<image>{-n}',
      safety: 'mutating',
      onlyWithout: 'moved',
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
