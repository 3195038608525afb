import { annotationsInLine } from './annotations.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { boolean, fields, integer, message, since, text } from './table.js'

/** scheduling.k8s.io/v1 PriorityClass. Source: PriorityClassDescriber in kubectl's describe.go. */
export const priorityClass: Kind = {
  apiVersion: 'scheduling.k8s.io/v1',
  kind: 'PriorityClass',
  resources: ['priorityclasses', 'priorityclass', 'pc'],
  marks: ['GlobalDefault'],
  fields: fields(
    {
      Annotations: annotationsInLine('metadata.annotations'),
      Value: integer('value'),
      GlobalDefault: boolean('globalDefault'),
      PreemptionPolicy: since(24, text('preemptionPolicy')),
      Description: message('description'),
    },
    metadata,
  ),
}
