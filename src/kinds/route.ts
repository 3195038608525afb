import type { Field, Tree } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { appendAt, infer, lastAt, leaveUnread, type Scope, scopeAt, state } from './draft.js'
import { hidesMore, readEndpointList, relateEndpoints } from './endpoint-list.js'
import type { Kind } from './kind.js'
import { openShiftMetadata } from './openshift.js'
import { fields, text } from './table.js'
import { isNothing, trimExcerpt, valueIn } from './values.js'

/** route.openshift.io/v1 Route. Source: RouteDescriber in oc's describe package; it prints no events. */
export const route: Kind = {
  apiVersion: 'route.openshift.io/v1',
  kind: 'Route',
  resources: ['routes', 'route'],
  marks: ['Requested Host', 'TLS Termination'],
  fields: fields(
    {
      'Requested Host': readHost,
      Path: text('spec.path'),
      'TLS Termination': text('spec.tls.termination'),
      'Insecure Policy': text('spec.tls.insecureEdgeTerminationPolicy'),
      'Endpoint Port': readEndpointPort,
      Service: readService,
      Weight: readWeight,
      Endpoints: (field) => /^<error: /.test(valueIn(field).text) || isList(valueIn(field).text),
    },
    openShiftMetadata,
  ),
  finish: relateBackends,
}

function isList(text: string): boolean {
  return readEndpointList(text) !== 'unknown'
}

/** The host, and in the lines below it the routers that took the route or refused it. */
function readHost(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (!isNothing(value.text)) state(scope, ['spec', 'host'], value.text, value)
  const lines = [...field.lines.slice(1), ...field.children.flatMap((child) => child.lines)]
  let refused: Scope | undefined
  for (const line of lines.map(trimExcerpt)) {
    if (line.text === '') continue
    const router = /^(?:(\S+) )?(exposed on|rejected by) router (\S+?):?(?= |$)/.exec(line.text)
    if (router === null) {
      // Below a router that refused the route stands its message.
      if (refused === undefined) return false
      infer(refused, ['conditions'], [{ type: 'Admitted', status: 'False', message: line.text }], line.text)
      refused = undefined
      continue
    }
    const [, other = '', what = '', name = ''] = router
    const made = appendAt(scope, ['status', 'ingress'])
    if (other !== '') state(made, ['host'], other, sliceExcerpt(line, 0, other.length))
    const at = line.text.indexOf(name, line.text.indexOf(what) + what.length + ' router '.length)
    state(made, ['routerName'], name, sliceExcerpt(line, at, at + name.length))
    const host = /\(host (\S+)\)/.exec(line.text)?.[1]
    if (host !== undefined) {
      const from = line.text.indexOf(host, at + name.length)
      state(made, ['routerCanonicalHostname'], host, sliceExcerpt(line, from, from + host.length))
    }
    const status = what === 'exposed on' ? 'True' : 'False'
    infer(made, ['conditions'], [{ type: 'Admitted', status }], line.text)
    refused = status === 'False' ? made : undefined
  }
  return true
}

function readEndpointPort(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (isNothing(value.text) || value.text.startsWith('<all')) return true
  const port = /^\d+$/.test(value.text) ? Number(value.text) : value.text
  state(scope, ['spec', 'port', 'targetPort'], port, value)
  return true
}

/** The first is where requests go, the others take a share. */
function readService(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const spec = scope.draft.object['spec'] as Record<string, unknown> | undefined
  const isFirst = spec?.['to'] === undefined
  const made = isFirst ? scopeAt(scope, ['spec', 'to']) : appendAt(scope, ['spec', 'alternateBackends'])
  infer(made, ['kind'], 'Service', 'a route leads to Services only')
  state(made, ['name'], value.text, value)
  return value.text !== ''
}

/** `100 (66%)`. */
function readWeight(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const weight = /^(\d+)(?: \(-?\d+%\))?$/.exec(value.text)?.[1]
  if (weight === undefined) return isNothing(value.text)
  const spec = scope.draft.object['spec'] as Record<string, unknown> | undefined
  const isFirst = spec?.['alternateBackends'] === undefined
  const made = isFirst ? scopeAt(scope, ['spec', 'to']) : lastAt(scope, ['spec', 'alternateBackends'])
  state(made, ['weight'], Number(weight), sliceExcerpt(value, 0, weight.length))
  return true
}

function relateBackends(scope: Scope, tree: Tree): void {
  let service = ''
  for (const field of tree.fields) {
    if (field.key === 'Service') service = valueIn(field).text
    if (field.key !== 'Endpoints' || service === '') continue
    const list = readEndpointList(valueIn(field).text)
    if (typeof list !== 'object') continue
    if (hidesMore(list)) leaveUnread(scope.draft, field, 'elided')
    relateEndpoints(scope, service, scope.draft.object.metadata?.namespace, [{ list }])
  }
}
