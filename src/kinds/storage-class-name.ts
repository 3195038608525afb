import { joinPath, type Scope } from './draft.js'

/** Before 1.6 the class of a volume or claim stood in an annotation; kubectl prints it instead of the field to this day. */
const classAnnotation = 'volume.beta.kubernetes.io/storage-class'

/**
 * Takes a class' name out of a volume, a claim or the template of one where the annotation says the same: the line was
 * printed from the annotation, and what the field holds is not in the text.
 */
export function preferClassAnnotation({ draft, target, path }: Scope): void {
  const { metadata, spec } = target as {
    metadata?: { annotations?: Record<string, string> }
    spec?: Record<string, unknown>
  }
  const annotated = metadata?.annotations?.[classAnnotation]
  if (annotated === undefined || spec?.['storageClassName'] !== annotated) return
  delete spec['storageClassName']
  if (Object.keys(spec).length === 0) delete target['spec']
  draft.places.remove(joinPath(joinPath(path, 'spec'), 'storageClassName'))
}
