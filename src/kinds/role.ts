import type { Scope } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { type PolicyRule, rulesTable } from './rules-table.js'
import { fields } from './table.js'

const table = fields({ PolicyRule: rulesTable }, metadata)
const rbac = 'rbac.authorization.k8s.io/v1'

/**
 * rbac.authorization.k8s.io/v1 Role. A ClusterRole prints the same: without the command the text tells it only by rules
 * for URLs, which a Role cannot have. Source: RoleDescriber in kubectl's describe.go.
 */
export const role: Kind = {
  apiVersion: rbac,
  kind: 'Role',
  resources: ['roles', 'role'],
  marks: ['PolicyRule'],
  fields: table,
  finish,
}

/** rbac.authorization.k8s.io/v1 ClusterRole. Source: ClusterRoleDescriber in kubectl's describe.go. */
export const clusterRole: Kind = {
  apiVersion: rbac,
  kind: 'ClusterRole',
  resources: ['clusterroles', 'clusterrole'],
  marks: ['PolicyRule'],
  fields: table,
}

function finish({ draft }: Scope): void {
  const rules = (draft.object['rules'] ?? []) as readonly PolicyRule[]
  const isOfCluster = rules.some((rule) => rule.nonResourceURLs !== undefined)
  if (isOfCluster) draft.object.kind = 'ClusterRole'
  draft.inferred.push({
    path: 'kind',
    because: isOfCluster ? 'only a ClusterRole has rules for URLs' : 'a ClusterRole prints the same text',
  })
}
