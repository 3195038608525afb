import type { Excerpt } from '../excerpt.js'
import { type ColumnReader, isNone, itemsOf, labels, list, printed, selector, text } from './columns.js'
import type { KindTable } from './kind-table.js'
import { infer, keep, state } from './row-draft.js'

/** `80:30080/TCP,443/TCP` */
const ports: ColumnReader = (cell, draft) => {
  if (isNone(cell.text)) return true
  const items = itemsOf(cell)
  const matches = items.map((item) => /^(\d{1,5})(?::(\d{1,5}))?\/([A-Z]{2,5})$/.exec(item.text))
  if (matches.some((match) => match === null)) return false
  for (const [index, match] of matches.entries()) {
    const item = items[index] as Excerpt
    state(draft, ['spec', 'ports', index, 'port'], Number(match?.[1]), item)
    if (match?.[2] !== undefined) state(draft, ['spec', 'ports', index, 'nodePort'], Number(match[2]), item)
    state(draft, ['spec', 'ports', index, 'protocol'], match?.[3], item)
  }
  return true
}

/** Addresses of a load balancer: `10.0.0.1,lb.example.com`. */
const loadBalancer: ColumnReader = (cell, draft) => {
  keep(draft, 'status.loadBalancer', cell)
  if (isNone(cell.text)) return true
  for (const [index, item] of itemsOf(cell).entries())
    state(draft, ['status', 'loadBalancer', 'ingress', index, addressField(item)], item.text, item)
  return true
}

function addressField({ text: address }: Excerpt): 'ip' | 'hostname' {
  return /^[\d.]+$|:/.test(address) ? 'ip' : 'hostname'
}

/** EXTERNAL-IP of a Service of this type: the balancer's addresses, and behind them `spec.externalIPs`. */
const balancerOrOwn: ColumnReader = (cell, draft) => {
  keep(draft, 'status.loadBalancer', cell)
  if (isNone(cell.text)) return true
  const because =
    'EXTERNAL-IP shows the addresses of the load balancer first, and spec.externalIPs behind them'
  for (const [index, item] of itemsOf(cell).entries())
    infer(draft, ['status', 'loadBalancer', 'ingress', index, addressField(item)], item.text, item, because)
  return true
}

/** EXTERNAL-IP belongs to the load balancer only for that type; elsewhere it is `spec.externalIPs` or a DNS name. */
const externalAddress: ColumnReader = (cell, draft) => {
  const type = (draft.object['spec'] as { type?: string } | undefined)?.type
  if (type === 'LoadBalancer') return balancerOrOwn(cell, draft)
  if (type === 'ExternalName') return text('spec.externalName')(cell, draft)
  return (type === undefined ? printed('columns["EXTERNAL-IP"]') : list('spec.externalIPs'))(cell, draft)
}

/** `IngressParams.example.com/public`: the group stands behind the kind. */
const parameters: ColumnReader = (cell, draft) => {
  if (isNone(cell.text)) return true
  const match = /^([A-Za-z]\w{0,62})(?:\.(\S{1,253}))?\/(\S{1,253})$/.exec(cell.text)
  if (match === null) return false
  const [, kind, group, name] = match
  state(draft, ['spec', 'parameters', 'kind'], kind, cell)
  if (group !== undefined) state(draft, ['spec', 'parameters', 'apiGroup'], group, cell)
  state(draft, ['spec', 'parameters', 'name'], name, cell)
  return true
}

/** Tables of Services and what leads to and from them. */
export const networkTables: readonly KindTable[] = [
  {
    kind: 'Service',
    headers: [
      'NAME  TYPE  CLUSTER-IP  EXTERNAL-IP  PORT(S)  AGE | SELECTOR',
      'NAME  CLUSTER-IP  EXTERNAL-IP  PORT(S)  AGE | SELECTOR',
      'NAME  CLUSTER_IP  EXTERNAL_IP  PORT(S)  SELECTOR  AGE',
    ],
    looks: { TYPE: /^(?:ClusterIP|NodePort|LoadBalancer|ExternalName)$/ },
    isSelfEvident: true,
    columns: {
      TYPE: text('spec.type'),
      'CLUSTER-IP': text('spec.clusterIP'),
      CLUSTER_IP: text('spec.clusterIP'),
      'EXTERNAL-IP': externalAddress,
      EXTERNAL_IP: externalAddress,
      'PORT(S)': ports,
      SELECTOR: labels('spec.selector'),
    },
  },
  {
    kind: 'Ingress',
    headers: ['NAME  CLASS  HOSTS  ADDRESS  PORTS  AGE', 'NAME  HOSTS  ADDRESS  PORTS  AGE'],
    looks: { PORTS: /^80(?:, 443)?$/ },
    columns: {
      CLASS: text('spec.ingressClassName'),
      HOSTS: (cell, draft) => (cell.text === '*' ? true : list('spec.rules', 'host')(cell, draft)),
      ADDRESS: loadBalancer,
      PORTS: printed('columns.PORTS'),
    },
  },
  {
    kind: 'IngressClass',
    headers: ['NAME  CONTROLLER  PARAMETERS  AGE'],
    columns: {
      CONTROLLER: text('spec.controller'),
      PARAMETERS: parameters,
    },
  },
  {
    kind: 'NetworkPolicy',
    headers: ['NAME  POD-SELECTOR  AGE'],
    columns: {
      'POD-SELECTOR': selector('spec.podSelector'),
    },
  },
  {
    kind: 'Endpoints',
    headers: ['NAME  ENDPOINTS  AGE'],
    columns: {
      ENDPOINTS: printed('subsets'),
    },
  },
  {
    kind: 'EndpointSlice',
    headers: ['NAME  ADDRESSTYPE  PORTS  ENDPOINTS  AGE'],
    looks: { ADDRESSTYPE: /^(?:IPv4|IPv6|FQDN)$/ },
    columns: {
      ADDRESSTYPE: text('addressType'),
      PORTS: printed('ports'),
      ENDPOINTS: printed('endpoints'),
    },
  },
]
