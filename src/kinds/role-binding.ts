import type { Field } from '../describe/tree.js'
import { cellsOf } from './cells.js'
import { appendAt, infer, type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { fields, section, text } from './table.js'
import { readTableRows } from './table-rows.js'
import { valueIn } from './values.js'

const rbac = 'rbac.authorization.k8s.io'

const table = fields(
  { Role: section(fields({ Kind: text('kind'), Name: text('name') }), 'roleRef'), Subjects: readSubjects },
  metadata,
)

/**
 * rbac.authorization.k8s.io/v1 RoleBinding. A ClusterRoleBinding of the same ClusterRole prints the same: the command
 * tells. Source: RoleBindingDescriber in kubectl's describe.go.
 */
export const roleBinding: Kind = {
  apiVersion: `${rbac}/v1`,
  kind: 'RoleBinding',
  resources: ['rolebindings', 'rolebinding'],
  marks: ['Subjects'],
  fields: table,
  finish(scope) {
    addGroup(scope)
    const { kind } = (scope.draft.object['roleRef'] ?? {}) as { kind?: string }
    scope.draft.inferred.push({
      path: 'kind',
      because:
        kind === 'Role' ? 'only a RoleBinding gives a Role' : 'a ClusterRoleBinding prints the same text',
    })
  },
}

/** rbac.authorization.k8s.io/v1 ClusterRoleBinding. Source: ClusterRoleBindingDescriber in kubectl's describe.go. */
export const clusterRoleBinding: Kind = {
  apiVersion: `${rbac}/v1`,
  kind: 'ClusterRoleBinding',
  resources: ['clusterrolebindings', 'clusterrolebinding'],
  marks: ['Subjects'],
  fields: table,
  finish: addGroup,
}

/** The API wants the group of the role; there is only one. */
function addGroup(scope: Scope): void {
  if (scope.draft.object['roleRef'] === undefined) return
  infer(scope, ['roleRef', 'apiGroup'], rbac, 'roles are of this group only')
}

function readSubjects(field: Field, scope: Scope): boolean {
  readTableRows(field, scope, (row) => readSubject(row, scope), 'Kind Name Namespace')
  return true
}

function readSubject(row: Field, scope: Scope): boolean {
  const cells = cellsOf(valueIn(row))
  if (cells.length < 2 || cells.length > 3) return false
  const subject = appendAt(scope, ['subjects'])
  for (const [index, key] of ['kind', 'name', 'namespace'].entries()) {
    const cell = cells[index]
    if (cell !== undefined) state(subject, [key], cell.text, cell)
  }
  return true
}
