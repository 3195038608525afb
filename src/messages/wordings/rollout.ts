import type { Wording } from '../wording.js'

/** Deployments, ReplicaSets, StatefulSets and DaemonSets. Sources: pkg/controller/deployment, replicaset, statefulset, daemon; kubectl rollout, Helm, Terraform. The most exact first. */
export const rolloutWordings = [
  { cause: 'rollout-stuck', says: 'has timed out progressing' },
  { cause: 'rollout-stuck', says: 'exceeded its progress deadline' },
  { cause: 'rollout-stuck', says: 'Failed to create new replica set', vague: true },
  { cause: 'rollout-unavailable', says: 'does not have minimum availability' },
  { cause: 'rollout-unavailable', says: 'timed out waiting for the condition on deployments/{deployment}' },
  // kubectl rollout status; Terraform repeats it and has one of its own
  {
    cause: 'rollout-waits',
    says: 'rollout to finish: {available} of {wanted} updated replicas are available',
  },
  { cause: 'rollout-waits', says: 'rollout to finish: {wanted} replicas wanted; {ready} replicas Ready' },
  // Ansible
  { cause: 'rollout-waits', says: 'Deployment {deployment}: Resource creation timed out' },
  // Helm, of all that it installed
  ...['INSTALLATION FAILED: ', 'UPGRADE FAILED: '].flatMap((front) =>
    ['timed out waiting for the condition', 'context deadline exceeded'].map(
      (end) =>
        ({
          cause: 'helm-waited',
          says: `${front}{*}${end}`,
          unless: ['cluster unreachable'],
          vague: true,
        }) as const,
    ),
  ),
  {
    cause: 'helm-waited',
    says: 'release {release} failed: timed out waiting for the condition',
    until: '1.20',
    vague: true,
  },
  // Argo CD, Flux
  ...[
    'one or more synchronization tasks completed unsuccessfully',
    'one or more synchronization tasks are not valid',
    'one or more objects failed to apply',
    'Failed to load target state: ',
    'failed to generate manifest for source',
    'install retries exhausted',
    'upgrade retries exhausted',
    'Helm install failed for release {release}',
    'Helm upgrade failed for release {release}',
    'failed to checkout and determine revision',
    // cert-manager, controllers in general
    'challenge propagation: failed to perform self check',
    '"Reconciler error"',
  ].map((says) => ({ cause: 'resource-not-ready', says, vague: true }) as const),
  { cause: 'rollout-paused', says: 'Deployment is paused' },
  { cause: 'statefulset-ordinal-blocked', says: 'create Claim {claim} for Pod' },
  { cause: 'statefulset-ordinal-blocked', says: 'create Claim {claim} Pod' },
  { cause: 'replicaset-create-failed', says: 'is selecting all pods' },
  { cause: 'daemonset-unavailable', says: 'Found failed daemon pod' },
  { cause: 'replicaset-create-failed', says: 'Error creating: ', vague: true, areaOnly: true },
  {
    cause: 'replicaset-create-failed',
    says: 'create Pod {pod} in StatefulSet {workload} failed error:',
    vague: true,
  },
] as const satisfies readonly Wording[]
