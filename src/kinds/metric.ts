import type { Field } from '../describe/tree.js'
import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import { type MetricText, parseMetric } from '../grammar/metric.js'
import { appendAt, infer, type Scope, scopeAt, state } from './draft.js'
import { integer } from './table.js'
import { isNothing, keyIn, valueIn } from './values.js'

const unknownType = /<unknown metric type "([^"]*)">/g
const sections = {
  Resource: 'resource',
  ContainerResource: 'containerResource',
  Pods: 'pods',
  Object: 'object',
  External: 'external',
} as const

/** A current value that waits for its place: `status.currentMetrics` holds them by position, gaps included. */
export interface CurrentMetric {
  readonly position: number
  readonly metric: MetricText
  readonly value: Excerpt
}

/** Reads one line below `Metrics:` into `spec.metrics`; what is known of the current value goes to `currents`. */
export function readMetric(field: Field, scope: Scope, currents: CurrentMetric[]): boolean {
  if (field.key.startsWith('<unknown metric type ')) return readUnknown(field, scope)
  const metric = parseMetric(field.key)
  const values = splitValues(valueIn(field))
  if (metric === undefined || values === undefined) return false
  const made = appendAt(scope, ['spec', 'metrics'])
  infer(made, ['type'], metric.type, 'each type of metric prints in its own words')
  const inside = scopeAt(made, [sections[metric.type]])
  writeIdentity(metric, inside, keyIn(field))
  writeTarget(metric, inside, values.target)
  if (values.current.text !== '<unknown>') {
    const { length } = scope.draft.object['spec'] === undefined ? [] : metricsOf(scope)
    currents.push({ position: length - 1, metric, value: values.current })
  }
  return true
}

/** The metrics read so far. */
export function metricsOf(scope: Scope): readonly Record<string, unknown>[] {
  const { metrics } = (scope.draft.object['spec'] ?? {}) as { metrics?: Record<string, unknown>[] }
  return metrics ?? []
}

/** `10% (5m) / 50%`. */
function splitValues(value: Excerpt): { current: Excerpt; target: Excerpt } | undefined {
  const at = value.text.indexOf(' / ')
  if (at <= 0) return undefined
  return {
    current: sliceExcerpt(value, 0, at),
    target: sliceExcerpt(value, at + 3, value.text.length),
  }
}

/** What the metric is of; its places are in the key. */
function writeIdentity(metric: MetricText, inside: Scope, key: Excerpt): void {
  const place = (token: { text: string; at: number }): Excerpt =>
    sliceExcerpt(key, token.at, token.at + token.text.length)
  const isResource = metric.type === 'Resource' || metric.type === 'ContainerResource'
  state(inside, isResource ? ['name'] : ['metric', 'name'], metric.name.text, place(metric.name))
  if (metric.container) state(inside, ['container'], metric.container.text, place(metric.container))
  if (metric.object === undefined) return
  const whole = place(metric.object)
  const slash = whole.text.indexOf('/')
  const kind = sliceExcerpt(whole, 0, Math.max(slash, 0))
  const name = sliceExcerpt(whole, slash + 1, whole.text.length)
  state(inside, ['describedObject', 'kind'], kind.text, kind)
  state(inside, ['describedObject', 'name'], name.text, name)
}

function writeTarget(metric: MetricText, inside: Scope, target: Excerpt): void {
  const [type, key] = kindOfValue(metric)
  infer(inside, ['target', 'type'], type, 'the words of the line tell what is compared')
  if (target.text === '<auto>' || isNothing(target.text)) return
  writeValue(inside, ['target', key], target)
}

/** The type of a metric's target and the field that holds it. */
function kindOfValue({ type, note }: MetricText): readonly [string, string] {
  if (note === 'as a percentage of request') return ['Utilization', 'averageUtilization']
  const isAverage = note === 'target average value' || (note === undefined && type !== 'Object')
  return isAverage ? ['AverageValue', 'averageValue'] : ['Value', 'value']
}

function writeValue(scope: Scope, keys: readonly string[], value: Excerpt): void {
  const isShare = /^\d+%$/.test(value.text)
  if (!isShare) state(scope, keys, value.text, value)
  else state(scope, keys, Number(value.text.slice(0, -1)), sliceExcerpt(value, 0, value.text.length - 1))
}

/** Gives every current value its place in `status.currentMetrics`; metrics before it that are unknown are made empty. */
export function placeCurrents(scope: Scope, currents: readonly CurrentMetric[]): void {
  const last = currents[currents.length - 1]
  if (last === undefined) return
  const metrics = metricsOf(scope)
  for (let position = 0; position <= last.position; position++) {
    const made = appendAt(scope, ['status', 'currentMetrics'])
    const known = currents.find((current) => current.position === position)
    const type = metrics[position]?.['type'] as keyof typeof sections
    infer(made, ['type'], type, 'current values stand in the order of the metrics')
    if (known === undefined) continue
    const inside = scopeAt(made, [sections[type]])
    const [, key] = kindOfValue(known.metric)
    const pair = /^(\d+%) \(([^)]*)\)$/.exec(known.value.text)
    if (pair === null) {
      writeValue(inside, ['current', key], known.value)
      continue
    }
    const share = (pair[1] as string).length
    writeValue(inside, ['current', key], sliceExcerpt(known.value, 0, share))
    const amount = sliceExcerpt(known.value, share + 2, known.value.text.length - 1)
    state(inside, ['current', 'averageValue'], amount.text, amount)
  }
}

/** Up to 1.19 metrics that kubectl did not know stood in one line, with `Min replicas:` behind them. */
function readUnknown(field: Field, scope: Scope): boolean {
  const key = keyIn(field)
  for (const found of field.key.matchAll(unknownType)) {
    const at = found.index + found[0].indexOf('"') + 1
    const type = found[1] as string
    state(appendAt(scope, ['spec', 'metrics']), ['type'], type, sliceExcerpt(key, at, at + type.length))
  }
  return field.key.endsWith('>Min replicas') ? integer('spec.minReplicas')(field, scope) : false
}
