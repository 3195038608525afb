import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { quotaHeader, quotaScopes, quotaTable } from './quota.js'
import { fields } from './table.js'

/** core/v1 ResourceQuota. Source: describeQuota in kubectl's describe.go. */
export const resourceQuota: Kind = {
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  resources: ['resourcequotas', 'resourcequota', 'quota'],
  marks: [quotaHeader],
  fields: fields({ Scopes: quotaScopes, [quotaHeader]: quotaTable }, metadata),
}
