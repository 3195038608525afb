import type { Excerpt } from '../excerpt.js'
import { sliceExcerpt } from '../excerpt.js'
import { parseIngressBackend } from '../grammar/ingress-backend.js'
import { infer, keepPrinted, narrow, rootOf, type Scope, scopeAt, startDraft, state } from './draft.js'
import { type PortEndpoints, readEndpointList, relateEndpoints } from './endpoint-list.js'

/** What kubectl up to 1.18 makes of a backend that another API version holds. */
const unset = /^:0(?: |$)/

/** Whether a text is a backend as kubectl prints one; a path with a backend that is not set behind it is none. */
export function isBackend(text: string): boolean {
  if (unset.test(text) || text === '<default>') return true
  const isPath = /^\S+\s+:/.test(text)
  return !isPath && parseIngressBackend(text) !== undefined
}

/** Writes one backend: a Service with the name or number of its port, or a resource. */
export function readBackend(value: Excerpt, scope: Scope, key: string): boolean {
  if (unset.test(value.text) || value.text === '<default>') return true
  const backend = parseIngressBackend(value.text)
  if (backend === undefined) return false
  const made = scopeAt(scope, [key])
  if (!('service' in backend)) {
    for (const [name, text] of Object.entries(backend)) {
      const at = value.text.lastIndexOf(text as string)
      state(made, ['resource', name], text, sliceExcerpt(value, at, at + (text as string).length))
    }
    return true
  }
  const end = backend.service.length
  state(made, ['service', 'name'], backend.service, sliceExcerpt(value, 0, end))
  const kind = typeof backend.port === 'number' ? 'number' : 'name'
  const port = sliceExcerpt(value, end + 1, end + 1 + String(backend.port).length)
  state(made, ['service', 'port', kind], backend.port, port)
  const mark = value.text.lastIndexOf('<error: ')
  const nothing = /\((?:<none>)?\)$/.exec(value.text)
  if (mark >= 0) {
    keepPrinted(scope, `printed.${made.path}`, sliceExcerpt(value, mark, value.text.lastIndexOf('>') + 1))
  } else if (nothing !== null) {
    keepPrinted(scope, `printed.${made.path}`, sliceExcerpt(value, nothing.index, value.text.length))
  }
  return true
}

interface Found {
  readonly port: string | number
  readonly endpoints: string
  readonly isGlued: boolean
}

/** Collects the backends of an Ingress and makes the Services and endpoints kubectl looked up for them. */
export class IngressBackends {
  readonly #services = new Map<string, Found[]>()

  add(text: string): void {
    const backend = unset.test(text) ? undefined : parseIngressBackend(text)
    if (backend === undefined || !('service' in backend) || backend.endpoints === undefined) return
    const found = this.#services.get(backend.service) ?? []
    this.#services.set(backend.service, found)
    if (found.some(({ port }) => port === backend.port)) return
    found.push({ port: backend.port, endpoints: backend.endpoints, isGlued: backend.isGlued })
  }

  relate(scope: Scope): void {
    const namespace = scope.draft.object.metadata?.namespace
    for (const [name, found] of this.#services) {
      const isMissing = found.some(({ endpoints }) => endpoints.startsWith('<error: '))
      if (name === 'default-http-backend' && scope.draft.object['spec'] === undefined) continue
      if (isMissing) {
        // The Endpoints were there, the Service was not.
        if (found.some(({ isGlued }) => isGlued)) {
          narrow(scope.draft, undefined, 30)
          relateEndpoints(scope, name, namespace, [])
        }
        continue
      }
      const ports = found.map(({ port, endpoints }) => ({
        ...portOf(port, found),
        list: readEndpointList(endpoints),
      }))
      const service = startDraft('v1', 'Service', scope.draft)
      service.isPartial = true
      scope.draft.related.push(service)
      const because = 'a backend of the Ingress'
      infer(rootOf(service), ['metadata', 'name'], name, because)
      if (namespace !== undefined) infer(rootOf(service), ['metadata', 'namespace'], namespace, because)
      const spec = ports.map(({ name, port }) => ({
        ...(name !== undefined && { name }),
        ...(port !== undefined && { port }),
      }))
      infer(rootOf(service), ['spec', 'ports'], spec, because)
      const lists: PortEndpoints[] = []
      for (const { name, list } of ports) {
        if (list === 'none' || list === 'unknown') continue
        lists.push({ ...(name !== undefined && { name }), list: list === 'empty' ? undefined : list })
        if (list !== 'empty' && list.hidden === 0) narrow(scope.draft, 31, undefined)
      }
      relateEndpoints(scope, name, namespace, lists)
    }
  }
}

/** The names of ports given by number are not in the text; of several such ports each needs one, to tell them apart. */
function portOf(port: string | number, among: readonly Found[]): { name?: string; port?: number } {
  if (typeof port === 'string') return { name: port }
  const numbered = among.filter((other) => typeof other.port === 'number').length
  return numbered === 1 ? { port } : { name: `undescribed-${port}`, port }
}
