import type { Facts } from '../../facts/fact.js'
import { nearNames } from '../../facts/near-name.js'
import { objectOf } from '../../facts/object-fields.js'
import { selectorOf } from './endpoints-of.js'

type Labels = Readonly<Record<string, string>>

/** The label that a selector wants, and the one that pods have. */
type LabelSlip = Readonly<Record<'label' | 'actual', string>>

/** The one label in which a pod differs from the selector, if it is a slip: near value, or the value under another key. */
function slipOf(selector: Labels, labels: Labels): LabelSlip | undefined {
  let only: string | undefined
  for (const key in selector) {
    if (labels[key] === selector[key]) continue
    if (only !== undefined) return undefined
    only = key
  }
  if (only === undefined) return undefined
  const key = only
  const value = selector[key] as string
  const label = `${key}=${value}`
  const held = labels[key]
  const near = held === undefined ? undefined : nearNames(value, [{ text: held, because: '' }])[0]
  if (held !== undefined && (near !== undefined || Object.keys(selector).length > 1)) {
    return { label, actual: `${key}=${held}` }
  }
  const otherKey = Object.keys(labels).find((other) => labels[other] === value)
  return otherKey === undefined ? undefined : { label, actual: `${otherKey}=${value}` }
}

/** With so many different combinations of labels a selector that chooses none is compared. */
const mostCompared = 100

/**
 * The slip in a selector that chooses none of the pods; `isOpen` where none was found and not all of them were compared.
 *
 * @example slipAmong({ app: 'web' }, 'shop', capture).slip?.label // 'app=web'
 */
export function slipAmong(
  selector: Labels,
  namespace: string | undefined,
  { objectIndex: { labels: known, memory } }: Facts,
): { readonly slip?: LabelSlip; readonly isOpen: boolean } {
  return memory.recall(slipAmong, JSON.stringify([selector, namespace]), () => {
    if (known.selected(selector, namespace).length > 0) return { isOpen: false }
    let left = mostCompared
    for (const labels of known.labelSets(namespace)) {
      if (left === 0) return { isOpen: true }
      const slip = slipOf(selector, labels)
      left -= 1
      if (slip !== undefined) return { slip, isOpen: false }
    }
    return { isOpen: false }
  })
}

/**
 * How many Services choose no pod and were not compared with all of them: which one they were to choose may stand in the text.
 *
 * @example countOpenSelectors(capture) // 0
 */
export function countOpenSelectors(capture: Facts): number {
  const services = capture.facts.filter((fact) => fact.name === 'object' && fact.subject.kind === 'Service')
  return services.filter((fact) => {
    const selector = selectorOf(objectOf(fact, capture))
    return selector !== undefined && slipAmong(selector, fact.subject.namespace, capture).isOpen
  }).length
}
