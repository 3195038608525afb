import { fieldAt, listAt, objectOf } from '../../facts/object-fields.js'
import { readQuantity } from '../../quantity.js'
import { defineRule } from '../define-rule.js'
import type { Match } from '../rule.js'

/** What the scheduler counts for a pod: the sum of its containers, or the largest init container. */
function requestOf({ capture, facts }: Match, resource: string): number {
  const pod = objectOf(facts[0], capture)
  const amounts = (list: 'containers' | 'initContainers') =>
    listAt(pod, 'spec', list).map(
      (container) =>
        readQuantity(
          fieldAt(container, 'resources', 'requests', resource) ??
            fieldAt(container, 'resources', 'limits', resource),
        ) ?? 0,
    )
  const running = amounts('containers').reduce((sum, amount) => sum + amount, 0)
  return amounts('initContainers').reduce((most, amount) => Math.max(most, amount), running)
}

/** The largest allocatable amount among the nodes, when all of them are in the capture. */
function largestOf(
  { capture }: Match,
  resource: string,
  total: number,
): { text: string; amount: number } | undefined {
  const known = capture.objects.flatMap((object) => {
    const text = object.kind === 'Node' ? fieldAt(object, 'status', 'allocatable', resource) : undefined
    const amount = readQuantity(text)
    return amount === undefined ? [] : [{ text: `${text}`, amount }]
  })
  if (known.length === 0 || known.length < total) return undefined
  return known.reduce((largest, one) => (one.amount > largest.amount ? one : largest))
}

function printAmount(resource: string, amount: number): string {
  return resource === 'cpu' ? `${amount}` : `${+(amount / 1024 ** 3).toFixed(2)}Gi`
}

export const scheduleRequestTooLarge = defineRule({
  id: 'schedule-request-too-large',
  title: ['the pod requests more {resource} ({request}) than any node has ({largest})'],
  explanation:
    'no node of the capture could take the pod even when empty: more nodes of this size do not help',
  next: [
    {
      description: 'see what the nodes have, under `Allocatable`',
      command: 'kubectl describe nodes',
      safety: 'read-only',
    },
  ],
  severity: 'error',
  when: [{ cause: 'schedule-insufficient-resources' }],
  judge: (match) => {
    const scheduler = match.facts[0].decoded?.scheduler
    for (const { cause, fields } of scheduler?.reasons ?? []) {
      const resource = cause === 'schedule-insufficient-resources' ? fields['resource']?.text : undefined
      if (resource === undefined || scheduler?.total === undefined) continue
      const largest = largestOf(match, resource, scheduler.total)
      const request = requestOf(match, resource)
      if (largest === undefined || request <= largest.amount) continue
      return {
        names: {
          resource,
          request: printAmount(resource, request),
          largest: printAmount(resource, largest.amount),
        },
      }
    }
    return undefined
  },
  silentWhen: 'the capture does not show all nodes, or does not show the requests of the pod',
})
