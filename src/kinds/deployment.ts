import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import { conditionTable } from './condition-table.js'
import { beControlled } from './controlled-pods.js'
import { counts } from './counts.js'
import { infer, rootOf, type Scope, startDraft, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { podTemplate } from './pod-template.js'
import { type FieldReader, fields, integer, labelSelector, since, text } from './table.js'
import { isNothing, splitExcerpt, valueIn } from './values.js'

/** apps/v1 Deployment. Source: DeploymentDescriber, describeDeployment in kubectl's describe.go, 1.2 to 1.37. */
export const deployment: Kind = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  resources: ['deployments', 'deployment', 'deploy'],
  marks: [
    'StrategyType',
    'OldReplicaSets',
    'NewReplicaSet',
    'RollingUpdateStrategy',
    'Conditions/Progressing',
    'Conditions/Available',
    'Conditions/ReplicaFailure',
  ],
  fields: fields(
    {
      Selector: labelSelector('spec.selector'),
      Replicas: counts({
        desired: 'spec.replicas',
        updated: 'status.updatedReplicas?',
        total: 'status.replicas?',
        available: 'status.availableReplicas?',
        unavailable: 'status.unavailableReplicas?',
      }),
      StrategyType: text('spec.strategy.type'),
      MinReadySeconds: (field, scope) =>
        valueIn(field).text === '0' || integer('spec.minReadySeconds')(field, scope),
      RollingUpdateStrategy: counts({
        'max unavailable': 'spec.strategy.rollingUpdate.maxUnavailable',
        'max surge': 'spec.strategy.rollingUpdate.maxSurge',
      }),
      'Pod Template': since(6, podTemplate('spec.template')),
      Conditions: since(5, conditionTable('status.conditions')),
      OldReplicaSets: replicaSets(false),
      NewReplicaSet: replicaSets(true),
    },
    metadata,
  ),
}

/** `web-1 (2/2 replicas created), web-2 (0/1 replicas created)`: the ReplicaSets with the same template, and the others. */
function replicaSets(isNew: boolean): FieldReader {
  return (field, scope) => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    const parts = splitExcerpt(value, ',')
    const rows = parts.map((part) => /^(\S+) \((\d+)\/(\d+) replicas created\)$/.exec(part.text))
    if (rows.includes(null)) return false
    for (const [index, part] of parts.entries()) readReplicaSet(part, rows[index] as RegExpExecArray, scope)
    return true
  }

  function readReplicaSet(part: Excerpt, row: RegExpExecArray, scope: Scope): void {
    const [, name = '', created = '', wanted = ''] = row
    const made = startDraft('apps/v1', 'ReplicaSet', scope.draft)
    made.isPartial = true
    made.spans.push({ start: part.start, end: part.end })
    const target = rootOf(made)
    const at = name.length + 2
    state(target, ['metadata', 'name'], name, sliceExcerpt(part, 0, name.length))
    const namespace = scope.draft.object.metadata?.namespace
    if (namespace !== undefined)
      infer(target, ['metadata', 'namespace'], namespace, 'a ReplicaSet stands beside its Deployment')
    beControlled(target, scope)
    state(target, ['status', 'replicas'], Number(created), sliceExcerpt(part, at, at + created.length))
    const wantedAt = at + created.length + 1
    state(
      target,
      ['spec', 'replicas'],
      Number(wanted),
      sliceExcerpt(part, wantedAt, wantedAt + wanted.length),
    )
    const { template } = (scope.draft.object['spec'] ?? {}) as { template?: object }
    if (isNew && template !== undefined)
      infer(target, ['spec', 'template'], template, 'the new ReplicaSet is the one with the same template')
    if (!isNew)
      infer(
        target,
        ['metadata', 'uid'],
        `undescribed-${name}`,
        'kubectl tells it by its uid from the new one',
      )
    scope.draft.related.push(made)
  }
}
