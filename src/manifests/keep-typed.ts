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

/** Fields of all kinds, and those of pods and nodes, that hold lists of maps or of texts. */
const lists: Readonly<Record<string, 'object' | 'string'>> = {
  'metadata.ownerReferences': 'object',
  'metadata.finalizers': 'string',
  'status.conditions': 'object',
}
const listsOfPodsAndNodes: typeof lists = {
  ...lists,
  'status.containerStatuses': 'object',
  'status.initContainerStatuses': 'object',
  'status.ephemeralContainerStatuses': 'object',
  'spec.containers': 'object',
  'spec.initContainers': 'object',
  'spec.volumes': 'object',
  'spec.imagePullSecrets': 'object',
  'spec.tolerations': 'object',
  'spec.taints': 'object',
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
  const types = value['kind'] === 'Pod' || value['kind'] === 'Node' ? listsOfPodsAndNodes : lists
  const kept = keepTexts(
    keepLists(value, types, [], dropped),
    [...texts.object, ...(isEvent ? texts.event : [])],
    [],
    dropped,
  )
  keepPart(kept, 'metadata', texts.metadata, dropped)
  if (isEvent) {
    keepPart(kept, 'involvedObject', texts.involvedObject, dropped)
    keepPart(kept, 'source', texts.source, dropped)
    if (typeof kept['count'] !== 'number') drop(kept, 'count', [], dropped)
  }
  return { value: kept, dropped }
}

/** What is a list in the API stays a list of what it holds; everything that is not set is left out. */
function keepLists(
  fields: Record<string, unknown>,
  types: typeof lists,
  under: readonly string[],
  dropped: string[][],
): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields)) {
    const path = [...under, key]
    const type = types[path.join('.')]
    if (value === null) continue
    if (type !== undefined && !Array.isArray(value)) dropped.push(path)
    else kept[key] = keepSet(value, types, type, path, dropped)
  }
  return kept
}

function keepSet(
  value: unknown,
  types: typeof lists,
  type: 'object' | 'string' | undefined,
  under: readonly string[],
  dropped: string[][],
): unknown {
  if (!Array.isArray(value)) {
    return typeof value === 'object' && value !== null
      ? keepLists(value as Record<string, unknown>, types, under, dropped)
      : value
  }
  const kept: unknown[] = []
  for (const [index, item] of value.entries()) {
    const path = [...under, `${index}`]
    const isMap = typeof item === 'object' && item !== null && !Array.isArray(item)
    if (type === undefined || (type === 'object' ? isMap : typeof item === 'string'))
      kept.push(keepSet(item, types, undefined, path, dropped))
    else if (item !== null) dropped.push(path)
  }
  return kept
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
