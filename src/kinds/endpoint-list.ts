import { type EndpointListText, parseEndpointList } from '../grammar/endpoint-list.js'
import { type Draft, infer, rootOf, type Scope, startDraft } from './draft.js'

/** The endpoints kubectl printed for one port of a Service. */
export interface PortEndpoints {
  /** The port's name in the Service; absent for the only port. */
  readonly name?: string
  readonly protocol?: string
  /** `undefined`: kubectl found endpoints, but none for this port. */
  readonly list: EndpointListText | undefined
}

/** Beyond this many hidden endpoints none is made: a count in a text is no reason to fill memory. */
const mostHidden = 1000

/** Whether a list counts more endpoints than are made of it: its field is unread then. */
export function hidesMore({ hidden = 0 }: EndpointListText): boolean {
  return hidden > mostHidden
}

/** `10.1.0.1:80,… + 2 more...`, `<none>` or nothing; `'unknown'` when it is none of them. */
export function readEndpointList(text: string): EndpointListText | 'none' | 'empty' | 'unknown' {
  if (text === '<none>') return 'none'
  if (text === '') return 'empty'
  return parseEndpointList(text) ?? 'unknown'
}

/**
 * Adds what kubectl looked up to print a Service's endpoints: its Endpoints (up to 1.30), which have its name, and an
 * EndpointSlice (1.31 and newer), whose name the text does not tell: a placeholder.
 *
 * An address that kubectl only counted is an entry without address. Source: formatEndpoints, formatEndpointSlices.
 */
export function relateEndpoints(
  scope: Scope,
  service: string,
  namespace: string | undefined,
  ports: readonly PortEndpoints[],
): void {
  const { draft } = scope
  const isCapped = ports.some(({ list }) => list !== undefined && hidesMore(list))
  const because = `printed as the endpoints of the Service${isCapped ? `; of those it only counts ${mostHidden} are entries` : ''}`
  if (draft.versions.min === undefined || draft.versions.min < 31) {
    const endpoints = startRelated(draft, 'v1', 'Endpoints', namespace)
    // kubectl 1.31 and newer prints nothing also where there are none.
    if (ports.every(({ list }) => list === undefined)) endpoints.draft.isPlaceholder = true
    infer(endpoints, ['metadata', 'name'], service, 'Endpoints have the name of their Service')
    const subsets = groupPorts(ports).map(([list, group]) => subsetOf(list, group))
    if (ports.length > 0) infer(endpoints, ['subsets'], subsets, because)
  }
  if (ports.length > 0 && (draft.versions.max === undefined || draft.versions.max > 30)) {
    for (const [list, group] of groupPorts(ports)) {
      const slice = startRelated(draft, 'discovery.k8s.io/v1', 'EndpointSlice', namespace)
      slice.draft.isPlaceholder = true
      const because = 'kubectl found the slice by its label'
      infer(slice, ['metadata', 'labels', 'kubernetes.io/service-name'], service, because)
      infer(slice, ['addressType'], list?.shown.some(({ ip }) => ip.includes(':')) ? 'IPv6' : 'IPv4', because)
      infer(slice, ['ports'], portsOf(list, group), because)
      infer(slice, ['endpoints'], sliceEndpoints(list), because)
    }
  }
}

function startRelated(draft: Draft, apiVersion: string, kind: string, namespace: string | undefined): Scope {
  const related = startDraft(apiVersion, kind, draft)
  related.isPartial = true
  draft.related.push(related)
  const scope = rootOf(related)
  if (namespace !== undefined)
    infer(scope, ['metadata', 'namespace'], namespace, 'the namespace of the object that shows it')
  return scope
}

/** Ports with the same addresses stand in one subset; a list whose target ports differ is one subset a port number. */
function groupPorts(
  ports: readonly PortEndpoints[],
): [EndpointListText | undefined, { name?: string; protocol?: string; port?: number }[]][] {
  const groups = new Map<
    string,
    [EndpointListText | undefined, { name?: string; protocol?: string; port?: number }[]]
  >()
  for (const { name, protocol, list } of ports) {
    const runs: EndpointListText[] = []
    for (const endpoint of list?.shown ?? []) {
      const last = runs[runs.length - 1]
      if (last !== undefined && last.shown[0]?.port === endpoint.port) {
        runs[runs.length - 1] = { shown: [...last.shown, endpoint] }
      } else {
        runs.push({ shown: [endpoint] })
      }
    }
    const final = runs.pop()
    if (final !== undefined) runs.push(list?.hidden === undefined ? final : { ...final, hidden: list.hidden })
    for (const run of runs.length === 0 ? [undefined] : runs) {
      const port = run?.shown[0]?.port
      const key = `${run?.shown.map(({ ip }) => ip).join(',')} ${run?.hidden} ${port === undefined}`
      const group = groups.get(key) ?? [run, []]
      groups.set(key, group)
      if (port !== undefined)
        group[1].push({ ...(name !== undefined && { name }), port, ...(protocol && { protocol }) })
    }
  }
  return [...groups.values()]
}

function subsetOf(
  list: EndpointListText | undefined,
  ports: readonly { name?: string; port?: number }[],
): unknown {
  const addresses: object[] = (list?.shown ?? []).map(({ ip }) => ({ ip }))
  for (let index = 0; index < Math.min(list?.hidden ?? 0, mostHidden); index++) addresses.push({})
  return { ...(addresses.length > 0 && { addresses }), ...(ports.length > 0 && { ports }) }
}

/** A slice's ports have a name also when it is empty; kubectl expects one. */
function portsOf(
  list: EndpointListText | undefined,
  ports: readonly { name?: string; port?: number }[],
): unknown[] {
  return list === undefined ? [] : ports.map((port) => ({ name: '', ...port }))
}

/** `+ 0 more...`: kubectl met a further endpoint that is not ready. It looks at the first address of each: empty here. */
function sliceEndpoints(list: EndpointListText | undefined): unknown[] {
  const ready = { ready: true }
  const shown = (list?.shown ?? []).map(({ ip }) => ({ addresses: [ip], conditions: ready }))
  if (list?.hidden === undefined) return shown
  if (list.hidden === 0) return [...shown, { addresses: [''], conditions: { ready: false } }]
  const hidden = Array.from({ length: Math.min(list.hidden, mostHidden) }, () => ({
    addresses: [''],
    conditions: ready,
  }))
  return [...shown, ...hidden]
}
