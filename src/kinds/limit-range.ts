import type { Kind } from './kind.js'
import { limitsHeaders, limitsTable } from './limits.js'
import { metadata } from './metadata.js'
import { fields } from './table.js'

/** core/v1 LimitRange. Source: LimitRangeDescriber, describeLimitRangeSpec in kubectl's describe.go. */
export const limitRange: Kind = {
  apiVersion: 'v1',
  kind: 'LimitRange',
  resources: ['limitranges', 'limitrange', 'limits'],
  marks: limitsHeaders,
  fields: fields(Object.fromEntries(limitsHeaders.map((header) => [header, limitsTable])), metadata),
}
