import { parseCounts } from '../grammar/counts.js'
import { infer, rootOf, type Scope, startDraft } from './draft.js'
import type { FieldReader } from './table.js'
import { isNothing, valueIn } from './values.js'

const phases: Readonly<Record<string, string>> = {
  Running: 'Running',
  Waiting: 'Pending',
  Succeeded: 'Succeeded',
  Failed: 'Failed',
}
/** More pods than a cluster has are somebody's text: no placeholders for them. */
const mostPods = 1000

/** A controller as far as its pods and ReplicaSets need to know it. */
export interface Controller {
  readonly metadata?: { readonly name?: string; readonly namespace?: string }
  readonly spec?: { readonly selector?: Record<string, unknown> }
}

/**
 * `Pods Status:  2 Running / 0 Waiting / 0 Succeeded / 0 Failed`: pods that kubectl counted and did not name; each
 * becomes a placeholder that the selector finds. Runs after the fields above it: name, namespace and selector.
 */
export const podsStatus: FieldReader = (field, scope) => {
  const value = valueIn(field)
  if (isNothing(value.text) || value.text.startsWith('error in fetching pods')) return true
  const counts = parseCounts(value.text, scope.draft.memory)
  if (counts?.every(({ what }) => Object.hasOwn(phases, what)) !== true) return false
  if (counts.reduce((sum, { amount }) => sum + Number(amount), 0) > mostPods) return true
  let number = 0
  for (const { amount, what } of counts) {
    for (let count = Number(amount); count > 0; count--) {
      const pod = startDraft('v1', 'Pod', scope.draft)
      pod.isPlaceholder = true
      pod.spans.push({ start: value.start, end: value.end })
      const target = rootOf(pod)
      const { name, namespace } = (scope.draft.object as Controller).metadata ?? {}
      infer(target, ['metadata', 'name'], `undescribed-${name ?? ''}-${++number}`, 'kubectl only counts it')
      if (namespace !== undefined)
        infer(target, ['metadata', 'namespace'], namespace, 'the pods of its controller stand beside it')
      beControlled(target, scope)
      infer(target, ['status', 'phase'], phases[what], 'kubectl counts pods by their phase')
      scope.draft.related.push(pod)
    }
  }
  return true
}

/** Gives an object the owner and the labels by which kubectl finds it from the controller. */
export function beControlled(target: Scope, controller: Scope): void {
  const { object } = controller.draft
  const { metadata, spec } = object as Controller
  const labels = labelsFor(spec?.selector)
  if (Object.keys(labels).length > 0)
    infer(target, ['metadata', 'labels'], labels, 'the selector of its controller finds it')
  const { apiVersion, kind } = object
  const owner = {
    apiVersion,
    kind,
    ...(metadata?.name === undefined ? {} : { name: metadata.name }),
    controller: true,
  }
  infer(target, ['metadata', 'ownerReferences'], [owner], 'kubectl shows only what the controller owns')
}

interface Requirement {
  readonly key: string
  readonly operator: string
  readonly values?: readonly string[]
}

/** The fewest labels that a selector, of equalities or a `LabelSelector`, selects. */
function labelsFor(selector: Record<string, unknown> | undefined): Record<string, string> {
  if (selector === undefined) return {}
  const isMap = Object.values(selector).every((value) => typeof value === 'string')
  if (isMap) return { ...(selector as Record<string, string>) }
  const made: Record<string, string> = { ...(selector['matchLabels'] as Record<string, string> | undefined) }
  for (const { key, operator, values } of (selector['matchExpressions'] as Requirement[] | undefined) ?? []) {
    if (Object.hasOwn(made, key)) continue
    if (operator === 'In' && values?.[0] !== undefined) made[key] = values[0]
    if (operator === 'Exists') made[key] = ''
  }
  return made
}
