import type { FindingObject, KubernetesObject, ObjectReference } from '../types.js'

/** Finds the object a reference means, and gives one name to the same object read at several places. */
export interface Subjects {
  readonly subjectOf: (reference: ObjectReference) => { subject: FindingObject; object?: number }
}

/**
 * Makes the lookup from references to objects of a capture.
 *
 * Shape: a reference without namespace means the object of that kind and name whose namespace the capture tells, when
 * there is only one. Of several readings of an object the one with the most fields is `object`.
 *
 * @example indexSubjects([], []).subjectOf({ kind: 'Pod', name: 'a' }).subject // { kind: 'Pod', name: 'a' }
 */
export function indexSubjects(
  objects: readonly KubernetesObject[],
  references: readonly ObjectReference[],
): Subjects {
  const namespaces = new Map<string, Set<string>>()
  const byName = new Map<string, number[]>()
  for (const { kind, name, namespace } of [...objects.map(referenceTo), ...references]) {
    if (kind === undefined || name === undefined || namespace === undefined) continue
    const key = `${kind}/${name}`
    namespaces.set(key, (namespaces.get(key) ?? new Set()).add(namespace))
  }
  for (const [index, object] of objects.entries()) {
    const key = `${object.kind}/${object.metadata?.name}`
    byName.set(key, [...(byName.get(key) ?? []), index])
  }
  return {
    subjectOf(reference) {
      const { kind, name } = reference
      const known = namespaces.get(`${kind}/${name}`)
      const namespace = reference.namespace ?? (known?.size === 1 ? [...known][0] : undefined)
      const subject = {
        ...(kind === undefined ? {} : { kind }),
        ...(namespace === undefined ? {} : { namespace }),
        ...(name === undefined ? {} : { name }),
      }
      if (name === undefined) return { subject }
      const candidates = (byName.get(`${kind}/${name}`) ?? []).filter((index) => {
        const stated = objects[index]?.metadata?.namespace
        return stated === undefined || namespace === undefined || stated === namespace
      })
      const object = candidates.reduce<number | undefined>(
        (best, index) =>
          best === undefined || weight(objects[index]) > weight(objects[best]) ? index : best,
        undefined,
      )
      return { subject, ...(object === undefined ? {} : { object }) }
    },
  }
}

/** The reference that names an object. */
export function referenceTo(object: KubernetesObject): ObjectReference {
  const { name, namespace } = object.metadata ?? {}
  return {
    ...(object.kind === undefined ? {} : { kind: object.kind }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(name === undefined ? {} : { name }),
  }
}

function weight(object: KubernetesObject | undefined): number {
  if (object === undefined) return 0
  const fieldsOf = (value: unknown) =>
    typeof value === 'object' && value !== null ? Object.keys(value).length : 0
  return fieldsOf(object) + fieldsOf(object['spec']) + fieldsOf(object['status'])
}
