import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { cellsOf } from './cells.js'
import { appendAt, leaveUnread, type Scope, scopeAt, state } from './draft.js'
import type { Kind } from './kind.js'
import { messageTable } from './message-table.js'
import { metadata } from './metadata.js'
import { type CurrentMetric, placeCurrents, readMetric } from './metric.js'
import { type FieldTable, fields, integer, readFields, section, since, text } from './table.js'
import { isNothing, valueIn } from './values.js'

const rules: FieldTable = fields({
  'Stabilization Window': readWindow,
  'Select Policy': text('selectPolicy'),
  Policies: readPolicies,
})

const table: FieldTable = fields(
  {
    Reference: readReference,
    Metrics: since(6, readMetrics),
    'Target CPU utilization': percentage('spec', 'targetCPUUtilizationPercentage'),
    'Current CPU utilization': percentage('status', 'currentCPUUtilizationPercentage'),
    'Min replicas': integer('spec.minReplicas'),
    'Max replicas': integer('spec.maxReplicas'),
    Behavior: since(
      18,
      section(
        fields({
          'Scale Up': section(rules, 'spec.behavior.scaleUp'),
          'Scale Down': section(rules, 'spec.behavior.scaleDown'),
        }),
      ),
    ),
    Conditions: since(7, messageTable('status.conditions')),
  },
  metadata,
)

/** autoscaling/v2 HorizontalPodAutoscaler; v1 where its own words stand there. Source: HorizontalPodAutoscalerDescriber in kubectl's describe.go. */
export const horizontalPodAutoscaler: Kind = {
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  resources: ['horizontalpodautoscalers', 'horizontalpodautoscaler', 'hpa'],
  marks: [
    'Min replicas',
    'Max replicas',
    'Target CPU utilization',
    'Conditions/ScalingActive',
    'Conditions/AbleToScale',
  ],
  fields: table,
  readFragment(found, scope) {
    readFields(
      found.filter((field) => !isPods(field)),
      table,
      scope,
    )
    for (const field of found.filter(isPods)) {
      if (!readPods(field, scope)) leaveUnread(scope.draft, field, 'value-not-understood')
    }
    return true
  },
  finish({ draft }, { fields: found }) {
    const { targetCPUUtilizationPercentage } = (draft.object['spec'] ?? {}) as Record<string, unknown>
    const has = (key: string) => found.some((field) => field.key === key)
    // The heading stands there in v2 with no metrics below it too.
    const isWithoutMetrics = has('Reference') && has('Max replicas') && !has('Metrics')
    if (targetCPUUtilizationPercentage !== undefined || isWithoutMetrics)
      draft.object.apiVersion = 'autoscaling/v1'
    draft.inferred.push({ path: 'apiVersion', because: 'v1 names one target, of CPU; v2 lists metrics' })
  },
}

/** `Deployment pods:  2 current / 3 desired`; the key begins with the kind that is scaled. */
function isPods(field: Field): boolean {
  return field.shape === 'field' && field.key.endsWith(' pods')
}

function readPods(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const counts = /^(\d+) current \/ (\d+) desired$/.exec(value.text)
  if (counts === null) return false
  const [current = '', desired = ''] = counts.slice(1)
  const at = value.text.indexOf('/') + 2
  state(scope, ['status', 'currentReplicas'], Number(current), sliceExcerpt(value, 0, current.length))
  state(scope, ['status', 'desiredReplicas'], Number(desired), sliceExcerpt(value, at, at + desired.length))
  return true
}

function readReference(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const at = value.text.indexOf('/')
  if (at <= 0) return isNothing(value.text)
  const target = scopeAt(scope, ['spec', 'scaleTargetRef'])
  state(target, ['kind'], value.text.slice(0, at), sliceExcerpt(value, 0, at))
  state(target, ['name'], value.text.slice(at + 1), sliceExcerpt(value, at + 1, value.text.length))
  return true
}

function readMetrics(field: Field, scope: Scope): boolean {
  const currents: CurrentMetric[] = []
  for (const child of field.children) {
    if (child.shape !== 'field' || !readMetric(child, scope, currents))
      leaveUnread(scope.draft, child, 'value-not-understood')
  }
  placeCurrents(scope, currents)
  return valueIn(field).text === '( current / target )' || isNothing(valueIn(field).text)
}

/** `50%`; `<unknown>%` is none. */
function percentage(part: string, key: string) {
  return (field: Field, scope: Scope): boolean => {
    const value = valueIn(field)
    const digits = /^(\d+)%?$/.exec(value.text)?.[1]
    if (digits !== undefined) state(scope, [part, key], Number(digits), sliceExcerpt(value, 0, digits.length))
    return digits !== undefined || /^(?:<unknown>|<unset>|<waiting>|<none>)?%?$/.test(value.text)
  }
}

/** `0 seconds`. */
function readWindow(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const digits = /^(\d+) seconds$/.exec(value.text)?.[1]
  if (digits === undefined) return false
  state(scope, ['stabilizationWindowSeconds'], Number(digits), sliceExcerpt(value, 0, digits.length))
  return true
}

/** `- Type: Pods  Value: 4  Period: 15 seconds`, one a line. */
function readPolicies(field: Field, scope: Scope): boolean {
  for (const child of field.children) {
    const cells = child.key === '- Type' ? cellsOf(valueIn(child)) : []
    const [type, value, period] = cells
    const amount = /^Value: (\d+)$/.exec(value?.text ?? '')?.[1]
    const length = /^Period: (\d+) seconds$/.exec(period?.text ?? '')?.[1]
    if (!type || !value || !period || amount === undefined || length === undefined) {
      leaveUnread(scope.draft, child, 'value-not-understood')
      continue
    }
    const policy = appendAt(scope, ['policies'])
    state(policy, ['type'], type.text, type)
    state(policy, ['value'], Number(amount), sliceExcerpt(value, 7, value.text.length))
    state(policy, ['periodSeconds'], Number(length), sliceExcerpt(period, 8, 8 + length.length))
  }
  return true
}
