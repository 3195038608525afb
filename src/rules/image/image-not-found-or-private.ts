import { listAt, objectOf, textAt } from '../../facts/object-fields.js'
import { addTo } from '../../group-by.js'
import { parseImageReference } from '../../image/parse.js'
import { pullSecrets } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import type { Judgement, Match } from '../rule.js'
import { whenBackingOff } from './back-off.js'
import { deniesAnyLogin } from './denies-any-login.js'
import { grantAccess } from './grant-access.js'

/**
 * Missing or private: what the capture shows of credentials and of other images of the same place says which is more
 * likely. Source: the registries' answers, which hide the difference on purpose.
 */
function rankReasons({ image, facts, capture, memory }: Match): Judgement {
  const object = facts.map((fact) => objectOf(fact, capture)).find((found) => found !== undefined)
  const [secret] = listAt(object, 'spec', 'imagePullSecrets').flatMap((item) => textAt(item, 'name') ?? [])
  if (secret !== undefined) {
    return {
      because: `the pod brings pull secret \`${secret}\`: it is of another host or may not read this repository, or there is no such repository`,
    }
  }
  const place = placeOfImage(image)
  const pulled = memory.recall(pulledByPlace, '', () => pulledByPlace(capture))
  const sibling =
    place === undefined ? undefined : [...(pulled.get(place) ?? [])].find((other) => other !== image)
  if (sibling !== undefined) {
    return {
      because: `\`${sibling}\` of the same place was pulled: this name is wrong, or this repository is private`,
    }
  }
  return {}
}

/** The images that were pulled, by their place, as often as they were. */
function pulledByPlace({ facts }: Match['capture']): Map<string, string[]> {
  const byPlace = new Map<string, string[]>()
  for (const { reason, image } of facts) {
    const place = reason === 'Pulled' ? placeOfImage(image) : undefined
    if (place === undefined || image === undefined) continue
    addTo(byPlace, place, image)
  }
  return byPlace
}

/** Registry and namespace, `ghcr.io/acme`; official images share none. */
function placeOfImage(image: string | undefined): string | undefined {
  const parsed = image === undefined ? undefined : parseImageReference(image)
  if (parsed?.valid !== true || parsed.path.startsWith('library/')) return undefined
  const slash = parsed.path.lastIndexOf('/')
  return slash < 0 ? undefined : `${parsed.domain}/${parsed.path.slice(0, slash)}`
}

export const imageNotFoundOrPrivate = messageRule({
  id: 'image-not-found-or-private',
  confidence: 'likely',
  // The registry's answer is not needed where a name leads to Docker's official images and is none of them.
  alsoWhen: [...whenBackingOff, { cause: 'image-credentials-expired', where: deniesAnyLogin }],
  judge: (match) => {
    const { facts, image, ofSubject, isOfficial } = match
    if (facts.some((fact) => fact.causes.includes('image-not-found-or-private'))) return rankReasons(match)
    if (facts.every(deniesAnyLogin)) {
      return {
        confidence: 'possible' as const,
        because:
          'a login that may not read a private repository, or one that does not exist, gets the same answer',
      }
    }
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
    { ...grantAccess, onlyWithout: 'officialImage' },
  ],
  causedBy: ['image-pull-secret-missing', 'image-pull-secret-invalid'],
  missing: [pullSecrets],
  silentWhen:
    'the message names the credentials, as `incorrect username or password` does; the image was pulled later',
})
