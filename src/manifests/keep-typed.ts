/** Fields that everything below rests on, and what they are in the API. Others may hold what the text says. */
const texts = {
  object: ['apiVersion', 'kind'],
  metadata: [
    'name',
    'generateName',
    'namespace',
    'uid',
    'resourceVersion',
    'creationTimestamp',
    'deletionTimestamp',
  ],
  event: [
    'type',
    'reason',
    'message',
    'firstTimestamp',
    'lastTimestamp',
    'eventTime',
    'reportingComponent',
    'action',
  ],
  involvedObject: ['apiVersion', 'kind', 'name', 'namespace', 'uid', 'resourceVersion', 'fieldPath'],
  source: ['component', 'host'],
}

/** An object or event without the fields that have a value of another type, and where those stood. */
export interface Typed {
  readonly value: Record<string, unknown>
  readonly dropped: readonly (readonly string[])[]
}

/**
 * Takes out what cannot be: a name that is a map, metadata that is a text. A fragment of YAML may say anything under any
 * key, and readers of objects count on names being texts.
 *
 * Shape: `dropped` as paths of keys; the given value is not changed. `null` says that a field is not set: it goes without a word.
 *
 * @example keepTyped({ kind: 'Pod', metadata: { name: { a: 1 } } }).dropped // [['metadata', 'name']]
 */
export function keepTyped(value: Record<string, unknown>): Typed {
  const dropped: string[][] = []
  const isEvent = value['kind'] === 'Event' || value['involvedObject'] !== undefined
  const kept = keepTexts(value, [...texts.object, ...(isEvent ? texts.event : [])], [], dropped)
  keepPart(kept, 'metadata', texts.metadata, dropped)
  if (isEvent) {
    keepPart(kept, 'involvedObject', texts.involvedObject, dropped)
    keepPart(kept, 'source', texts.source, dropped)
    if (typeof kept['count'] !== 'number') drop(kept, 'count', [], dropped)
  }
  return { value: kept, dropped }
}

function keepPart(
  whole: Record<string, unknown>,
  part: string,
  names: readonly string[],
  dropped: string[][],
): void {
  const fields = whole[part]
  if (fields === undefined) return
  if (fields === null || typeof fields !== 'object' || Array.isArray(fields)) drop(whole, part, [], dropped)
  else whole[part] = keepTexts(fields as Record<string, unknown>, names, [part], dropped)
}

function keepTexts(
  fields: Record<string, unknown>,
  names: readonly string[],
  under: readonly string[],
  dropped: string[][],
): Record<string, unknown> {
  const kept = { ...fields }
  for (const name of names) {
    if (typeof kept[name] !== 'string') drop(kept, name, under, dropped)
  }
  return kept
}

function drop(
  fields: Record<string, unknown>,
  name: string,
  under: readonly string[],
  dropped: string[][],
): void {
  if (fields[name] != null) dropped.push([...under, name])
  delete fields[name]
}
