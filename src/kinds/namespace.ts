import type { Field } from '../describe/tree.js'
import { infer, leaveUnread, rootOf, type Scope, startDraft, state } from './draft.js'
import type { Kind } from './kind.js'
import { limitsTable } from './limits.js'
import { metadata } from './metadata.js'
import { readQuotaField } from './quota.js'
import { computed, fields, since, text } from './table.js'
import { timedConditions } from './timed-conditions.js'
import { valueIn } from './values.js'

const because = 'kubectl lists what is in the namespace'

/** core/v1 Namespace. Source: describeNamespace, DescribeResourceQuotas, DescribeLimitRanges in kubectl's describe.go. */
export const namespace: Kind = {
  apiVersion: 'v1',
  kind: 'Namespace',
  resources: ['namespaces', 'namespace', 'ns'],
  marks: [
    'Resource Quotas',
    'Resource Limits',
    'No resource quota.',
    'No LimitRange resource.',
    'No resource limits.',
    'Conditions/NamespaceContentRemaining',
    'Conditions/NamespaceFinalizersRemaining',
    'Conditions/NamespaceDeletionContentFailure',
    'Conditions/NamespaceDeletionDiscoveryFailure',
  ],
  fields: fields(
    {
      Status: text('status.phase'),
      Conditions: since(23, timedConditions('status.conditions', ['lastTransitionTime'])),
      'Resource Quotas': readQuotas,
      'Resource Limits': readLimits,
      'No resource quota.': computed('there is no ResourceQuota'),
      'No LimitRange resource.': since(17, computed('there is no LimitRange')),
      'No resource limits.': since(undefined, computed('there is no LimitRange'), 16),
    },
    metadata,
  ),
}

/** The quotas of the namespace, one after the other; each begins with its name. */
function readQuotas(field: Field, scope: Scope): boolean {
  let quota: Scope | undefined
  for (const child of field.children) {
    if (child.key === 'Name') {
      const name = valueIn(child)
      quota = rootOf(startDraft('v1', 'ResourceQuota', scope.draft))
      state(quota, ['metadata', 'name'], name.text, name)
      placeIn(quota, scope)
      addLines(child, quota)
      scope.draft.related.push(quota.draft)
    } else if (quota === undefined || !readQuotaField(child, quota)) {
      leaveUnread(scope.draft, child, 'unknown-field')
    } else {
      addLines(child, quota)
    }
  }
  return true
}

/** The limits of all LimitRanges in one table, without their names. */
function readLimits(field: Field, scope: Scope): boolean {
  for (const child of field.children) {
    const range = rootOf(startDraft('v1', 'LimitRange', scope.draft))
    range.draft.isPlaceholder = true
    if (child.shape !== 'table' || limitsTable(child, range) === false) {
      leaveUnread(scope.draft, child, 'unknown-field')
      continue
    }
    infer(
      range,
      ['metadata', 'name'],
      `undescribed-${scope.draft.object.metadata?.name ?? ''}`,
      'kubectl prints no name',
    )
    placeIn(range, scope)
    addLines(child, range)
    scope.draft.related.push(range.draft)
    scope.draft.unread.push(...range.draft.unread.splice(0))
  }
  return true
}

function placeIn(made: Scope, scope: Scope): void {
  const name = scope.draft.object.metadata?.name
  if (name !== undefined) infer(made, ['metadata', 'namespace'], name, because)
}

function addLines(field: Field, made: Scope): void {
  for (const { start, end } of field.lines) made.draft.spans.push({ start, end })
  for (const child of field.children) addLines(child, made)
}
