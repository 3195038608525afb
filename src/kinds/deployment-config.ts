import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { readStrategy } from './deployment-strategy.js'
import { appendAt, infer, rootOf, type Scope, startDraft, state } from './draft.js'
import type { Kind } from './kind.js'
import { openShiftMetadata } from './openshift.js'
import { podTemplate } from './pod-template.js'
import { stateGroups } from './state-groups.js'
import { computed, type FieldTable, fields, integer, labels, readFields, selectorMap, text } from './table.js'
import { isNothing, valueIn } from './values.js'

/** apps.openshift.io/v1 DeploymentConfig. Source: DeploymentConfigDescriber in oc's describe package. */
export const deploymentConfig: Kind = {
  apiVersion: 'apps.openshift.io/v1',
  kind: 'DeploymentConfig',
  resources: ['deploymentconfigs', 'deploymentconfig', 'dc'],
  marks: ['Triggers+Strategy', 'Latest Version+Template', 'Latest Version+Pod Template', 'Latest Deployment'],
  fields: fields(
    {
      'Latest Version': (field, scope) =>
        valueIn(field).text === 'Not deployed' || integer('status.latestVersion')(field, scope),
      Selector: selectorMap('spec.selector'),
      Replicas: readReplicas,
      Triggers: readTriggers,
      Autoscaling: readAutoscaling,
      Strategy: readStrategy,
      MinReadySeconds: integer('spec.minReadySeconds'),
      Paused: (field, scope) => {
        state(scope, ['spec', 'paused'], valueIn(field).text === 'yes', valueIn(field))
        return /^(?:yes|no)$/.test(valueIn(field).text)
      },
      Template: computed('the heading of the pod template'),
      'Pod Template': podTemplate('spec.template'),
      'Latest Deployment': (field) => isNothing(valueIn(field).text),
    },
    openShiftMetadata,
  ),
  readFragment,
}

/** `2`, with a sentence behind it when an autoscaler decides. */
function readReplicas(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const count = /^(\d+)(?: \(.*\))?$/.exec(value.text)?.[1]
  if (count === undefined) return false
  state(scope, ['spec', 'replicas'], Number(count), sliceExcerpt(value, 0, count.length))
  return true
}

/** `between 2 and 5 replicas targeting 80% CPU over all the pods`: an autoscaler without a name. */
function readAutoscaling(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const told = /^between (\d+) and (\d+) replicas (?:targeting (\d+)% CPU|\(default)/.exec(value.text)
  if (told === null) return false
  const draft = startDraft('autoscaling/v1', 'HorizontalPodAutoscaler', scope.draft)
  draft.isPlaceholder = true
  scope.draft.related.push(draft)
  const paths = ['minReplicas', 'maxReplicas', 'targetCPUUtilizationPercentage'].map((key) => ['spec', key])
  stateGroups(rootOf(draft), value, told, paths, Number)
  const { name } = scope.draft.object.metadata ?? {}
  const target = { kind: 'DeploymentConfig', ...(name !== undefined && { name }) }
  infer(rootOf(draft), ['spec', 'scaleTargetRef'], target, 'it stands with the object it scales')
  return true
}

/** `Config, Image(front@latest, auto=true)`. */
function readTriggers(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (isNothing(value.text)) return true
  const parts = value.text.match(/[A-Za-z]+(?:\([^()]*\))?/g) ?? []
  if (parts.join(', ') !== value.text) return false
  for (const part of parts) {
    const made = appendAt(scope, ['spec', 'triggers'])
    const image = /^Image\(([^@,]+)@([^,]+), auto=(true|false)\)$/.exec(part)
    infer(made, ['type'], image !== null ? 'ImageChange' : part === 'Config' ? 'ConfigChange' : part, part)
    if (image === null) continue
    const from = { kind: 'ImageStreamTag', name: `${image[1]}:${image[2]}` }
    infer(made, ['imageChangeParams'], { automatic: image[3] === 'true', from }, part)
  }
  return true
}

/** `Deployment #2 (latest):` has its number in the key. */
function readFragment(level: readonly Field[], scope: Scope): boolean {
  const isDeployment = (field: Field): boolean => /^Deployment #\d+(?: \(latest\))?$/.test(field.key)
  const rest = level.filter((field) => !isDeployment(field))
  readFields(rest, deploymentConfig.fields, scope)
  for (const field of level) {
    const number = isDeployment(field) ? /\d+/.exec(field.key)?.[0] : undefined
    if (number !== undefined) readDeployment(field, number, scope)
  }
  return true
}

const deployment: FieldTable = fields({
  Name: text('metadata.name'),
  Created: (field, scope: Scope) => {
    scope.draft.inferred.push({ path: 'metadata.creationTimestamp', because: valueIn(field).text })
    return true
  },
  Status: (field, scope: Scope) => {
    const value = valueIn(field)
    state(scope, ['metadata', 'annotations', 'openshift.io/deployment.phase'], value.text, value)
    return value.text !== ''
  },
  Replicas: readCounts,
  Selector: selectorMap('spec.selector'),
  Labels: labels('metadata.labels'),
  'Pods Status': (field, scope: Scope) => {
    scope.draft.inferred.push({ path: 'status.replicas', because: valueIn(field).text })
    return true
  },
})

/** A deployment of the config is a ReplicationController of its name and number. */
function readDeployment(field: Field, number: string, scope: Scope): void {
  const draft = startDraft('v1', 'ReplicationController', scope.draft)
  draft.isPartial = true
  scope.draft.related.push(draft)
  const root = rootOf(draft)
  const { name, namespace } = scope.draft.object.metadata ?? {}
  const because = `Deployment #${number}`
  if (namespace !== undefined) infer(root, ['metadata', 'namespace'], namespace, because)
  readFields(field.children, deployment, root)
  if (draft.object.metadata?.name === undefined && name !== undefined)
    infer(root, ['metadata', 'name'], `${name}-${number}`, because)
  scope.draft.unread.push(...draft.unread.splice(0))
}

/** `1 current / 2 desired`. */
function readCounts(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const counts = /^(\d+) current \/ (\d+) desired$/.exec(value.text)
  if (counts === null) return false
  const [, current = '', desired = ''] = counts
  state(scope, ['status', 'replicas'], Number(current), sliceExcerpt(value, 0, current.length))
  const at = value.text.indexOf(desired, current.length + ' current / '.length)
  state(scope, ['spec', 'replicas'], Number(desired), sliceExcerpt(value, at, at + desired.length))
  return true
}
