import type { Field } from '../describe/tree.js'
import { annotationsInLine } from './annotations.js'
import { infer, type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { boolean, computed, fields, since, text } from './table.js'
import { readTerms } from './topology-terms.js'
import { isNothing, trimExcerpt, valueIn } from './values.js'

const defaultAnnotations = [
  'storageclass.kubernetes.io/is-default-class',
  'storageclass.beta.kubernetes.io/is-default-class',
]

/** storage.k8s.io/v1 StorageClass. Source: describeStorageClass in kubectl's describe.go. */
export const storageClass: Kind = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  resources: ['storageclasses', 'storageclass', 'sc'],
  marks: ['IsDefaultClass', 'Provisioner', 'VolumeBindingMode', 'AllowVolumeExpansion', 'AllowedTopologies'],
  fields: fields(
    {
      IsDefaultClass: computed('from an annotation'),
      Annotations: annotationsInLine('metadata.annotations'),
      Provisioner: text('provisioner'),
      Parameters: annotationsInLine('parameters'),
      AllowVolumeExpansion: since(11, boolean('allowVolumeExpansion')),
      MountOptions: since(11, readMountOptions),
      ReclaimPolicy: text('reclaimPolicy'),
      VolumeBindingMode: since(9, text('volumeBindingMode')),
      AllowedTopologies: since(12, readTopologies),
    },
    metadata,
  ),
  finish: (scope, tree) => {
    const isDefault = tree.fields.some(
      (field) => field.key === 'IsDefaultClass' && valueIn(field).text === 'Yes',
    )
    const held = scope.draft.object.metadata?.annotations ?? {}
    if (isDefault && !defaultAnnotations.some((key) => held[key] === 'true')) {
      const keys = ['metadata', 'annotations', defaultAnnotations[0] as string]
      infer(scope, keys, 'true', 'IsDefaultClass: Yes')
    }
  },
}

/** One a line; an option may look like a key. */
function readMountOptions(field: Field, scope: Scope): boolean {
  if (field.children.length === 0) return isNothing(valueIn(field).text)
  const options = field.children.map((child) => trimExcerpt(child.lines[0]!))
  const [first] = options
  if (first === undefined || field.children.some((child) => child.children.length > 0)) return false
  state(
    scope,
    ['mountOptions'],
    options.map((option) => option.text),
    first,
  )
  return true
}

function readTopologies(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (value.text === '<none>') state(scope, ['allowedTopologies'], [], value)
  readTerms(field.children, scope, ['allowedTopologies'], 'matchLabelExpressions')
  return isNothing(value.text)
}
