import { annotationsInLine } from './annotations.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { fields, since, text } from './table.js'

/**
 * storage.k8s.io VolumeAttributesClass. The version is the one most kubectls with this describer ask for; the text has none.
 * Source: describeVolumeAttributesClass in kubectl's describe.go.
 */
export const volumeAttributesClass: Kind = {
  apiVersion: 'storage.k8s.io/v1beta1',
  kind: 'VolumeAttributesClass',
  resources: ['volumeattributesclasses', 'volumeattributesclass', 'vac'],
  marks: ['DriverName'],
  fields: fields(
    {
      Annotations: annotationsInLine('metadata.annotations'),
      DriverName: since(30, text('driverName')),
      Parameters: annotationsInLine('parameters'),
    },
    metadata,
  ),
}
