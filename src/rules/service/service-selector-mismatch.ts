import type { Facts } from '../../facts/fact.js'
import { nearNames } from '../../facts/near-name.js'
import { objectOf } from '../../facts/object-fields.js'
import { defineRule } from '../define-rule.js'
import { hasNoEndpoints, printedEndpoints, selectorOf } from './endpoints-of.js'

/** The one label in which a pod differs from the selector, if it is a slip: near value, or the value under another key. */
function slipOf(
  selector: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): { label: string; actual: string } | undefined {
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

/** The slip in a selector that chooses none of the pods. */
function slipAmong(
  selector: Readonly<Record<string, string>>,
  namespace: string | undefined,
  { objectIndex: { labels: known, memory } }: Facts,
): ReturnType<typeof slipOf> {
  return memory.recall(slipAmong, JSON.stringify([selector, namespace]), () => {
    if (known.selected(selector, namespace).length > 0) return undefined
    let left = mostCompared
    for (const labels of known.labelSets(namespace)) {
      const slip = slipOf(selector, labels)
      left -= 1
      if (slip !== undefined || left === 0) return slip
    }
    return undefined
  })
}

export const serviceSelectorMismatch = defineRule({
  id: 'service-selector-mismatch',
  severity: 'error',
  when: [{ fact: 'object', kind: 'Service' }],
  judge: ({ facts, capture, subject }) => {
    const [fact] = facts
    const selector = selectorOf(objectOf(fact, capture))
    if (selector === undefined) return undefined
    if (printedEndpoints(fact, capture).length > 0 && !hasNoEndpoints(fact, capture)) return undefined
    const slip = slipAmong(selector, subject.namespace, capture)
    if (slip === undefined) return undefined
    return { confidence: hasNoEndpoints(fact, capture) ? 'certain' : 'possible', names: slip }
  },
  refines: ['service-no-endpoints'],
  title: [
    'the selector of Service `{name}` misses the pods by `{label}`',
    'the selector of a Service misses the pods by `{label}`',
  ],
  explanation:
    'pods of the capture carry `{actual}` where the Service selects `{label}`, so it has no endpoints',
  next: [
    {
      description: 'compare with the labels of the pods',
      command: 'kubectl get pods --show-labels{-n}',
      safety: 'read-only',
    },
    {
      description: 'correct the selector, or the labels of the pod template',
      command: 'kubectl edit service {name}{-n}',
      safety: 'mutating',
    },
  ],
  silentWhen: 'a pod is selected, or no pod of the capture carries nearly the same labels',
})
