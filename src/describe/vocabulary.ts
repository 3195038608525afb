/**
 * The headings that show where a raw value ends. kubectl writes some values as they are, new lines included, so the text
 * after `Message:` can hold anything; it ends where a heading stands that can stand there.
 *
 * Only keys of describers with a fixed set of fields belong here; unknown keys are read all the same.
 */

const list = (text: string): ReadonlySet<string> => new Set(text.split('|'))

/** Keys at column 0, of every kind that has its own describer. `Name` and `Events` are missing: raw values imitate them. */
export const topKeys: ReadonlySet<string> = list(
  [
    'Namespace|Labels|Annotations|CreationTimestamp|Finalizers|Status|Conditions|Selector|Type|Controlled By',
    // Pod
    'Priority|PriorityClassName|Priority Class Name|Runtime Class Name|Service Account|Node|Start Time|Image(s)',
    'Termination Grace Period|Reason|Message|SeccompProfile|LocalhostProfile|IP|IPs|Replication Controllers|Controllers',
    'Created By|NominatedNodeName|Resources|Init Containers|Containers|Ephemeral Containers|QoS Tier|QoS Class',
    'Readiness Gates|Volumes|Node-Selectors|Tolerations|Topology Spread Constraints|WorkloadRef|SchedulingGroup',
    // Node
    'Roles|Role|Taints|Unschedulable|Lease|Addresses|Capacity|Allocatable|System Info|PodCIDR|PodCIDRs|ProviderID|ExternalID',
    'Phase|Version|Non-terminated Pods|Allocated resources|Pods|Node-Local ResourceSlices',
    // workloads
    'Replicas|StrategyType|MinReadySeconds|RollingUpdateStrategy|Pod Template|OldReplicaSets|NewReplicaSet|Pods Status',
    'Pods Statuses|Update Strategy|Volume Claims|Pod Management Policy|Service Name|Node-Selector|Parallelism|Completions',
    'Completion Mode|Suspend|Backoff Limit|TTL Seconds After Finished|Completed At|Duration|Active Deadline Seconds',
    'Completed Indexes|Schedule|Concurrency Policy|Time Zone|Successful Job History Limit|Failed Job History Limit',
    'Starting Deadline Seconds|Last Schedule Time|Active Jobs|Persistent Volume Claim Retention Policy',
    'Desired Number of Nodes Scheduled|Current Number of Nodes Scheduled|Number of Nodes Misscheduled',
    'Number of Nodes Scheduled with Up-to-date Pods|Number of Nodes Scheduled with Available Pods',
    // storage
    'StorageClass|Volume|Access Modes|VolumeMode|DataSource|Used By|Mounted By|Claim|Reclaim Policy|Node Affinity|Source',
    'IsDefaultClass|Provisioner|Parameters|AllowVolumeExpansion|MountOptions|ReclaimPolicy|VolumeBindingMode',
    'AllowedTopologies|DriverName|Spec',
    // network
    'IP Family Policy|IP Families|IPFamily|External IPs|Desired LoadBalancer IP|External Name|LoadBalancer Ingress|Port',
    'TargetPort|AppProtocol|NodePort|Endpoints|Session Affinity|External Traffic Policy|Internal Traffic Policy',
    'HealthCheck NodePort|LoadBalancer Source Ranges|Traffic Distribution|Subsets|AddressType|Ports|Address|Ingress Class',
    'Default backend|TLS|Rules|Controller|Created on|CIDRs|Parent Reference',
    // configuration, policy, access
    'Image pull secrets|Mountable secrets|Tokens|Secrets|PolicyRule|Subjects|Value|GlobalDefault|PreemptionPolicy|Description',
    'Min available|Max unavailable|Allowed disruptions|Reference|Metrics|Min replicas|Max replicas|Behavior|Scopes',
    'Requesting User|Signer|Requested Duration|Subject|Subject Alternative Names|Settings',
    // OpenShift's own kinds, below annotations
    'Requested Host|Latest Version|Docker Pull Spec|Image Repository|Image Lookup|Unique Images|Build Config|Build Pod',
    // generic describer
    'API Version|Kind|Metadata',
  ].join('|'),
)

/** Keys of a container. */
export const containerKeys: ReadonlySet<string> = list(
  'Container ID|Image|Image ID|Port|Ports|Host Port|Host Ports|SeccompProfile|Command|Args|State|Last State|' +
    'Last Termination State|Ready|Restart Count|QoS Tier|Limits|Requests|Liveness|Readiness|Startup|' +
    'Environment Variables from|Environment|Environment Variables|Mounts|Volume Mounts|Devices',
)

/** Keys that may follow a container's `Command` and `Args`. */
export const afterArguments: ReadonlySet<string> = list(
  'Args|State|Last State|Ready|Restart Count|QoS Tier|Limits|Requests|Liveness|Readiness|Startup|' +
    'Environment Variables from|Environment|Environment Variables|Mounts|Volume Mounts|Devices',
)

/** Keys below `State` and `Last State`. */
export const stateKeys: ReadonlySet<string> = list('Reason|Message|Exit Code|Signal|Started|Finished')

/** Keys of one condition, as the describer of custom resources prints them one below the other. */
export const conditionKeys: ReadonlySet<string> = list(
  'Last Heartbeat Time|Last Probe Time|Last Transition Time|Last Update Time|Message|Observed Generation|Reason|' +
    'Severity|Status|Type',
)

/** Keys of a pod template, two columns in. */
export const templateKeys: ReadonlySet<string> = list(
  'Labels|Annotations|Service Account|Image(s)|Init Containers|Containers|Volumes|Topology Spread Constraints|' +
    'Priority Class Name|Node-Selectors|Tolerations|WorkloadRef|SchedulingGroup',
)

/** What the lines of a level are; decides which of them are known and what raw text may do there. */
export type Role = 'top' | 'template' | 'names' | 'container' | 'state' | 'variables' | 'plain' | 'generic'

/** The role of the level below a heading. */
export function roleBelow(role: Role, key: string): Role {
  switch (key) {
    case 'Containers':
    case 'Init Containers':
    case 'Ephemeral Containers':
      return role === 'top' || role === 'template' ? 'names' : 'plain'
    case 'Pod Template':
      return 'template'
    case 'State':
    case 'Last State':
    case 'Last Termination State':
      return role === 'container' ? 'state' : 'plain'
    case 'Environment':
    case 'Environment Variables':
      return role === 'container' ? 'variables' : 'plain'
    default:
      return role === 'names' ? 'container' : 'plain'
  }
}

/** Whether a key is one that the level's describer prints. */
export function isKnown(role: Role, key: string): boolean {
  switch (role) {
    case 'top':
      return topKeys.has(key)
    case 'template':
      return templateKeys.has(key)
    case 'container':
      return containerKeys.has(key)
    case 'state':
      return stateKeys.has(key)
    default:
      return true
  }
}

/** Whether kubectl writes the value of this field as it is, line breaks included. */
export function isRaw(role: Role, key: string): boolean {
  switch (role) {
    case 'variables':
      return true
    case 'state':
      return key === 'Message'
    case 'container':
      return key === 'Liveness' || key === 'Readiness' || key === 'Startup'
    case 'template':
      return key === 'Annotations'
    case 'top':
      return key === 'Message' || key === 'Annotations' || key === 'Description' || key === 'Reason'
    default:
      return false
  }
}
