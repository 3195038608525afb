import type { KubernetesEvent, KubernetesObject, ObjectReference, Reading } from '../types.js'

const because = 'the events below it name it'

/**
 * Gives the object of a describe that has lost its head the name that its events tell.
 *
 * Shape: the objects and origins of the reading; the same lists where the name stands, where no event tells it, or
 * several names are told. What is added is listed in `origin.inferred`.
 *
 * @example nameFromEvents({ objects: [], objectOrigins: [] }, []).objects // []
 */
export function nameFromEvents(
  { objects, objectOrigins }: Pick<Reading, 'objects' | 'objectOrigins'>,
  events: readonly KubernetesEvent[],
): Pick<Reading, 'objects' | 'objectOrigins'> {
  const [object] = objects
  const [origin] = objectOrigins
  const told = objects.length === 1 ? onlyReference(events) : undefined
  if (object === undefined || origin === undefined || told?.name === undefined || told.kind !== object.kind)
    return { objects, objectOrigins }
  const { metadata } = object
  if (metadata?.name !== undefined) return { objects, objectOrigins }
  const added: { name: string; namespace?: string } = { name: told.name }
  if (metadata?.namespace === undefined && told.namespace !== undefined) added.namespace = told.namespace
  const named: KubernetesObject = { ...object, metadata: { ...added, ...metadata } }
  const inferred = Object.keys(added).map((key) => ({ path: `metadata.${key}`, because }))
  return {
    objects: [named],
    objectOrigins: [{ ...origin, inferred: [...origin.inferred, ...inferred] }],
  }
}

/** The object that all events are about. */
function onlyReference(events: readonly KubernetesEvent[]): ObjectReference | undefined {
  const [first, ...rest] = events
  const isSame = ({ involvedObject: { kind, namespace, name } }: KubernetesEvent) =>
    kind === first?.involvedObject.kind &&
    namespace === first?.involvedObject.namespace &&
    name === first?.involvedObject.name
  return rest.every(isSame) ? first?.involvedObject : undefined
}
