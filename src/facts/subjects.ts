import { addTo } from '../group-by.js'
import type { FindingObject, KubernetesObject, ObjectReference } from '../types.js'

/** Finds the object a reference means, and gives one name to the same object read at several places. */
export interface Subjects {
  readonly subjectOf: (reference: ObjectReference) => Subject
}

/** Whom a reference means: one answer for all references to the same object. */
export interface Subject {
  readonly subject: FindingObject
  /** Index of the object, if the capture holds it. */
  readonly object?: number
  /** Differs where the subject differs; what is absent is not what is empty. */
  readonly key: string
  /** A container of it; one answer for each name. */
  readonly containerNamed: (name: string) => FindingObject
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
  const noteNamespace = ({ kind, name, namespace }: ObjectReference): void => {
    if (kind === undefined || name === undefined || namespace === undefined) return
    const key = `${kind}/${name}`
    const known = namespaces.get(key)
    if (known === undefined) namespaces.set(key, new Set([namespace]))
    else known.add(namespace)
  }
  for (const object of objects) noteNamespace(referenceTo(object))
  let before: ObjectReference | undefined
  for (const reference of references) {
    // the events below one object share it
    if (reference !== before) noteNamespace(reference)
    before = reference
  }
  for (const [index, object] of objects.entries()) {
    addTo(byName, `${object.kind}/${object.metadata?.name}`, index)
  }
  const find = ({ kind, name, namespace: stated }: ObjectReference): Pick<Subject, 'subject' | 'object'> => {
    const known = namespaces.get(`${kind}/${name}`)
    const namespace = stated ?? (known?.size === 1 ? [...known][0] : undefined)
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
      (best, index) => (best === undefined || weight(objects[index]) > weight(objects[best]) ? index : best),
      undefined,
    )
    return { subject, ...(object === undefined ? {} : { object }) }
  }
  const found = new Map<string, Subject>()
  // the events below one object share its reference
  const known = new Map<ObjectReference, Subject>()
  return {
    subjectOf(reference) {
      const same = known.get(reference)
      if (same !== undefined) return same
      const asked = keyOf(reference)
      let answer = found.get(asked)
      if (answer === undefined) {
        const { subject, object } = find(reference)
        const containerNamed = rememberContainers(subject)
        answer = { subject, ...(object === undefined ? {} : { object }), key: keyOf(subject), containerNamed }
        found.set(asked, answer)
      }
      known.set(reference, answer)
      return answer
    },
  }
}

function rememberContainers(subject: FindingObject): Subject['containerNamed'] {
  const known = new Map<string, FindingObject>()
  return (container) => {
    let whom = known.get(container)
    if (whom === undefined) {
      whom = { ...subject, container }
      known.set(container, whom)
    }
    return whom
  }
}

function keyOf({ kind, namespace, name }: ObjectReference): string {
  return `${part(kind)}\n${part(namespace)}\n${part(name)}`
}

function part(text: string | undefined): string {
  return text === undefined ? '' : `/${text}`
}

/** The reference that names an object. */
export function referenceTo(object: KubernetesObject): ObjectReference {
  const { name, namespace } = object.metadata ?? {}
  const reference: ObjectReference = {}
  if (object.kind !== undefined) reference.kind = object.kind
  if (namespace !== undefined) reference.namespace = namespace
  if (name !== undefined) reference.name = name
  return reference
}

function weight(object: KubernetesObject | undefined): number {
  if (object === undefined) return 0
  const fieldsOf = (value: unknown) =>
    typeof value === 'object' && value !== null ? Object.keys(value).length : 0
  return fieldsOf(object) + fieldsOf(object['spec']) + fieldsOf(object['status'])
}
