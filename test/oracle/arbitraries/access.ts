import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { annotations, compact, labels, name } from './values.js'

const rbac = 'rbac.authorization.k8s.io'
const verbs = fc.constantFrom(['get'], ['get', 'list', 'watch'], ['*'], ['create'])

const resourceRule = fc.record({
  apiGroups: fc.constantFrom([''], ['', 'apps'], ['*'], ['networking.k8s.io']),
  resources: fc.constantFrom(['pods'], ['pods/log', 'deployments/scale'], ['*'], ['*/scale', 'services']),
  resourceNames: fc.option(fc.constantFrom(['a'], ['system:x', 'b.c']), { nil: undefined }),
  verbs,
})
const urlRule = fc.record({ nonResourceURLs: fc.constantFrom(['/healthz'], ['/api/*', '*']), verbs })
const roleName = fc.oneof(name, fc.constantFrom('events', 'system:controller:x'))

/** A Role; a ClusterRole prints the same, so the command stands above both. */
export const role: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name: roleName, namespace: name, labels, annotations }),
    rules: fc.array(resourceRule, { maxLength: 4 }),
  })
  .map((made) => compact({ apiVersion: `${rbac}/v1`, kind: 'Role', ...made }))

export const clusterRole: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name: roleName, labels, annotations }),
    rules: fc.array(fc.oneof(resourceRule, urlRule), { maxLength: 4 }),
  })
  .map((made) => compact({ apiVersion: `${rbac}/v1`, kind: 'ClusterRole', ...made }))

const subject = fc.oneof(
  fc.record({
    kind: fc.constantFrom('User', 'Group'),
    name: fc.constantFrom('jane doe', 'system:masters', 'a@b.c'),
  }),
  fc.record({ kind: fc.constant('ServiceAccount'), name, namespace: name }),
)

function binding(kind: string, metadata: fc.Arbitrary<object>, roleKind: fc.Arbitrary<string>) {
  return fc
    .record({
      metadata,
      roleRef: fc.record({ apiGroup: fc.constant(rbac), kind: roleKind, name: roleName }),
      subjects: fc.array(subject, { maxLength: 3 }),
    })
    .map((made) => compact({ apiVersion: `${rbac}/v1`, kind, ...made }) as KubernetesObject)
}

export const roleBinding = binding(
  'RoleBinding',
  fc.record({ name: roleName, namespace: name, labels, annotations }),
  fc.constantFrom('Role', 'ClusterRole'),
)

export const clusterRoleBinding = binding(
  'ClusterRoleBinding',
  fc.record({ name: roleName, labels, annotations }),
  fc.constant('ClusterRole'),
)
