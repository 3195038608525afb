import type { Field, Tree } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { parseServicePort } from '../grammar/service-port.js'
import { appendAt, keepPrinted, lastAt, leaveUnread, narrow, type Scope, state } from './draft.js'
import { hidesMore, type PortEndpoints, readEndpointList, relateEndpoints } from './endpoint-list.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { commaList, fields, integer, selectorMap, since, text } from './table.js'
import { isNothing, splitExcerpt, valueIn } from './values.js'

const ports = ['spec', 'ports']

/** core/v1 Service. Source: describeService in kubectl's describe.go. */
export const service: Kind = {
  apiVersion: 'v1',
  kind: 'Service',
  resources: ['services', 'service', 'svc'],
  marks: [
    'Session Affinity',
    'IP Families',
    'IP Family Policy',
    'Type+TargetPort',
    'Port+TargetPort',
    'External Traffic Policy',
    'LoadBalancer Ingress',
    'Port+Endpoints',
  ],
  fields: fields(
    {
      Selector: selectorMap('spec.selector'),
      Type: text('spec.type'),
      'IP Family Policy': since(20, text('spec.ipFamilyPolicy')),
      'IP Families': since(20, commaList('spec.ipFamilies')),
      IPFamily: since(16, text('spec.ipFamily'), 19),
      IP: readIP,
      IPs: since(20, commaList('spec.clusterIPs')),
      'External IPs': commaList('spec.externalIPs'),
      'Desired LoadBalancer IP': since(31, text('spec.loadBalancerIP')),
      'External Name': text('spec.externalName'),
      'LoadBalancer Ingress': readIngress,
      Port: readPort,
      TargetPort: since(8, readTargetPort),
      AppProtocol: since(36, (field, scope) => text('appProtocol')(field, lastAt(scope, ports))),
      NodePort: readNodePort,
      Endpoints: keepEndpoints,
      'Session Affinity': text('spec.sessionAffinity'),
      'External Traffic Policy': text('spec.externalTrafficPolicy'),
      'Internal Traffic Policy': text('spec.internalTrafficPolicy'),
      'HealthCheck NodePort': integer('spec.healthCheckNodePort'),
      'LoadBalancer Source Ranges': commaList('spec.loadBalancerSourceRanges'),
      'Traffic Distribution': since(34, text('spec.trafficDistribution')),
    },
    metadata,
  ),
  finish,
}

/** The endpoints are other objects; that a port has none is worth pointing at. */
function keepEndpoints(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  keepPrinted(scope, 'printed.endpoints', value)
  return readEndpointList(value.text) !== 'unknown'
}

/** `IP:` stands twice up to 1.30 when a load balancer's address is asked for. */
function readIP(field: Field, scope: Scope): boolean {
  const spec = scope.draft.object['spec'] as Record<string, unknown> | undefined
  if (spec === undefined || !Object.hasOwn(spec, 'clusterIP')) return text('spec.clusterIP')(field, scope)
  narrow(scope.draft, undefined, 30)
  return text('spec.loadBalancerIP')(field, scope)
}

/** `5.5.5.5 (VIP), a.elb.com`: addresses and host names, each with its mode. */
function readIngress(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (isNothing(value.text)) return true
  for (const part of splitExcerpt(value, ',')) {
    const cut = /^(\S+)(?: \((\w+)\))?$/.exec(part.text)
    if (cut === null) return false
    const address = cut[1] as string
    const made = appendAt(scope, ['status', 'loadBalancer', 'ingress'])
    const key = isAddress(address) ? 'ip' : 'hostname'
    state(made, [key], address, sliceExcerpt(part, 0, address.length))
    if (cut[2] !== undefined) {
      state(made, ['ipMode'], cut[2], sliceExcerpt(part, address.length + 2, part.text.length - 1))
    }
  }
  return true
}

/** An IPv4 or IPv6 address; all else is the name of a host. */
export function isAddress(text: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) || text.includes(':')
}

function readPort(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const port = parseServicePort(value.text, scope.draft.memory)
  if (port === undefined || typeof port.port !== 'number') return false
  const made = appendAt(scope, ports)
  // 1.1 and older say `<unnamed>`.
  if (port.name !== undefined && port.name !== '<unset>' && port.name !== '<unnamed>') {
    state(made, ['name'], port.name, sliceExcerpt(value, 0, port.name.length))
  }
  state(made, ['port'], port.port, sliceExcerpt(value, port.at, port.at + String(port.port).length))
  if (port.protocol !== '') state(made, ['protocol'], port.protocol, tail(value, port.protocol.length))
  return true
}

/** `0/TCP` is what an unset one prints. */
function readTargetPort(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const target = parseServicePort(value.text, scope.draft.memory)
  if (target === undefined) return false
  if (target.port !== 0) state(lastAt(scope, ports), ['targetPort'], target.port, value)
  return true
}

function readNodePort(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const node = parseServicePort(value.text, scope.draft.memory)
  if (node === undefined || typeof node.port !== 'number') return false
  const digits = String(node.port).length
  state(lastAt(scope, ports), ['nodePort'], node.port, sliceExcerpt(value, node.at, node.at + digits))
  return true
}

function tail(value: ReturnType<typeof valueIn>, length: number): ReturnType<typeof valueIn> {
  return sliceExcerpt(value, value.text.length - length, value.text.length)
}

/** The endpoints of every port, in printed order, become the objects kubectl read them from. */
function finish(scope: Scope, tree: Tree): void {
  const { metadata: meta, spec } = scope.draft.object as {
    metadata?: { name?: string; namespace?: string }
    spec?: { ports?: { name?: string; protocol?: string }[] }
  }
  if (meta?.name === undefined) return
  const found: PortEndpoints[] = []
  let port = -1
  let isSliced = false
  for (const field of tree.fields) {
    if (field.key === 'Port') port++
    if (field.key !== 'Endpoints' || port < 0) continue
    const list = readEndpointList(valueIn(field).text)
    if (list === 'none' || list === 'unknown') continue
    const { name, protocol } = spec?.ports?.[port] ?? {}
    if (list !== 'empty' && list.hidden === 0) isSliced = true
    if (list !== 'empty' && hidesMore(list)) leaveUnread(scope.draft, field, 'elided')
    found.push({
      ...(name !== undefined && { name }),
      ...(protocol !== undefined && { protocol }),
      list: list === 'empty' ? undefined : list,
    })
  }
  if (isSliced) narrow(scope.draft, 31, undefined)
  if (found.length > 0) relateEndpoints(scope, meta.name, meta.namespace, found)
}
