import type { Area } from './wording.js'

/** How the message of an event begins, the reason and type of the events that say it, and where its cause belongs. */
export interface Opening {
  readonly says: string
  /** Absent where events of several reasons begin so. */
  readonly reason?: string
  readonly type: 'Normal' | 'Warning'
  readonly areas: readonly Area[]
  /** Too close to everyday English to be found in the middle of a text; only the start of a line counts. */
  readonly lineStart?: true
}

const normal = (reason: string, says: string, areas: readonly Area[] = []): Opening => ({
  says,
  reason,
  type: 'Normal',
  areas,
})
const warning = (reason: string, says: string, ...areas: Area[]): Opening => ({
  says,
  reason,
  type: 'Warning',
  areas,
})
const atLineStart = (opening: Opening): Opening => ({ ...opening, lineStart: true })

/**
 * The openings of event messages, case as Kubernetes writes it; `{*}` as in a wording.
 * Sources: kubelet/events/event.go and its callers, scheduler/schedule_one.go, controller/*, attach-detach.
 */
export const openings: readonly Opening[] = [
  warning('Failed', 'Failed to pull image', 'image'),
  warning('Failed', 'Error: ErrImagePull', 'image'),
  warning('Failed', 'Error: ImagePullBackOff', 'image'),
  warning('Failed', 'Error: ErrImageNeverPull', 'image'),
  warning('Failed', 'Error: InvalidImageName', 'image'),
  warning('Failed', 'Error: ImageInspectError', 'image'),
  warning('Failed', 'Error: RegistryUnavailable', 'image'),
  warning('Failed', 'Error: SignatureValidationFailed', 'image'),
  warning('ErrImageNeverPull', 'Container image {*}is not present with pull policy of Never', 'image'),
  warning('InspectFailed', 'Failed to inspect image', 'image'),
  warning('InspectFailed', 'Failed to apply default image tag', 'image'),
  warning('FailedToRetrieveImagePullSecret', 'Unable to retrieve some image pull secrets', 'image'),
  normal('BackOff', 'Back-off pulling image', ['image']),
  normal('Pulling', 'Pulling image "'),
  normal('Pulling', 'pulling image "'),
  normal('Pulled', 'Successfully pulled image'),
  normal('Pulled', 'Container image "'),
  atLineStart(normal('Created', 'Created container')),
  atLineStart(normal('Started', 'Started container')),
  atLineStart(normal('Created', 'Container created')),
  atLineStart(normal('Started', 'Container started')),
  atLineStart(normal('Killing', 'Stopping container')),
  warning('Failed', 'Error: secret', 'container'),
  warning('Failed', 'Error: configmap', 'container'),
  warning('Failed', "Error: couldn't find key", 'container'),
  warning('Failed', 'Error: container has runAsNonRoot', 'container'),
  warning('Failed', 'Error: failed to create containerd', 'container'),
  warning('Failed', 'Error: failed to start container', 'container'),
  warning('Failed', 'Error: failed to create shim task', 'container'),
  warning('Failed', 'Error: failed to reserve', 'container'),
  warning('Failed', 'Error: failed to prepare subPath', 'container'),
  warning('Failed', 'Error: cannot find volume', 'container'),
  warning('Failed', 'Error: OCI runtime', 'container'),
  warning('Failed', 'Error: context deadline exceeded', 'container'),
  warning('Failed', 'Error: failed to generate spec', 'container'),
  warning('Failed', 'Error: container create failed', 'container'),
  warning('Failed', 'Error: failed to get sandbox container task', 'container'),
  warning('Failed', 'Error: Kubelet may be retrying requests', 'container'),
  warning('Failed', 'Error: failed to generate container', 'container'),
  warning('Failed', 'Error: failed to create subPath', 'container'),
  warning('Failed', 'Error: unable to provision SubPath', 'container'),
  warning('Failed', 'Error: set memory limit', 'container'),
  warning('Failed', 'Error: Error response from daemon', 'container', 'image'),
  warning('Failed', 'Error: CrashLoopBackOff', 'crash'),
  warning('Failed', 'Error: CreateContainer', 'container'),
  warning('Failed', 'Error: RunContainerError', 'container'),
  warning('BackOff', 'Back-off restarting failed', 'crash'),
  warning('Unhealthy', 'Liveness probe', 'probe'),
  warning('Unhealthy', 'Readiness probe', 'probe'),
  warning('Unhealthy', 'Startup probe', 'probe'),
  normal('Killing', 'Container {*}failed liveness probe', ['probe']),
  normal('Killing', 'Container {*}failed startup probe', ['probe']),
  warning('FailedPostStartHook', 'PostStartHook failed', 'probe'),
  warning('FailedPreStopHook', 'PreStopHook failed', 'probe'),
  // of both hooks until 1.25
  { says: 'Exec lifecycle hook (', type: 'Warning', areas: ['probe'] },
  { says: 'Http lifecycle hook (', type: 'Warning', areas: ['probe'] },
  normal('Scheduled', 'Successfully assigned'),
  warning('FailedScheduling', '{count}/{total} nodes are available', 'schedule'),
  warning('FailedScheduling', 'no nodes available to schedule pods', 'schedule'),
  warning('FailedScheduling', 'No nodes are available that match all of the', 'schedule'),
  warning('FailedScheduling', 'pod has unbound immediate PersistentVolumeClaims', 'schedule'),
  warning('FailedScheduling', 'running PreFilter plugin', 'schedule'),
  warning('FailedScheduling', 'running PreBind plugin', 'schedule'),
  warning('FailedScheduling', 'running Reserve plugin', 'schedule'),
  warning('FailedScheduling', 'running "VolumeBinding" ', 'schedule'),
  warning('FailedScheduling', 'error while running ', 'schedule'),
  warning('FailedScheduling', 'persistentvolumeclaim "', 'schedule'),
  warning('FailedScheduling', 'fit failure summary on nodes', 'schedule'),
  warning('FailedScheduling', 'fit failure on node (', 'schedule'),
  warning('FailedScheduling', 'SchedulerPredicates failed due to', 'schedule'),
  warning('FailedScheduling', 'Failed to schedule pod, ', 'schedule'),
  warning('FailedScheduling', 'Cannot schedule pods: ', 'schedule'),
  warning('FailedScaleUp', 'Node scale up in zones ', 'schedule'),
  normal('NotTriggerScaleUp', "pod didn't trigger scale-up", ['schedule']),
  normal('TriggeredScaleUp', 'pod triggered scale-up', ['schedule']),
  normal('Nominated', 'Pod should schedule on', ['schedule']),
  warning('FailedMount', 'MountVolume.', 'volume'),
  warning('FailedMount', 'Unable to attach or mount volumes', 'volume'),
  warning('FailedMount', 'Unable to mount volumes for pod', 'volume'),
  warning('FailedMount', 'timeout expired waiting for volumes to attach', 'volume'),
  warning('FailedMapVolume', 'MapVolume.', 'volume'),
  warning('FailedAttachVolume', 'Multi-Attach error for volume', 'volume'),
  warning('FailedAttachVolume', 'AttachVolume.', 'volume'),
  warning('FailedDetachVolume', 'DetachVolume.', 'volume'),
  normal('SuccessfulAttachVolume', 'AttachVolume.Attach succeeded'),
  normal('WaitForFirstConsumer', 'waiting for first consumer to be created before binding', ['claim']),
  normal('WaitForPodScheduled', 'waiting for pod {pod} to be scheduled', ['claim']),
  normal('ExternalProvisioning', 'waiting for a volume to be created', ['claim']),
  normal('ExternalProvisioning', 'Waiting for a volume to be created', ['claim']),
  normal('FailedBinding', 'no persistent volumes available for this claim', ['claim']),
  warning('ProvisioningFailed', 'failed to provision volume with StorageClass', 'claim'),
  warning('ProvisioningFailed', 'storageclass.storage.k8s.io', 'claim'),
  warning('FailedCreatePodSandBox', 'Failed create pod sandbox', 'sandbox'),
  warning('FailedCreatePodSandBox', 'Failed to create pod sandbox', 'sandbox'),
  warning('FailedCreatePodSandBox', 'Failed to create sandbox for pod', 'sandbox'),
  warning('FailedPodSandBoxStatus', 'Unable to get pod sandbox status', 'sandbox'),
  normal('SandboxChanged', 'Pod sandbox changed', ['sandbox']),
  warning('NetworkNotReady', 'network is not ready:', 'sandbox'),
  warning('DNSConfigForming', 'Nameserver limits were exceeded', 'sandbox'),
  warning('DNSConfigForming', 'Search Line limits were exceeded', 'sandbox'),
  warning('MissingClusterDNS', 'kubelet does not have ClusterDNS IP configured', 'sandbox'),
  warning('KubeletNotReady', 'container runtime network not ready', 'node'),
  warning('KubeletNotReady', 'runtime network not ready', 'node'),
  warning('KubeletNotReady', 'PLEG is not healthy', 'node'),
  warning('KubeletSetupFailed', 'Failed to start ContainerManager', 'node'),
  // for any reason at all
  { says: 'failed to run Kubelet:', type: 'Warning', areas: ['node'] },
  warning('EvictionThresholdMet', 'Attempting to reclaim', 'node'),
  atLineStart({ says: 'Node {*}status is now:', type: 'Normal', areas: ['node'] }),
  atLineStart(normal('NodeReady', 'Node {*}status is now: NodeReady')),
  warning('NodeAffinity', 'Predicate NodeAffinity failed', 'evict'),
  warning('Evicted', 'The node was low on resource', 'evict'),
  warning('Evicted', 'The node had condition:', 'evict'),
  warning('FailedCreate', 'Error creating:', 'admission', 'rollout'),
  // kubectl rollout status, until it says the last of them
  atLineStart({ says: 'Waiting for deployment {*}rollout to finish', type: 'Normal', areas: ['rollout'] }),
  atLineStart({ says: 'Waiting for rollout to finish', type: 'Normal', areas: ['rollout'] }),
  atLineStart(normal('NewReplicaSetAvailable', 'deployment {*}successfully rolled out', ['rollout'])),
  atLineStart(warning('FailedCreate', 'create Pod ', 'admission', 'rollout')),
  atLineStart(warning('FailedCreate', 'create Claim ', 'admission', 'rollout')),
  warning('FailedKillPod', 'error killing pod', 'sandbox', 'container'),
  warning('Evicted', 'Usage of EmptyDir volume', 'evict'),
  warning('Evicted', 'Pod ephemeral local storage usage exceeds', 'evict'),
  normal('TaintManagerEviction', 'Marking for deletion Pod', ['evict']),
  normal('TaintManagerEviction', 'Cancelling deletion of Pod'),
  warning('NodeNotReady', 'Node is not ready', 'node'),
  warning('FreeDiskSpaceFailed', "Insufficient free disk space on the node's image filesystem", 'node'),
  atLineStart(normal('Preempted', 'Preempted by', ['evict'])),
  warning('SystemOOM', 'System OOM encountered', 'node'),
  warning('FreeDiskSpaceFailed', 'failed to garbage collect required amount of images', 'node'),
  warning('FailedGetResourceMetric', 'unable to get metrics for resource', 'autoscale'),
  warning('FailedGetResourceMetric', 'failed to get {*}utilization', 'autoscale'),
  warning('SyncLoadBalancerFailed', 'Error syncing load balancer', 'service'),
  warning('BackoffLimitExceeded', 'Job has reached the specified backoff limit', 'job'),
  warning('DeadlineExceeded', 'Job was active longer than specified deadline', 'job'),
  warning('JobAlreadyActive', 'Not starting job because prior execution is running', 'job'),
  warning('FailedGetScale', "the HPA controller was unable to get the target's current scale", 'autoscale'),
  warning('FailedComputeMetricsReplicas', 'invalid metrics (', 'autoscale'),
  normal('NoPods', 'No matching pods found', ['budget']),
  warning('AllocationFailed', 'Failed to allocate IP for', 'service'),
  warning('UpdateLoadBalancerFailed', 'Error updating load balancer with new hosts', 'service'),
  warning('FailedBuildModel', 'Failed build model due to', 'ingress'),
  warning('FailedDeployModel', 'Failed deploy model due to', 'ingress'),
]

/** What the kubelet says of a container that waits, in one word that nobody else writes. */
const stateWords: ReadonlySet<string> = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'ErrImageNeverPull',
  'InvalidImageName',
  'ImageInspectError',
  'RegistryUnavailable',
  'SignatureValidationFailed',
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
  'CrashLoopBackOff',
])

/** As a console writes it: `Waiting - ErrImagePull`, `Status: ErrImagePull`. */
const ownState = /^(?:(?:Waiting|Status|State|Reason|Error)(?: - |: ?| \())?([A-Z][A-Za-z]{5,40})\)?$/

/**
 * The state of a waiting container, of a text that holds nothing else.
 *
 * Shape: `undefined` for every other text.
 *
 * @example readStateWord('Waiting - ErrImagePull') // 'ErrImagePull'
 */
export function readStateWord(text: string): string | undefined {
  const word = ownState.exec(text)?.[1]
  return word !== undefined && stateWords.has(word) ? word : undefined
}

/** Event reasons whose messages have no opening of their own, by the areas they come from. */
const reasonsByAreas: Readonly<Record<string, string>> = {
  'image container': 'Failed',
  'image crash': 'BackOff',
  image:
    'ErrImagePull ImagePullBackOff ErrImageNeverPull InvalidImageName ImageInspectError ' +
    'RegistryUnavailable SignatureValidationFailed InspectFailed FailedToRetrieveImagePullSecret',
  container:
    'CreateContainerConfigError CreateContainerError RunContainerError StartError ContainerCannotRun',
  crash: 'CrashLoopBackOff',
  probe: 'Unhealthy ProbeError Killing FailedPostStartHook FailedPreStopHook',
  schedule:
    'FailedScheduling Unschedulable NotTriggerScaleUp FailedScaleUp FailedToScaleUpGroup TriggeredScaleUp ' +
    'Nominated SchedulingGated FailedResourceClaimCreation FailedPrepareDynamicResources',
  volume: 'FailedMount FailedAttachVolume FailedDetachVolume FailedMapVolume',
  claim:
    'ProvisioningFailed FailedBinding VolumeMismatch ExternalProvisioning WaitForFirstConsumer ' +
    'WaitForPodScheduled ClaimLost ClaimMisbound FileSystemResizeFailed VolumeFailedDelete ' +
    'VolumeFailedRecycle VolumeResizeFailed',
  sandbox:
    'FailedCreatePodSandBox FailedPodSandBoxStatus SandboxChanged DNSConfigForming ' +
    'CheckLimitsForResolvConf MissingClusterDNS NetworkNotReady',
  'sandbox container': 'FailedCreatePodContainer',
  node:
    'KubeletNotReady NodeNotReady NodeStatusUnknown NodeStatusNeverUpdated KubeletHasInsufficientMemory ' +
    'KubeletHasDiskPressure KubeletHasInsufficientPID NodeHasInsufficientMemory NodeHasDiskPressure ' +
    'NodeHasInsufficientPID FailedToCreateRoute EvictionThresholdMet ImageGCFailed ContainerGCFailed ' +
    'FreeDiskSpaceFailed SystemOOM Rebooted',
  evict:
    'Evicted Preempted Preempting PreemptionByScheduler TaintManagerEviction DeletionByTaintManager ' +
    'EvictionByEvictionAPI TerminationByKubelet DeletionByPodGC NodeLost NodeControllerEviction ' +
    'NodeShutdown Shutdown Terminated OutOfcpu OutOfmemory OutOfpods NodeAffinity ' +
    'UnexpectedAdmissionError TopologyAffinityError SMTAlignmentError PodOSNotSupported',
  job:
    'BackoffLimitExceeded DeadlineExceeded PodFailurePolicy FailedIndexes MaxFailedIndexesExceeded ' +
    'Suspended JobSuspended MissSchedule TooManyMissedTimes FailedNeedsStart InvalidSchedule ' +
    'UnparseableSchedule UnParseableCronJobSchedule UnknownTimeZone JobAlreadyActive',
  autoscale:
    'FailedGetResourceMetric FailedGetContainerResourceMetric FailedGetPodsMetric FailedGetObjectMetric ' +
    'FailedGetExternalMetric FailedComputeMetricsReplicas InvalidMetricSourceType FailedGetScale ' +
    'FailedUpdateScale FailedRescale AmbiguousSelector TooManyReplicas',
  budget: 'NoPods MultiplePodDisruptionBudgets UnmanagedPods',
  service: 'SyncLoadBalancerFailed UpdateLoadBalancerFailed CreatingLoadBalancerFailed',
  rollout: 'ProgressDeadlineExceeded MinimumReplicasUnavailable DeploymentPaused',
  ingress: 'FailedBuildModel FailedDeployModel',
  namespace: 'SomeResourcesRemain SomeFinalizersRemain DiscoveryFailed',
  'admission rollout': 'FailedCreate ReplicaFailure',
}

/** The areas of each of these reasons, the likeliest first. */
export const areasOfReason: Readonly<Record<string, readonly Area[]>> = Object.fromEntries(
  Object.entries(reasonsByAreas).flatMap(([areas, reasons]) =>
    reasons.split(' ').map((reason) => [reason, areas.split(' ') as Area[]]),
  ),
)
