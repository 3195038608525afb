import type { Wording } from '../wording.js'

/** What kubelet and controllers say of pods they remove or refuse. Sources: kubelet/eviction, kubelet/lifecycle/predicate.go, tainteviction, podgc. The most exact first. */
export const evictWordings = [
  { cause: 'evict-node-pressure', says: 'The node was low on resource: {resource}' },
  { cause: 'evict-node-pressure', says: 'The node had condition: [{condition}]' },
  { cause: 'evict-node-pressure', says: 'Eviction manager: pod is evicted successfully' },
  { cause: 'evict-node-pressure', says: 'evicted, waiting for pod to be cleaned up' },
  { cause: 'evict-ephemeral-storage', says: 'Usage of EmptyDir volume {volume} exceeds the limit {limit}' },
  {
    cause: 'evict-ephemeral-storage',
    says: 'Container {container} exceeded its local ephemeral storage limit {limit}',
  },
  {
    cause: 'evict-ephemeral-storage',
    says: 'ephemeral local storage usage exceeds the total limit of containers {limit}',
  },
  { cause: 'evict-preempted', says: 'Preempted by {by+} on node {node}' },
  { cause: 'evict-preempted', says: 'preempting to accommodate a higher priority pod' },
  { cause: 'evict-preempted', says: 'Preempted in order to admit critical pod' },
  { cause: 'evict-node-lost', says: 'Marking for deletion Pod {pod} from Node', until: '1.12' },
  { cause: 'evict-taint', says: 'Marking for deletion Pod' },
  { cause: 'evict-cancelled', says: 'Cancelling deletion of Pod' },
  { cause: 'evict-taint', says: 'Taint manager: deleting due to NoExecute taint' },
  { cause: 'evict-node-shutdown', says: 'Pod was terminated in response to imminent node shutdown' },
  { cause: 'evict-node-shutdown', says: 'Pod was rejected as the node is shutting down' },
  { cause: 'evict-node-shutdown', says: 'Node is shutting', areaOnly: true },
  {
    cause: 'evict-admission-rejected',
    says: "Node didn't have enough resource: {resource}, requested: {requested}, used: {used}, capacity: {capacity}",
  },
  {
    cause: 'evict-admission-rejected',
    says: "Node didn't have enough resource: {resource}",
  },
  { cause: 'evict-admission-rejected', says: 'attempting to recover from admission failure' },
  { cause: 'evict-admission-rejected', says: 'Predicate {predicate} failed' },
  { cause: 'evict-admission-rejected', says: 'requested number of devices unavailable for {resource}.' },
  { cause: 'evict-admission-rejected', says: 'no healthy devices present' },
  { cause: 'evict-admission-rejected', says: 'Resources cannot be allocated with Topology locality' },
  { cause: 'evict-admission-rejected', says: 'SMT Alignment Error:' },
  { cause: 'evict-admission-rejected', says: 'forbidden sysctl: {sysctl} not' },
  { cause: 'evict-admission-rejected', says: "OS doesn't match", areaOnly: true },
  { cause: 'evict-admission-rejected', says: 'Allocate failed due to', areaOnly: true },
  { cause: 'evict-node-lost', says: 'which was running pod {pod} is unresponsive' },
  { cause: 'evict-node-lost', says: 'PodGC: node no longer exists' },
  { cause: 'evict-api', says: 'Eviction API: evicting' },
  { cause: 'evict-api', says: 'deleting pod for node scale down' },
] as const satisfies readonly Wording[]
