import { nearNames } from '../../facts/near-name.js'
import { objectOf } from '../../facts/object-fields.js'
import { isSelected } from '../../facts/selector.js'
import { defineRule } from '../define-rule.js'
import { hasNoEndpoints, printedEndpoints, selectorOf } from './endpoints-of.js'

/** The one label in which a pod differs from the selector, if it is a slip: near value, or the value under another key. */
function slipOf(
  selector: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): { label: string; actual: string } | undefined {
  const wrong = Object.entries(selector).filter(([key, value]) => labels[key] !== value)
  const [only] = wrong
  if (wrong.length !== 1 || only === undefined) return undefined
  const [key, value] = only
  const label = `${key}=${value}`
  const held = labels[key]
  const near = held === undefined ? undefined : nearNames(value, [{ text: held, because: '' }])[0]
  if (held !== undefined && (near !== undefined || Object.keys(selector).length > 1)) {
    return { label, actual: `${key}=${held}` }
  }
  const otherKey = Object.keys(labels).find((other) => labels[other] === value)
  return otherKey === undefined ? undefined : { label, actual: `${otherKey}=${value}` }
}

/** With so many pods a selector that chooses none is compared. */
const mostCompared = 1000

export const serviceSelectorMismatch = defineRule({
  id: 'service-selector-mismatch',
  severity: 'error',
  when: [{ fact: 'object', kind: 'Service' }],
  judge: ({ facts, capture, subject }) => {
    const [fact] = facts
    const selector = selectorOf(objectOf(fact, capture))
    if (selector === undefined) return undefined
    if (printedEndpoints(fact, capture).length > 0 && !hasNoEndpoints(fact, capture)) return undefined
    const pods = capture.objectIndex.labelled(subject.namespace)
    if (pods.some(({ labels }) => isSelected(selector, labels))) return undefined
    for (const { labels } of pods.slice(0, mostCompared)) {
      const slip = slipOf(selector, labels)
      if (slip !== undefined) {
        return { confidence: hasNoEndpoints(fact, capture) ? 'certain' : 'possible', names: slip }
      }
    }
    return undefined
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
