import type { Case } from './builders.js'
import { conditions, make, makeGlobal, withEvents } from './builders.js'

type Condition = readonly [string, string, string?, string?]
const ready: Condition = ['Ready', 'True', 'Succeeded', 'all is well']
const operator = (
  name: string,
  more: readonly Condition[] = [],
): [string, string, string, readonly Condition[], object?] => [
  'config.openshift.io/v1',
  'ClusterOperator',
  name,
  [
    ['Available', 'True', 'AsExpected', 'All is well'],
    ['Progressing', 'False', 'AsExpected', 'All is well'],
    ['Degraded', 'False', 'AsExpected', 'All is well'],
    ['Upgradeable', 'True', 'AsExpected', 'All is well'],
    ...more,
  ],
]

/** Kind by kind what controllers write when all is well: `True` is good of some conditions and `False` of others. */
const list: readonly [string, string, string, readonly Condition[], object?][] = [
  [
    'cert-manager.io/v1',
    'Certificate',
    'shop-tls',
    [['Ready', 'True', 'Ready', 'Certificate is up to date and has not expired']],
    { notAfter: '2026-01-01T00:00:00Z', revision: 3 },
  ],
  [
    'cert-manager.io/v1',
    'CertificateRequest',
    'shop-tls-1',
    [
      ['Approved', 'True', 'cert-manager.io', 'Certificate request has been approved by cert-manager.io'],
      ['Ready', 'True', 'Issued', 'Certificate fetched from issuer successfully'],
    ],
  ],
  [
    'cert-manager.io/v1',
    'ClusterIssuer',
    'letsencrypt',
    [['Ready', 'True', 'ACMEAccountRegistered', 'The ACME account was registered with the ACME server']],
  ],
  ['cert-manager.io/v1', 'Issuer', 'own-ca', [['Ready', 'True', 'KeyPairVerified', 'Signing CA verified']]],
  ['acme.cert-manager.io/v1', 'Order', 'shop-tls-1-77', [], { state: 'valid' }],
  [
    'argoproj.io/v1alpha1',
    'Application',
    'shop',
    [],
    {
      health: { status: 'Healthy' },
      sync: { status: 'Synced' },
      operationState: { phase: 'Succeeded', message: 'successfully synced (all tasks run)' },
    },
  ],
  [
    'argoproj.io/v1alpha1',
    'Rollout',
    'front',
    [
      ['Available', 'True', 'AvailableReason', 'Rollout has minimum availability'],
      ['Progressing', 'True', 'NewReplicaSetAvailable', 'ReplicaSet "front-6d" has successfully progressed.'],
      ['Completed', 'True', 'RolloutCompleted', 'Rollout completed'],
      ['Paused', 'False', 'RolloutPaused', 'Rollout is not paused'],
      ['InvalidSpec', 'False', '', ''],
    ],
    { phase: 'Healthy' },
  ],
  [
    'argoproj.io/v1alpha1',
    'Workflow',
    'etl-x7',
    [
      ['PodRunning', 'False'],
      ['Completed', 'True'],
    ],
    { phase: 'Succeeded' },
  ],
  [
    'source.toolkit.fluxcd.io/v1',
    'GitRepository',
    'fleet',
    [
      ['Ready', 'True', 'Succeeded', "stored artifact for revision 'main@sha1:0a'"],
      ['ArtifactInStorage', 'True', 'Succeeded', 'stored'],
    ],
  ],
  [
    'kustomize.toolkit.fluxcd.io/v1',
    'Kustomization',
    'apps',
    [
      ['Ready', 'True', 'ReconciliationSucceeded', 'Applied revision: main@sha1:0a'],
      ['Healthy', 'True', 'Succeeded', 'Health check passed in 2s'],
    ],
  ],
  [
    'helm.toolkit.fluxcd.io/v2',
    'HelmRelease',
    'web',
    [
      ['Ready', 'True', 'UpgradeSucceeded', 'Helm upgrade succeeded for release shop/web.v7'],
      ['Released', 'True', 'UpgradeSucceeded', 'Helm upgrade succeeded'],
      ['TestSuccess', 'True', 'TestSucceeded', 'fine'],
    ],
  ],
  ['source.toolkit.fluxcd.io/v1', 'HelmRepository', 'charts', [ready]],
  [
    'gateway.networking.k8s.io/v1',
    'GatewayClass',
    'public',
    [['Accepted', 'True', 'Accepted', 'GatewayClass is accepted']],
  ],
  [
    'gateway.networking.k8s.io/v1',
    'Gateway',
    'door',
    [
      ['Accepted', 'True', 'Accepted', ''],
      ['Programmed', 'True', 'Programmed', 'Address assigned'],
    ],
    {
      listeners: [
        {
          name: 'http',
          attachedRoutes: 2,
          conditions: conditions([
            ['Conflicted', 'False', 'NoConflicts', 'No conflicts'],
            ['Accepted', 'True', 'Accepted', ''],
            ['ResolvedRefs', 'True', 'ResolvedRefs', ''],
            ['Programmed', 'True', 'Programmed', ''],
          ]),
        },
      ],
    },
  ],
  [
    'gateway.networking.k8s.io/v1',
    'HTTPRoute',
    'shop',
    [],
    {
      parents: [
        {
          controllerName: 'example.com/gateway',
          parentRef: { name: 'door' },
          conditions: conditions([
            ['Accepted', 'True', 'Accepted', 'Route is accepted'],
            ['ResolvedRefs', 'True', 'ResolvedRefs', 'All references resolved'],
          ]),
        },
      ],
    },
  ],
  operator('authentication'),
  operator('etcd', [['EvaluationConditionsDetected', 'Unknown', 'NoData', '']]),
  operator('ingress', [
    ['RecentBackup', 'Unknown', 'ControllerStarted', 'The etcd backup controller is starting'],
  ]),
  operator('network', [['ManagementStateDegraded', 'False', '', '']]),
  [
    'config.openshift.io/v1',
    'ClusterVersion',
    'version',
    [
      ['RetrievedUpdates', 'True', '', ''],
      ['Available', 'True', '', 'Done applying 4.14.9'],
      ['Failing', 'False', '', ''],
      ['Progressing', 'False', '', 'Cluster version is 4.14.9'],
      ['ReleaseAccepted', 'True', 'PayloadLoaded', 'Payload loaded'],
      ['ImplicitlyEnabledCapabilities', 'False', 'AsExpected', 'Capabilities match configured spec'],
    ],
  ],
  [
    'machineconfiguration.openshift.io/v1',
    'MachineConfigPool',
    'worker',
    [
      ['Updated', 'True', '', 'All nodes are updated'],
      ['Updating', 'False', '', ''],
      ['Degraded', 'False', '', ''],
      ['NodeDegraded', 'False', '', ''],
      ['RenderDegraded', 'False', '', ''],
    ],
    { machineCount: 3, readyMachineCount: 3, degradedMachineCount: 0, unavailableMachineCount: 0 },
  ],
  [
    'route.openshift.io/v1',
    'Route',
    'shop',
    [],
    {
      ingress: [
        {
          host: 'shop.apps.example.com',
          routerName: 'default',
          conditions: conditions([['Admitted', 'True']]),
        },
      ],
    },
  ],
  [
    'pkg.crossplane.io/v1',
    'Provider',
    'aws',
    [
      ['Installed', 'True', 'ActivePackageRevision', ''],
      ['Healthy', 'True', 'HealthyPackageRevision', ''],
    ],
  ],
  [
    's3.aws.upbound.io/v1beta1',
    'Bucket',
    'pictures',
    [
      ['Synced', 'True', 'ReconcileSuccess', ''],
      ['Ready', 'True', 'Available', ''],
      ['LastAsyncOperation', 'True', 'Success', ''],
    ],
  ],
  [
    'keda.sh/v1alpha1',
    'ScaledObject',
    'worker',
    [
      ['Ready', 'True', 'ScaledObjectReady', 'ScaledObject is defined correctly and is ready for scaling'],
      ['Active', 'False', 'ScalerNotActive', 'Scaling is not performed because triggers are not active'],
      ['Fallback', 'False', 'NoFallbackFound', 'No fallbacks are active on this scaled object'],
      ['Paused', 'Unknown', '', ''],
    ],
  ],
  [
    'serving.knative.dev/v1',
    'Service',
    'front',
    [
      ['ConfigurationsReady', 'True'],
      ['Ready', 'True'],
      ['RoutesReady', 'True'],
    ],
  ],
  [
    'serving.knative.dev/v1',
    'Revision',
    'front-00001',
    [
      ['Active', 'False', 'NoTraffic', 'The target is not receiving traffic.'],
      ['ContainerHealthy', 'True'],
      ['Ready', 'True'],
      ['ResourcesAvailable', 'True'],
    ],
  ],
  [
    'karpenter.sh/v1',
    'NodePool',
    'general',
    [
      ['ValidationSucceeded', 'True', 'ValidationSucceeded', ''],
      ['NodeClassReady', 'True', 'NodeClassReady', ''],
      ['Ready', 'True', 'Ready', ''],
    ],
  ],
  [
    'karpenter.sh/v1',
    'NodeClaim',
    'general-x7k2p',
    [
      ['Launched', 'True', 'Launched', ''],
      ['Registered', 'True', 'Registered', ''],
      ['Initialized', 'True', 'Initialized', ''],
      ['Consolidatable', 'True', 'Consolidatable', ''],
      ['Ready', 'True', 'Ready', ''],
    ],
  ],
  [
    'monitoring.coreos.com/v1',
    'Prometheus',
    'main',
    [
      ['Available', 'True', '', ''],
      ['Reconciled', 'True', '', ''],
    ],
  ],
  ['external-secrets.io/v1', 'ExternalSecret', 'keys', [['Ready', 'True', 'SecretSynced', 'secret synced']]],
  ['external-secrets.io/v1', 'SecretStore', 'vault', [['Ready', 'True', 'Valid', 'store validated']]],
  ['bitnami.com/v1alpha1', 'SealedSecret', 'keys', [['Synced', 'True', '', '']]],
  ['kyverno.io/v1', 'ClusterPolicy', 'require-owner', [['Ready', 'True', 'Succeeded', 'Ready']]],
  [
    'tekton.dev/v1',
    'PipelineRun',
    'build-x7',
    [['Succeeded', 'True', 'Succeeded', 'Tasks Completed: 3 (Failed: 0, Cancelled 0), Skipped: 1']],
  ],
  ['kafka.strimzi.io/v1beta2', 'Kafka', 'bus', [['Ready', 'True', '', '']]],
  [
    'postgresql.cnpg.io/v1',
    'Cluster',
    'db',
    [
      ['Ready', 'True', 'ClusterIsReady', 'Cluster is Ready'],
      ['ContinuousArchiving', 'True', 'ContinuousArchivingSuccess', 'Continuous archiving is working'],
    ],
    { phase: 'Cluster in healthy state' },
  ],
  [
    'cluster.x-k8s.io/v1beta1',
    'Machine',
    'w-1',
    [
      ['Ready', 'True'],
      ['BootstrapReady', 'True'],
      ['InfrastructureReady', 'True'],
      ['NodeHealthy', 'True'],
    ],
    { phase: 'Running' },
  ],
  [
    'velero.io/v1',
    'Backup',
    'nightly',
    [],
    { phase: 'Completed', errors: 0, warnings: 0, progress: { itemsBackedUp: 71, totalItems: 71 } },
  ],
  ['snapshot.storage.k8s.io/v1', 'VolumeSnapshot', 'data-0', [], { readyToUse: true, restoreSize: '10Gi' }],
  [
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    'widgets.example.com',
    [
      ['NamesAccepted', 'True', 'NoConflicts', 'no conflicts found'],
      ['Established', 'True', 'InitialNamesAccepted', 'the initial names have been accepted'],
    ],
  ],
  [
    'apiregistration.k8s.io/v1',
    'APIService',
    'v1beta1.metrics.k8s.io',
    [['Available', 'True', 'Passed', 'all checks passed']],
  ],
  [
    'operators.coreos.com/v1alpha1',
    'ClusterServiceVersion',
    'acme.v1.2.3',
    [],
    { phase: 'Succeeded', reason: 'InstallSucceeded', message: 'install strategy completed with no errors' },
  ],
  [
    'elasticsearch.k8s.elastic.co/v1',
    'Elasticsearch',
    'logs',
    [
      ['ReconciliationComplete', 'True', '', ''],
      ['RunningDesiredVersion', 'True', '', ''],
      ['ElasticsearchIsReachable', 'True', '', ''],
    ],
    { health: 'green', phase: 'Ready' },
  ],
  [
    'acme.example.com/v1',
    'Shop',
    'front',
    [
      ['DiskFull', 'False', 'Enough', 'there is room'],
      ['Errors', 'False', 'None', 'no errors were seen'],
    ],
  ],
]
const global = new Set([
  'ClusterIssuer',
  'GatewayClass',
  'ClusterOperator',
  'ClusterVersion',
  'MachineConfigPool',
  'Provider',
  'Bucket',
  'NodePool',
  'NodeClaim',
  'ClusterPolicy',
  'CustomResourceDefinition',
  'APIService',
])

/** Custom resources of well-known controllers, and one that nobody knows. */
export const customResources: readonly Case[] = list.map(([apiVersion, kind, name, rows, status]) =>
  withEvents(
    (global.has(kind) ? makeGlobal : make)(apiVersion, kind, name, {
      spec: { suspend: false },
      status: {
        observedGeneration: 1,
        ...(rows.length === 0 ? {} : { conditions: conditions(rows) }),
        ...status,
      },
    }),
  ),
)
