import type { Capture, KubernetesObject } from '../../types.js'
import type { FoundName, NameKind } from '../found.js'
import type { KnownName } from './pseudonyms.js'

const OWNERS = new Set([
  ...['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob', 'ReplicationController'],
])

/** What Kubernetes takes as a name; a misread cell such as `1/1` is none. */
const NAME = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/

/**
 * The names that objects and events of a capture have and refer to.
 *
 * Shape: in the order of the capture; the same name may come more than once.
 *
 * @example namesOfCapture(capture) // [{ kind: 'pod', name: 'web-0' }, { kind: 'node', name: 'n1' }]
 */
export function namesOfCapture(capture: Capture): KnownName[] {
  const names: KnownName[] = []
  const add = (kind: NameKind | undefined, name: unknown) => {
    if (kind === undefined || typeof name !== 'string' || !NAME.test(name)) return
    names.push({ kind: ADDRESS.test(name) ? 'ip' : kind, name })
  }
  for (const object of capture.objects) {
    add(kindOf(object.kind), object.metadata?.name)
    add('namespace', object.metadata?.namespace)
    // a manifest may hold anything under any name
    const owners: unknown = object.metadata?.ownerReferences
    if (Array.isArray(owners)) for (const owner of owners) add(kindOf(owner?.kind), owner?.name)
    add('node', fieldOf(object, 'spec', 'nodeName'))
    add('ip', fieldOf(object, 'status', 'podIP'))
    add('ip', fieldOf(object, 'status', 'hostIP'))
  }
  for (const { involvedObject, source } of capture.events) {
    add(kindOf(involvedObject.kind), involvedObject.name)
    add('namespace', involvedObject.namespace)
    add('node', source?.host)
  }
  return names
}

/**
 * Where the names of a capture's objects stand in its text, as far as the origins tell.
 *
 * @example findNamesInCapture(text, capture) // [{ kind: 'pod', start: 12, end: 17 }]
 */
export function findNamesInCapture(text: string, capture: Capture): FoundName[] {
  const found: FoundName[] = []
  for (const [index, object] of capture.objects.entries()) {
    for (const { path, text: name, start, end } of capture.objectOrigins[index]?.places ?? []) {
      const kind = kindOfPath(path, object.kind)
      if (kind === undefined || name === '' || text.slice(start, end) !== name) continue
      // no name holds a line break: YAML that went on below it would lose a line
      const lineEnd = name.search(/[\r\n]/)
      found.push({ kind, start, end: lineEnd < 0 ? end : start + lineEnd })
    }
  }
  for (const [index, { involvedObject }] of capture.events.entries()) {
    const { namespace, name } = involvedObject
    const kind = kindOf(involvedObject.kind)
    for (const { path, text: said, start, end } of capture.eventOrigins[index]?.places ?? []) {
      const told = path === 'source.host' ? 'node' : path === 'involvedObject.name' ? kind : undefined
      if (told !== undefined && NAME.test(said) && text.slice(start, end) === said)
        found.push({ kind: ADDRESS.test(said) ? 'ip' : told, start, end })
    }
    if (namespace === undefined) continue
    for (const { start, end } of capture.eventOrigins[index]?.spans ?? []) {
      const row = text.slice(start, end)
      // the column NAMESPACE of a row without its header
      if (/^[ \t]{2}/.test(row.slice(namespace.length)) && row.startsWith(namespace))
        found.push({ kind: 'namespace', start, end: start + namespace.length })
      if (kind !== undefined && name !== undefined) findPairs(row, start, { namespace, name, kind }, found)
    }
  }
  return found
}

/** `store/nightly` in a message about that object. */
function findPairs(
  row: string,
  start: number,
  { namespace, name, kind }: { namespace: string; name: string; kind: NameKind },
  found: FoundName[],
): void {
  const pair = `${namespace}/${name}`
  for (let at = row.indexOf(pair); at >= 0; at = row.indexOf(pair, at + pair.length)) {
    if (/[\w./-]/.test(row[at - 1] ?? '') || /[\w-]/.test(row[at + pair.length] ?? '')) continue
    const from = start + at
    found.push({ kind: 'namespace', start: from, end: from + namespace.length })
    found.push({ kind, start: from + namespace.length + 1, end: from + pair.length })
  }
}

function kindOfPath(path: string, kind: unknown): NameKind | undefined {
  switch (path) {
    case 'metadata.name':
      return kindOf(kind)
    case 'metadata.namespace':
      return 'namespace'
    case 'spec.nodeName':
      return 'node'
    default:
      return undefined
  }
}

function kindOf(kind: unknown): NameKind | undefined {
  if (kind === 'Pod') return 'pod'
  if (kind === 'Node') return 'node'
  if (kind === 'Namespace') return 'namespace'
  return typeof kind === 'string' && OWNERS.has(kind) ? 'owner' : undefined
}

function fieldOf(object: KubernetesObject, part: string, field: string): unknown {
  const value = object[part]
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined
}
