import type { Scope } from './draft.js'

/** Before 1.6 the class of a volume or claim stood in an annotation; kubectl prints it instead of the field to this day. */
const classAnnotation = 'volume.beta.kubernetes.io/storage-class'

/**
 * Takes a class' name out of the object where the annotation says the same: the line was printed from the annotation, and
 * what the field holds is not in the text.
 */
export function preferClassAnnotation(scope: Scope, path: string): void {
  const { object, places } = scope.draft
  const spec = object['spec'] as Record<string, unknown> | undefined
  const annotated = object.metadata?.annotations?.[classAnnotation]
  if (annotated === undefined || spec?.['storageClassName'] !== annotated) return
  delete spec['storageClassName']
  if (Object.keys(spec).length === 0) delete object['spec']
  const at = places.findIndex((place) => place.path === path)
  if (at >= 0) places.splice(at, 1)
}
