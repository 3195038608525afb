import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { annotations, compact, labels, name, time } from './values.js'

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const selector = fc.oneof(
  fc.constantFrom({}, { matchLabels: { app: 'db', tier: '' } }),
  fc.constantFrom(
    { matchExpressions: [{ key: 'env', operator: 'In', values: ['a', 'b'] }] },
    {
      matchLabels: { 'a.b/c': 'x' },
      matchExpressions: [
        { key: 'env', operator: 'NotIn', values: ['a'] },
        { key: 'gone', operator: 'DoesNotExist' },
        { key: 'here', operator: 'Exists' },
      ],
    },
  ),
)

const peer = fc.oneof(
  fc.record({ podSelector: selector }),
  fc.record({ namespaceSelector: selector }),
  fc.record({ podSelector: selector, namespaceSelector: selector }),
  fc
    .constantFrom(
      { cidr: '10.0.0.0/8' },
      { cidr: '0.0.0.0/0', except: [] },
      { cidr: 'fd00::/8', except: ['fd00:1::/32', 'fd00:2::/32'] },
    )
    .map((ipBlock) => ({ ipBlock })),
)

const port = fc.constantFrom(
  { port: 80, protocol: 'TCP' },
  { port: 'dns', protocol: 'UDP' },
  { port: 53 },
  { protocol: 'UDP' },
  { port: 443, endPort: 450, protocol: 'TCP' },
  { port: 7777, protocol: 'SCTP' },
  {},
)

const ruleOf = (peers: 'from' | 'to') =>
  fc.record({
    ports: some(fc.array(port, { maxLength: 3 })),
    [peers]: some(fc.array(peer, { maxLength: 3 })),
  })

export const networkPolicy: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name, namespace: name, labels, annotations, creationTimestamp: time }),
    spec: fc.record({
      podSelector: selector,
      ingress: some(fc.array(ruleOf('from'), { maxLength: 3 })),
      egress: some(fc.array(ruleOf('to'), { maxLength: 2 })),
      policyTypes: some(fc.constantFrom(['Ingress'], ['Egress'], ['Ingress', 'Egress'])),
    }),
  })
  .map((made) => compact({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', ...made }))

const condition = fc.record({
  type: fc.constantFrom('Ready', 'Terminating'),
  status: fc.constantFrom('True', 'False'),
  lastTransitionTime: time,
  reason: fc.constantFrom('R', 'AllReady'),
  message: fc.constantFrom('', 'all good: yes', 'x'),
})

export const serviceCIDR: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name, labels, annotations }),
    spec: fc.record({ cidrs: fc.constantFrom(['10.0.0.0/16'], ['10.0.0.0/16', 'fd00::/108']) }),
    status: some(
      fc
        .uniqueArray(condition, { maxLength: 2, selector: ({ type }) => type })
        .map((conditions) => ({ conditions })),
    ),
  })
  .map((made) => compact({ apiVersion: 'networking.k8s.io/v1', kind: 'ServiceCIDR', ...made }))

export const ipAddress: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name: fc.constantFrom('10.0.0.1', '2001-db8--1'), labels, annotations }),
    spec: fc.record({
      parentRef: fc.record({
        group: some(fc.constant('example.com')),
        resource: fc.constant('services'),
        namespace: some(name),
        name,
      }),
    }),
  })
  .map((made) => compact({ apiVersion: 'networking.k8s.io/v1', kind: 'IPAddress', ...made }))
