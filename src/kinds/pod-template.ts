import { annotations } from './annotations.js'
import { containers } from './container.js'
import { appendAt, scopeAt, state } from './draft.js'
import { podGroup } from './pod-group.js'
import { tolerations, topologySpread } from './scheduling.js'
import {
  computed,
  type FieldReader,
  type FieldTable,
  fields,
  labels,
  readFields,
  since,
  text,
} from './table.js'
import { isNothing, splitExcerpt, valueIn } from './values.js'
import { volumes } from './volume.js'

/** A pod template ↔ `PodTemplateSpec`. Source: DescribePodTemplate in kubectl's describe.go, 1.6 to 1.37. */
const template = fields(
  {
    Labels: labels('metadata.labels'),
    Annotations: annotations('metadata.annotations'),
    'Service Account': text('spec.serviceAccountName'),
    'Init Containers': containers('spec.initContainers'),
    Containers: containers('spec.containers'),
    Volumes: volumes('spec.volumes'),
    'Topology Spread Constraints': since(25, topologySpread('spec.topologySpreadConstraints')),
    'Priority Class Name': since(15, text('spec.priorityClassName')),
    'Node-Selectors': since(30, labels('spec.nodeSelector')),
    Tolerations: since(30, tolerations('spec.tolerations')),
    '<unset>': computed('there is no template'),
    // Stands at the column of the template's fields, not below the volume it is about.
    '<unknown>': computed('kubectl does not know the type of a volume'),
  },
  podGroup,
)

/** `Pod Template:` with all that is nested in it. */
export function podTemplate(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    readFields(field.children, template, scopeAt(scope, keys))
    return isNothing(valueIn(field).text)
  }
}

/** What kubectl up to 1.5 shows of a template instead: its images, and its volumes among the object's own fields. */
export function oldTemplate(path: string): FieldTable {
  const keys = [...path.split('.'), 'spec', 'containers']
  return fields({
    'Image(s)': since(
      undefined,
      (field, scope) => {
        for (const image of splitExcerpt(valueIn(field), ','))
          state(appendAt(scope, keys), ['image'], image.text, image)
        return true
      },
      5,
    ),
    Volumes: since(1, volumes(`${path}.spec.volumes`), 5),
    'No volumes.': since(1, computed('no volumes'), 5),
  })
}
