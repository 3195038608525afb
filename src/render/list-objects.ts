import type { Capture, KubernetesEvent, KubernetesObject, Origin } from '../types.js'

/** Objects and events in the form `kubectl apply -f` and other tools read. */
export interface ObjectList {
  readonly apiVersion: 'v1'
  readonly kind: 'List'
  readonly items: readonly (KubernetesObject | KubernetesEvent)[]
}

/** A list together with where each of its items was read. */
export interface OriginatedList {
  readonly list: ObjectList
  /** Parallel to `list.items`. */
  readonly origins: readonly Origin[]
}

/**
 * The objects of captures, then their events, as one list.
 *
 * Shape: without `isComplete`, objects made only so that kubectl prints the same text again are left out.
 *
 * @example listObjects([capture]).list.kind // 'List'
 */
export function listObjects(captures: readonly Capture[], isComplete = false): OriginatedList {
  const items: (KubernetesObject | KubernetesEvent)[] = []
  const origins: Origin[] = []
  const add = (found: readonly (KubernetesObject | KubernetesEvent)[], from: readonly Origin[]) => {
    for (const [at, item] of found.entries()) {
      const origin = from[at]
      if (origin === undefined || (origin.placeholder && !isComplete)) continue
      items.push(inOrder(isComplete ? withUid(item) : item))
      origins.push(origin)
    }
  }
  for (const capture of captures) add(capture.objects, capture.objectOrigins)
  for (const capture of captures) add(capture.events, capture.eventOrigins)
  return { list: { apiVersion: 'v1', kind: 'List', items }, origins }
}

/** As manifests are written: what the item is and is called comes first. */
function inOrder<Item extends KubernetesObject | KubernetesEvent>(item: Item): Item {
  const { apiVersion, kind, metadata } = item
  const head = { apiVersion, kind, metadata }
  const known = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined))
  return { ...(known as Partial<Item>), ...item }
}

/**
 * A node with a uid of its own: kubectl looks for the events of a node by its uid and, as the kubelet writes them, by
 * its name; without a uid it finds the latter twice.
 */
function withUid(item: KubernetesObject | KubernetesEvent): KubernetesObject | KubernetesEvent {
  const { kind, metadata } = item
  if (kind !== 'Node' || metadata?.name === undefined || metadata.uid !== undefined) return item
  return { ...item, metadata: { ...metadata, uid: `undescribed-${metadata.name}` } }
}
