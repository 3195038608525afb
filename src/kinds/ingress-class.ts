import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { fields, section, since, text } from './table.js'

/** networking.k8s.io/v1 IngressClass. Source: describeIngressClassV1 in kubectl's describe.go. */
export const ingressClass: Kind = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IngressClass',
  resources: ['ingressclasses', 'ingressclass'],
  marks: ['Controller'],
  fields: fields(
    {
      Controller: since(18, text('spec.controller')),
      Parameters: section(
        fields({ APIGroup: text('apiGroup'), Kind: text('kind'), Name: text('name') }),
        'spec.parameters',
      ),
    },
    metadata,
  ),
}
