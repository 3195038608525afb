import type { Area } from '../messages/wording.js'
import type { Fact } from './fact.js'

const containerAreas: readonly Area[] = ['container', 'crash', 'probe']

/**
 * Gives messages about a container that do not name it the only container the other facts of the pod name.
 *
 * Shape: the same facts in the same order; of two named containers neither is taken. `facts` are all of one object.
 *
 * @example attributeContainers([]) // []
 */
export function attributeContainers(facts: readonly Fact[]): readonly Fact[] {
  let only: string | undefined
  for (const { subject } of facts) {
    if (subject.container === undefined || subject.container === only) continue
    if (only !== undefined) return facts
    only = subject.container
  }
  if (only === undefined) return facts
  const container = only
  return facts.map((fact) => {
    const isNameless = fact.name === 'message' && fact.subject.container === undefined
    const isAboutContainer = fact.decoded?.areas.some((area) => containerAreas.includes(area)) === true
    if (!isNameless || !isAboutContainer || fact.image !== undefined) return fact
    return { ...fact, subject: { ...fact.subject, container } }
  })
}
