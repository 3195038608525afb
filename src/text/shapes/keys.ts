import { firstCode, mayOpen, opening } from '../line.js'

const nameOpens = opening('N')
const eventsOpens = opening('EN')

/** What lines of a describe look like on their own: its first line, its fields, its headings. */

/** Keys that only a describe prints so: the head of an object and the headings and fields of its parts. */
const describeKeys = new Set(
  (
    'Name|Namespace|Labels|Annotations|Node|Status|Start Time|Priority|Priority Class Name|Service Account|IP|IPs|' +
    'Controlled By|Containers|Init Containers|Ephemeral Containers|Container ID|Image|Image ID|Image(s)|Port|Ports|' +
    'Host Port|Host Ports|State|Last State|Reason|Message|Exit Code|Started|Finished|Ready|Restart Count|Limits|' +
    'Requests|Liveness|Readiness|Startup|Environment|Environment Variables|Mounts|Conditions|Volumes|QoS Class|' +
    'Node-Selectors|Tolerations|Events|Selector|Replicas|StrategyType|MinReadySeconds|RollingUpdateStrategy|' +
    'Pod Template|OldReplicaSets|NewReplicaSet|CreationTimestamp|Roles|Taints|Unschedulable|Lease|Addresses|' +
    'Capacity|Allocatable|System Info|PodCIDR|Non-terminated Pods|Allocated resources|StorageClass|Volume|' +
    'Access Modes|VolumeMode|Mounted By|Used By|Finalizers|Claim|Reclaim Policy|Source|API Version|Kind|Metadata|' +
    'Spec|Type|Session Affinity|Endpoints|TargetPort|Rules|Default backend|Address|TLS|Metrics|Min replicas|' +
    'Max replicas|Deployment pods|Reference|Pods Status|Pods Statuses|Schedule|Concurrency Policy|Parallelism|' +
    'Completions|Data|Command|Args|SeccompProfile|Tokens|Mountable secrets|Image pull secrets|Subsets|Backend|' +
    'Replication Controllers|Pods|Reason|Signal|Ingress Class|Optional|ReadOnly|ConfigMapName|SecretName|ClaimName|' +
    'IP Families|IP Family Policy|NodePort|LoadBalancer Ingress|External Traffic Policy|Provisioner|Role|Subjects|' +
    'Sync Status|Health Status|Sync Revision|Sync Policy'
  ).split('|'),
)

/** Keys that one blank divides from their value: a DaemonSet's counters. */
export const untabbedKeys: ReadonlySet<string> = new Set([
  'Desired Number of Nodes Scheduled',
  'Current Number of Nodes Scheduled',
  'Number of Nodes Misscheduled',
  'Number of Nodes Scheduled with Up-to-date Pods',
  'Number of Nodes Scheduled with Available Pods',
])

/** `Start Time:   Thu` and ` cpu:`; a key is short, its first character is no dash, and its colon ends a word. */
const keyLine = /^\s*[A-Za-z0-9][^:\t]{0,60}:(?:\s|$)/

/** A line read as a field of a describe. */
export interface KeyLine {
  readonly indent: number
  readonly key: string
  /** Whether the value is set off as a describe does: by two blanks, a tab or the end of the line. */
  readonly setOff: boolean
  readonly known: boolean
}

/**
 * A line as a field or heading of a describe; `undefined` where it is none.
 *
 * @example readKeyLine('Start Time:   Thu, 1 Jan')?.known // true
 */
export function readKeyLine(head: string): KeyLine | undefined {
  const colon = head.indexOf(':')
  if (colon < 1 || colon > 200) return undefined
  if (!keyLine.test(head)) return undefined
  const indent = head.search(/\S/)
  const key = head.slice(indent, colon)
  const behind = head.slice(colon + 1, colon + 3)
  const isUntabbed = untabbedKeys.has(key)
  const setOff = isUntabbed || behind.length < 2 || behind.startsWith('\t') || /\s$/.test(behind)
  return { indent, key, setOff, known: isUntabbed || describeKeys.has(key) }
}

/**
 * Whether a line is the first of an object of a describe: `Name:` set off from its value.
 *
 * @example isNameLine('Name:         web-1') // true
 */
export function isNameLine(head: string, code = firstCode(head)): boolean {
  return mayOpen(nameOpens, code) && /^\s*Name:(?: {2}|\t)\s*\S/.test(head)
}

/**
 * Whether a line is the heading of the Events block, empty or not.
 *
 * @example isEventsHeading('Events:          <none>') // true
 */
export function isEventsHeading(head: string, code = firstCode(head)): boolean {
  return mayOpen(eventsOpens, code) && /^\s*(?:Events:(?:\s+<none>)?|No events\.)\s*$/.test(head)
}
