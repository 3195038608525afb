import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { fields, section, since, text } from './table.js'

/** networking.k8s.io/v1 IPAddress. Source: describeIPAddressV1 in kubectl's describe.go. */
export const ipAddress: Kind = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IPAddress',
  resources: ['ipaddresses', 'ipaddress', 'ip'],
  marks: ['Parent Reference'],
  fields: fields(
    {
      'Parent Reference': since(
        29,
        section(
          fields({
            Group: text('group'),
            Resource: text('resource'),
            Namespace: text('namespace'),
            Name: text('name'),
          }),
          'spec.parentRef',
        ),
      ),
    },
    metadata,
  ),
}
