import type { Suggestion } from '../../types.js'
import { defineRule } from '../define-rule.js'
import type { Words } from '../rule.js'

/** Suggestions of these kinds are no slip of the hand: other rules carry them. */
const otherRules: ReadonlySet<Suggestion['kind']> = new Set(['version', 'relocated', 'syntax'])

const titles: Readonly<Partial<Record<Suggestion['kind'], Words>>> = {
  registry: 'registry host of the image looks wrong',
  namespace: 'the image name lacks its namespace, or has the wrong one',
  structure: 'the image name is put together wrongly',
  glued: 'tag and name of the image are run together',
  tag: 'image tag looks misspelt',
}

export const imageNameTypo = defineRule({
  id: 'image-name-typo',
  severity: 'error',
  when: [
    { cause: 'image-not-found-or-private' },
    { cause: 'image-repository-missing' },
    { cause: 'image-tag-missing' },
    { cause: 'image-no-latest-tag' },
    { cause: 'image-registry-dns' },
    { cause: 'image-access-forbidden' },
    { cause: 'image-credentials-missing' },
  ],
  judge: (match) => {
    if (match.image === undefined) return undefined
    const suggestions = match
      .suggest(match.image, match.facts[0].decoded?.text)
      .filter((suggestion) => !otherRules.has(suggestion.kind))
    const [best] = suggestions
    if (best === undefined) return undefined
    const written = match.findName(best.to)
    return {
      confidence: best.confidence,
      because: best.because,
      suggestions,
      names: { suggested: best.to },
      ...(titles[best.kind] === undefined ? {} : { title: titles[best.kind] as Words }),
      ...(written === undefined ? {} : { evidence: [written] }),
    }
  },
  title: 'image name looks misspelt',
  explanation:
    '`{image}` could not be pulled, and `{suggested}` is one slip away: the name written is probably not the one meant',
  tellApart: 'docker manifest inspect {suggested}',
  next: [
    {
      description: 'set the image that was meant',
      command: 'kubectl set image {workload} {container}={suggested}{-n}',
      safety: 'mutating',
    },
  ],
  pointsAt: 'image',
  refines: [
    'image-not-found-or-private',
    'image-repository-missing',
    'image-tag-missing',
    'image-no-latest-tag',
    'image-registry-dns',
    'image-access-forbidden',
    'image-credentials-missing',
  ],
  silentWhen: 'no known name is near, the name is a plausible private one, or the registry is private',
})
