import type { Wording } from '../wording.js'

/** What kubelet and controllers say of pods they remove or refuse. Sources: kubelet/eviction, kubelet/lifecycle/predicate.go, tainteviction, podgc. The most exact first. */
export const evictWordings = [
  { cause: 'evict-node-pressure', says: 'The node was low on resource: {resource}' },
  { cause: 'evict-node-pressure', says: 'The node had condition: [{condition}]' },
  { cause: 'evict-ephemeral-storage', says: 'Usage of EmptyDir volume {volume} exceeds the limit {limit}' },
  {
    cause: 'evict-ephemeral-storage',
    says: 'Container {container} exceeded its local ephemeral storage limit',
  },
  { cause: 'evict-ephemeral-storage', says: 'ephemeral local storage usage exceeds the total limit' },
  { cause: 'evict-preempted', says: 'Preempted by' },
  { cause: 'evict-preempted', says: 'Preempted in order to admit critical pod' },
  { cause: 'evict-taint', says: 'Marking for deletion Pod' },
  { cause: 'evict-node-shutdown', says: 'Pod was terminated in response to imminent node shutdown' },
  { cause: 'evict-node-shutdown', says: 'the node is shutting down', areaOnly: true },
  { cause: 'evict-admission-rejected', says: "didn't have enough resource: {resource}, requested" },
  { cause: 'evict-admission-rejected', says: 'Predicate {predicate} failed' },
  { cause: 'evict-admission-rejected', says: 'requested number of devices unavailable' },
  { cause: 'evict-admission-rejected', says: 'no healthy devices present' },
  { cause: 'evict-node-lost', says: 'which was running pod {pod} is unresponsive' },
  { cause: 'evict-node-lost', says: 'PodGC: node no longer exists' },
  { cause: 'evict-api', says: 'Eviction API: evicting' },
  { cause: 'evict-api', says: 'deleting pod for node scale down' },
] as const satisfies readonly Wording[]
