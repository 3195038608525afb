import type { Area } from '../messages/wording.js'
import type { Fact } from './fact.js'

const containerAreas: readonly Area[] = ['container', 'crash', 'probe']

/**
 * Gives messages that do not name a container the one that the other facts of the pod tell: of a message about an image
 * the only one with that image, of one about a container the only one named at all, of one about a probe the only one of which
 * another message tells the same.
 *
 * Shape: the same facts in the same order; of two containers neither is taken. `facts` are all of one object.
 *
 * @example attributeContainers([]) // []
 */
export function attributeContainers(facts: readonly Fact[]): readonly Fact[] {
  const only = onlyContainers(facts)
  if (only.size === 0) return facts
  return facts.map((fact) => {
    if (fact.name !== 'message' || fact.subject.container !== undefined) return fact
    const isAboutContainer = fact.decoded?.areas.some((area) => containerAreas.includes(area)) === true
    if (fact.image === undefined && !isAboutContainer) return fact
    const container = only.get(fact.image) ?? probed(fact, only)
    return container === undefined ? fact : { ...fact, subject: { ...fact.subject, container } }
  })
}

/** By image and by what a probe tells the only container that facts with it name, under `undefined` the only one of all; none where there are two. */
function onlyContainers(facts: readonly Fact[]): ReadonlyMap<string | undefined, string | undefined> {
  const only = new Map<string | undefined, string | undefined>()
  const note = (image: string | undefined, container: string): void => {
    only.set(image, !only.has(image) || only.get(image) === container ? container : undefined)
  }
  for (const { subject, image, causes } of facts) {
    if (subject.container === undefined) continue
    note(undefined, subject.container)
    if (image !== undefined) note(image, subject.container)
    for (const cause of causes) if (isOfProbe(cause)) note(cause, subject.container)
  }
  return only
}

/** The container whose probe the message is about. */
function probed(
  { image, causes }: Fact,
  only: ReadonlyMap<string | undefined, string | undefined>,
): string | undefined {
  const cause = image === undefined ? causes.find(isOfProbe) : undefined
  return cause === undefined ? undefined : only.get(cause)
}

const isOfProbe = (cause: string): boolean => cause.startsWith('probe-')
