import type { Fact, Facts } from '../../facts/fact.js'
import type { Suggestion } from '../../types.js'
import { defineRule } from '../define-rule.js'
import type { Words } from '../rule.js'
import { whenBackingOff } from './back-off.js'

/** Suggestions of these kinds are no slip of the hand: other rules carry them. */
const otherRules: ReadonlySet<Suggestion['kind']> = new Set(['version', 'relocated', 'syntax'])

const titles: Readonly<Partial<Record<Suggestion['kind'], Words>>> = {
  registry: 'registry host of the image looks wrong',
  namespace: 'the image name lacks its namespace, or has the wrong one',
  structure: 'the image name is put together wrongly',
  glued: 'tag and name of the image are run together',
  tag: 'image tag looks misspelt',
}

/** What registries answer when the name is wrong. */
const answers = [
  'image-not-found-or-private',
  'image-repository-missing',
  'image-tag-missing',
  'image-no-latest-tag',
  'image-registry-dns',
  'image-access-forbidden',
  'image-credentials-missing',
  'image-login-wanted',
] as const

/** The capture does not show how this pull ended. */
function isLastOfImage(pull: Fact, { lastStart }: Facts): boolean {
  return (lastStart.get(pull.subject.name) ?? -1) <= pull.order
}

const isAnswer = (cause: string): boolean => (answers as readonly string[]).includes(cause)
/** A back-off names no other cause. */
const isOpen = (cause: string): boolean => isAnswer(cause) || cause === 'image-back-off-cause-unknown'

export const imageNameTypo = defineRule({
  id: 'image-name-typo',
  severity: 'error',
  when: [
    ...answers.map((cause) => ({ cause })),
    // Without the registry's answer a name that is clearly wrong still tells why it cannot be pulled.
    ...whenBackingOff,
    { fact: 'message', reason: 'Pulling', where: isLastOfImage },
  ],
  unless: ({ ofSubject, image }) =>
    ofSubject.some(
      (fact) =>
        fact.image === image && fact.causes.some((cause) => cause.startsWith('image-') && !isOpen(cause)),
    ),
  judge: (match) => {
    if (match.image === undefined) return undefined
    const answered = match.facts.find((fact) => fact.causes.some(isAnswer))
    const suggestions = match
      .suggest(match.image, answered?.decoded?.text)
      .filter((suggestion) => !otherRules.has(suggestion.kind))
    const [best] = suggestions
    if (best === undefined || (answered === undefined && best.confidence === 'possible')) return undefined
    // How the pull ended may have been cut off: only a name that cannot be pulled is worth a word.
    const isStarted = match.facts.every(({ reason }) => reason === 'Pulling')
    if (isStarted && match.isOfficial(match.image) !== false) return undefined
    const written = match.findName(best.to)
    return {
      confidence: isStarted ? 'possible' : best.confidence,
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
  tellApart: '{inspectImage}{suggested}',
  next: [
    {
      description: 'set the image that was meant',
      command: 'kubectl set image {workload} {container}={suggested}{-n}',
      safety: 'mutating',
    },
  ],
  pointsAt: 'image',
  refines: [...answers, 'image-back-off-cause-unknown'],
  silentWhen: 'no known name is near, the name is a plausible private one, or the registry is private',
})
