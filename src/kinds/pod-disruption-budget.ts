import type { Field } from '../describe/tree.js'
import { type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { fields, integer, labelSelector, section } from './table.js'
import { isNothing, valueIn } from './values.js'

/** policy/v1 PodDisruptionBudget. Source: PodDisruptionBudgetDescriber in kubectl's describe.go. */
export const podDisruptionBudget: Kind = {
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  resources: ['poddisruptionbudgets', 'poddisruptionbudget', 'pdb'],
  marks: ['Min available', 'Max unavailable', 'Status/Allowed disruptions'],
  fields: fields(
    {
      'Min available': amount('minAvailable'),
      'Max unavailable': amount('maxUnavailable'),
      Selector: readSelector,
      Status: section(
        fields({
          'Allowed disruptions': integer('status.disruptionsAllowed'),
          Current: integer('status.currentHealthy'),
          Desired: integer('status.desiredHealthy'),
          Total: integer('status.expectedPods'),
        }),
      ),
    },
    metadata,
  ),
}

/** A number of pods, or a share of them as text: `1`, `50%`. */
function amount(key: string) {
  return (field: Field, scope: Scope): boolean => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    state(scope, ['spec', key], /^\d+$/.test(value.text) ? Number(value.text) : value.text, value)
    return true
  }
}

/** `<none>` is a selector without requirements, which selects every pod; `<unset>` is no selector. */
function readSelector(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (value.text !== '<none>') return labelSelector('spec.selector')(field, scope)
  state(scope, ['spec', 'selector'], {}, value)
  return true
}
