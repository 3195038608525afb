import type { Field } from '../describe/tree.js'
import { podsStatus } from './controlled-pods.js'
import { counts } from './counts.js'
import { appendAt, leaveUnread, type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { oldTemplate, podTemplate } from './pod-template.js'
import { preferClassAnnotation } from './storage-class-name.js'
import {
  type FieldReader,
  fields,
  integer,
  labelSelector,
  labels,
  readFields,
  section,
  since,
  text,
  words,
} from './table.js'
import { isNothing, valueIn } from './values.js'

/** A claim template; the class is printed empty when there is none. */
const claim = fields({
  Name: text('metadata.name'),
  StorageClass: text('spec.storageClassName'),
  Labels: labels('metadata.labels'),
  Annotations: labels('metadata.annotations'),
  Capacity: (field, scope) =>
    valueIn(field).text === '<default>' || text('spec.resources.requests.storage')(field, scope),
  'Access Modes': words('spec.accessModes'),
})

/** apps/v1 StatefulSet, called PetSet in 1.3 and 1.4. Source: StatefulSetDescriber, describeStatefulSet in kubectl's describe.go. */
export const statefulSet: Kind = {
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  resources: ['statefulsets', 'statefulset', 'sts', 'petsets', 'petset'],
  marks: ['Volume Claims', 'Update Strategy', 'CreationTimestamp+Pods Status'],
  fields: fields(
    {
      Selector: labelSelector('spec.selector'),
      'Service Name': since(37, text('spec.serviceName')),
      'Pod Management Policy': since(37, text('spec.podManagementPolicy')),
      Replicas: counts({ desired: 'spec.replicas', total: 'status.replicas', current: 'status.replicas' }),
      'Update Strategy': since(11, readUpdateStrategy),
      'Persistent Volume Claim Retention Policy': since(
        37,
        section(
          fields({ WhenDeleted: text('whenDeleted'), WhenScaled: text('whenScaled') }),
          'spec.persistentVolumeClaimRetentionPolicy',
        ),
      ),
      'Pods Status': podsStatus,
      'Pod Template': since(6, podTemplate('spec.template')),
      'Volume Claims': readClaims,
    },
    metadata,
    oldTemplate('spec.template'),
  ),
}

function readUpdateStrategy(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (!isNothing(value.text)) state(scope, ['spec', 'updateStrategy', 'type'], value.text, value)
  readFields(
    field.children,
    fields({
      Partition: readPartition,
      MaxUnavailable: numberOrPercent('spec.updateStrategy.rollingUpdate.maxUnavailable'),
    }),
    scope,
  )
  return true
}

/** Up to about 1.16 the address of the number is printed: greater than any number there can be. */
function readPartition(field: Field, scope: Scope): boolean {
  const digits = valueIn(field).text
  if (/^\d{10,20}$/.test(digits) && Number(digits) > 0x7fffffff) return true
  return integer('spec.updateStrategy.rollingUpdate.partition')(field, scope)
}

function numberOrPercent(path: string): FieldReader {
  return (field, scope) => (valueIn(field).text.endsWith('%') ? text(path) : integer(path))(field, scope)
}

/** The templates stand one after the other without a mark; each begins with its `Name:`. */
function readClaims(field: Field, scope: Scope): boolean {
  const templates: Scope[] = []
  for (const child of field.children) {
    if (child.key === 'Name') templates.push(appendAt(scope, ['spec', 'volumeClaimTemplates']))
    const template = templates.at(-1)
    if (template === undefined) leaveUnread(scope.draft, child, 'unknown-field')
    else readFields([child], claim, template)
  }
  for (const template of templates) preferClassAnnotation(template)
  return isNothing(valueIn(field).text)
}
