import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { KubernetesObject } from '../../src/types.js'
import { tableOf } from './get/table.js'
import { apiResources, groupVersionsOf, type Resource } from './resources.js'

/** A stand-in API server on loopback: discovery, and GET and LIST of the objects it holds. */
export interface Server {
  readonly url: string
  readonly objects: KubernetesObject[]
  /** What a watch tells of, one object after the other, before the server ends it. */
  readonly updates: KubernetesObject[]
  readonly close: () => Promise<void>
}

/**
 * Starts a server that knows these resources; `objects` may be replaced between two prints. `minor` is the minor
 * version whose tables it answers a `kubectl get` with.
 */
export async function startServer(
  resources: readonly Resource[] = apiResources,
  minor = 33,
): Promise<Server> {
  const objects: KubernetesObject[] = []
  const updates: KubernetesObject[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const table = /\bas=Table\b/.test(request.headers.accept ?? '') ? minor : undefined
    const send = (body: unknown) => {
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body ?? notFound(url.pathname)))
    }
    if (url.searchParams.get('watch') !== 'true') return send(answer(url, objects, resources, table))
    const told = updates.map((object) => {
      const one = answer(url, [object], resources, table)
      return JSON.stringify({ type: 'MODIFIED', object: table === undefined ? object : one })
    })
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(told.join('\n'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    updates,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function answer(
  url: URL,
  objects: readonly KubernetesObject[],
  resources: readonly Resource[],
  tableMinor: number | undefined,
): unknown {
  const path = url.pathname.split('/').filter(Boolean)
  if (path.length === 0) return { paths: ['/api', '/apis'] }
  if (path[0] === 'version') return { major: '1', minor: '33', gitVersion: 'v1.33.0' }
  if (path[0] === 'openapi') return undefined
  if (path[0] === 'api' && path.length === 1) return { kind: 'APIVersions', versions: ['v1'] }
  if (path[0] === 'apis' && path.length === 1) return groupList(resources)
  const isCore = path[0] === 'api'
  const groupVersion = isCore ? path[1] : path.slice(1, 3).join('/')
  const rest = path.slice(isCore ? 2 : 3)
  if (groupVersion === undefined || !groupVersionsOf(resources).includes(groupVersion)) return undefined
  if (rest.length === 0) return resourceList(groupVersion, resources)
  const namespace = rest[0] === 'namespaces' && rest.length > 2 ? rest[1] : undefined
  const [plural, name] = namespace === undefined ? rest : rest.slice(2)
  const resource = resources.find((known) => known.plural === plural && known.apiVersion === groupVersion)
  if (resource === undefined) return undefined
  const found = objects.filter(
    (object) =>
      object.kind === resource.kind &&
      isServedAs(object, groupVersion) &&
      (namespace === undefined || object.metadata?.namespace === namespace) &&
      (name === undefined || object.metadata?.name === name) &&
      matchesLabels(object, url.searchParams.get('labelSelector')) &&
      matchesFields(object, url.searchParams.get('fieldSelector')),
  )
  for (const [index, object] of found.entries()) found[index] = { ...object, apiVersion: groupVersion }
  if (tableMinor !== undefined && (name === undefined || found.length > 0))
    return tableOf(resource.kind, found, {
      minor: tableMinor,
      now: Date.now(),
      isWithObjects: url.searchParams.get('includeObject') === 'Object',
    })
  if (name !== undefined) return found[0]
  return {
    apiVersion: groupVersion,
    kind: `${resource.kind}List`,
    metadata: { resourceVersion: '1' },
    items: found,
  }
}

const older: Readonly<Record<string, string>> = {
  'autoscaling/v2': 'autoscaling/v2beta2',
  'policy/v1': 'policy/v1beta1',
  'discovery.k8s.io/v1': 'discovery.k8s.io/v1beta1',
}

/** A server has older versions of the same shape too, which kubectl up to 1.20 asks for. */
function isServedAs({ apiVersion, kind }: KubernetesObject, groupVersion: string): boolean {
  if (kind === 'PodSecurityPolicy') return true
  if (apiVersion === groupVersion || (kind === 'CronJob' && groupVersion.startsWith('batch/'))) return true
  return apiVersion !== undefined && older[apiVersion] === groupVersion
}

function groupList(resources: readonly Resource[]): unknown {
  const groups = new Map<string, string[]>()
  for (const groupVersion of groupVersionsOf(resources)) {
    const [group, version] = groupVersion.split('/')
    if (version !== undefined)
      groups.set(group as string, [...(groups.get(group as string) ?? []), groupVersion])
  }
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [...groups].map(([name, versions]) => {
      const list = versions.map((groupVersion) => ({ groupVersion, version: groupVersion.split('/')[1] }))
      return { name, versions: list, preferredVersion: list[0] }
    }),
  }
}

function resourceList(groupVersion: string, resources: readonly Resource[]): unknown {
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion,
    resources: resources
      .filter((resource) => resource.apiVersion === groupVersion)
      .map((resource) => ({
        name: resource.plural,
        singularName: resource.kind.toLowerCase(),
        namespaced: resource.isNamespaced,
        kind: resource.kind,
        verbs: ['get', 'list', 'watch'],
        shortNames: resource.shortNames ?? [],
      })),
  }
}

function matchesLabels(object: KubernetesObject, selector: string | null): boolean {
  if (selector === null || selector === '') return true
  const labels = object.metadata?.labels ?? {}
  const parts = selector.match(/(?:[^,(]|\([^)]*\))+/g) ?? []
  return parts.every((part) => {
    const set = /^(\S+) (in|notin) \(([^)]*)\)$/.exec(part)
    if (set !== null) {
      const isIn = (set[3] as string).split(',').includes(labels[set[1] as string] ?? '\0')
      return set[2] === 'in' ? isIn : !isIn
    }
    const equal = /^([^!=]+)(==|=|!=)(.*)$/.exec(part)
    if (equal === null) return part.startsWith('!') ? !(part.slice(1) in labels) : part in labels
    return (labels[equal[1] as string] === equal[3]) === (equal[2] !== '!=')
  })
}

function matchesFields(object: KubernetesObject, selector: string | null): boolean {
  if (selector === null || selector === '') return true
  return selector.split(',').every((part) => {
    const [, path = '', operator, wanted] = /^([^!=]+)(==|=|!=)(.*)$/.exec(part) ?? []
    let value: unknown = object
    for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key]
    return (String(value ?? '') === wanted) === (operator !== '!=')
  })
}

function notFound(path: string): unknown {
  const words = path.split('/')
  return {
    kind: 'Status',
    apiVersion: 'v1',
    status: 'Failure',
    message: `${words[words.length - 2]} "${words[words.length - 1]}" not found`,
    reason: 'NotFound',
    code: 404,
  }
}
