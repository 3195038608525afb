import type { Facts } from '../facts/fact.js'
import { isAmong } from '../rules/rule.js'
import type { Explanation } from './join-hypotheses.js'
import { readLinks } from './links.js'
import { isSamePart, objectKey } from './match-rules.js'

/** A root cause and everything in the capture that follows from it, nearest first. */
export interface Root {
  readonly explanation: Explanation
  readonly symptoms: readonly Explanation[]
}

/**
 * Folds explanations under those that cause them: the same object first, then linked objects; causes of causes carry on
 * to the root.
 *
 * Shape: every explanation is a root or a symptom of exactly one root; a circle of causes stays as it is.
 */
export function foldSymptoms(explanations: readonly Explanation[], capture: Facts): Root[] {
  const links = readLinks(capture)
  const byObject = new Map<string, Explanation[]>()
  const byImage = new Map<string, Explanation[]>()
  for (const explanation of explanations) {
    const { subject, image } = explanation[0].match
    push(byObject, objectKey(subject), explanation)
    if (image !== undefined) push(byImage, image, explanation)
  }
  const parents = new Map<Explanation, Explanation>()
  for (const explanation of explanations) {
    const parent = findParent(explanation, byObject, byImage, links)
    if (parent !== undefined) parents.set(explanation, parent)
  }
  const symptoms = new Map<Explanation, Explanation[]>()
  const roots: Explanation[] = []
  for (const explanation of explanations) {
    const root = climb(explanation, parents)
    if (root === explanation) roots.push(root)
    else push(symptoms, root, explanation)
  }
  return roots.map((explanation) => ({ explanation, symptoms: symptoms.get(explanation) ?? [] }))
}

function findParent(
  child: Explanation,
  byObject: ReadonlyMap<string, readonly Explanation[]>,
  byImage: ReadonlyMap<string, readonly Explanation[]>,
  links: ReturnType<typeof readLinks>,
): Explanation | undefined {
  const [head] = child
  if (head.rule.causedBy === undefined) return undefined
  const causes = (other: Explanation) =>
    other !== child && other[0].rule !== head.rule && isAmong(other[0].rule.id, head.rule.causedBy)
  const own = objectKey(head.match.subject)
  const near = (byObject.get(own) ?? []).find((other) => causes(other) && isSamePart(head, other[0]))
  if (near !== undefined) return near
  if (head.match.image !== undefined) {
    const sameImage = (byImage.get(head.match.image) ?? []).find(
      (other) =>
        causes(other) && (head.match.subject.name === undefined || other[0].match.subject.name === undefined),
    )
    if (sameImage !== undefined) return sameImage
  }
  if (head.match.subject.name === undefined) {
    const named = [...byObject.keys()].filter((key) => !key.endsWith('/'))
    return named.length === 1 ? (byObject.get(named[0] as string) ?? []).find(causes) : undefined
  }
  for (const key of links(head.match.subject)) {
    if (key === own) continue
    const linked = (byObject.get(key) ?? []).find(causes)
    if (linked !== undefined) return linked
  }
  // Messages that name no object, in a text with one named object only, are about it or what it owns.
  const nameless = [...byObject.keys()].filter((key) => key.endsWith('/'))
  if (byObject.size - nameless.length !== 1) return undefined
  return nameless
    .flatMap((key) => byObject.get(key) ?? [])
    .find((other) => causes(other) && isSamePart(head, other[0]))
}

function climb(explanation: Explanation, parents: ReadonlyMap<Explanation, Explanation>): Explanation {
  const seen = new Set<Explanation>([explanation])
  let current = explanation
  for (let parent = parents.get(current); parent !== undefined; parent = parents.get(current)) {
    if (seen.has(parent)) return explanation
    seen.add(parent)
    current = parent
  }
  return current
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}
