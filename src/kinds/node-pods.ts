import type { Field } from '../describe/tree.js'
import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import { isInterval, readAge } from '../time/age.js'
import { type Draft, infer, leaveUnread, rootOf, type Scope, startDraft, state } from './draft.js'
import { valueIn } from './values.js'

/** `250m (3%)`: a quantity and its share, which follows from what the node has. */
const share = String.raw`(\S+) \(-?\d+%\)`
const podRow = new RegExp(
  String.raw`^(\S+)\s+(\S+)\s+${share}\s+${share}\s+${share}\s+${share}(?:\s+(\S+))?$`,
)
const oldRow = /^(\S+)\s+(\S+)$/

/**
 * `Non-terminated Pods:  (3 in total)`, a table of the node's pods with what their containers ask for together.
 *
 * Each pod becomes a partial object; its containers are one, inferred: their sum is all that is printed.
 * Source: describeNodeResource in kubectl's describe.go.
 */
export function readNodePods(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  // empty where the heading was cut out
  if (!/^(?:\(\d+ in total\))?$/.test(value.text)) return value.text === 'not authorized'
  for (const child of field.children) {
    for (const row of child.shape === 'table' ? child.children : [child]) {
      const text = valueIn(row)
      const cells = podRow.exec(text.text) ?? oldRow.exec(text.text)
      if (cells === null || row.lines.length > 1) leaveUnread(scope.draft, row, 'value-not-understood')
      else readPod(text, cells, scope)
    }
  }
  return true
}

function readPod(text: Excerpt, cells: RegExpExecArray, scope: Scope): void {
  const [, namespace = '', name = '', cpu, cpuLimit, memory, memoryLimit, age] = cells
  const pod = startDraft('v1', 'Pod', scope.draft)
  pod.isPartial = true
  pod.spans.push({ start: text.start, end: text.end })
  const target = rootOf(pod)
  state(target, ['metadata', 'namespace'], namespace, sliceExcerpt(text, 0, namespace.length))
  const at = text.text.indexOf(name, namespace.length)
  state(target, ['metadata', 'name'], name, sliceExcerpt(text, at, at + name.length))
  infer(target, ['spec', 'nodeName'], scope.draft.object.metadata?.name, 'kubectl lists the pods of the node')
  const resources = {
    ...withoutZero('requests', { cpu, memory }),
    ...withoutZero('limits', { cpu: cpuLimit, memory: memoryLimit }),
  }
  if (Object.keys(resources).length > 0)
    infer(target, ['spec', 'containers'], [{ resources }], 'the sum of what its containers ask for')
  inferCreation(pod, age)
  scope.draft.related.push(pod)
}

function withoutZero(key: string, amounts: Record<string, string | undefined>): Record<string, object> {
  const kept = Object.entries(amounts).filter(([, amount]) => amount !== undefined && amount !== '0')
  return kept.length === 0 ? {} : { [key]: Object.fromEntries(kept) }
}

function inferCreation(pod: Draft, age: string | undefined): void {
  if (age === undefined || pod.capturedAt === undefined) return
  const interval = readAge(age)
  if (!isInterval(interval)) return
  const created = new Date(Date.parse(pod.capturedAt) - Math.max(0, interval.minSeconds) * 1000)
  const stamp = `${created.toISOString().slice(0, 19)}Z`
  infer(rootOf(pod), ['metadata', 'creationTimestamp'], stamp, 'the capture time less the age')
}

interface Container {
  resources?: Record<string, Record<string, string>>
}

/**
 * `Allocated resources:`: sums over the node's pods. CPU and memory follow from the pods' table; of other resources
 * the text does not tell which pod asks for them: with one pod it is that one, else the first stands for all, inferred.
 */
export function readAllocated(field: Field, scope: Scope): boolean {
  for (const child of field.children) {
    // The sentence in parentheses, and the one row of four columns up to 1.10.
    if (child.shape !== 'table') {
      if (!valueIn(child).text.startsWith('(Total limits may be over'))
        leaveUnread(scope.draft, child, 'unknown-field')
      continue
    }
    for (const row of child.children) {
      const text = valueIn(row).text
      const cells = /^(\S+)\s+(\S+)(?: \(-?\d+%\))?\s+(\S+)(?: \(-?\d+%\))?$/.exec(text)
      if (cells !== null) addToPods(scope, cells)
      else if (!new RegExp(`^${share}(?:\\s+${share})*$`).test(text))
        leaveUnread(scope.draft, row, 'value-not-understood')
    }
  }
  return true
}

function addToPods(scope: Scope, [, resource = '', requests = '', limits = '']: RegExpExecArray): void {
  if (resource === 'cpu' || resource === 'memory') return
  const pods = scope.draft.related.filter(({ object }) => object.kind === 'Pod')
  const [pod] = pods
  if (pod === undefined || (requests === '0' && limits === '0')) return
  // a row of zeros says nothing of its pod but the name
  const spec = pod.object['spec'] as { containers?: Container[] } | undefined
  const container = spec?.containers?.[0] ?? {}
  const resources = structuredClone(container.resources ?? {})
  for (const [key, amount] of Object.entries({ requests, limits }))
    if (amount !== '0') resources[key] = { ...resources[key], [resource]: amount }
  const because =
    pods.length === 1
      ? 'the sum of what its containers ask for'
      : "the node's sum: which of its pods asks for it is not in the text"
  infer(rootOf(pod), ['spec', 'containers'], [{ resources }], because)
}
