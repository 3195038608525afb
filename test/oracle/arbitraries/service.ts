import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { annotations, compact, labels, name } from './values.js'

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const portNumber = fc.integer({ min: 1, max: 65535 })
const address = fc.constantFrom('10.0.0.1', 'fd00::1', '2001:db8::a:1')
const balancer = fc.constantFrom(
  { ip: '5.5.5.5' },
  { ip: '5.5.5.6', ipMode: 'VIP' },
  { ip: 'fd00::5' },
  { hostname: 'a.elb.example.com' },
)

const port = fc.record({
  port: portNumber,
  protocol: fc.constantFrom('TCP', 'UDP', 'SCTP'),
  targetPort: fc.oneof(portNumber, fc.constantFrom('http', 'dns-tcp')),
  nodePort: some(fc.integer({ min: 30000, max: 32767 })),
})

/** One port has no name; several have different ones. */
const ports = fc
  .uniqueArray(port, { minLength: 0, maxLength: 3, selector: ({ port }) => port })
  .chain((made) =>
    fc
      .boolean()
      .map((isNamed) =>
        made.map((one, index) =>
          made.length > 1 || isNamed ? { name: ['http', 'p-2', '443'][index], ...one } : one,
        ),
      ),
  )

const endpoint = fc.constantFrom('10.1.0.1', '10.1.0.2', '10.1.0.3', '10.1.0.4', 'fd00::7')

interface ServicePort {
  readonly name?: string | undefined
  readonly protocol: string
  readonly targetPort: number | string
}

/** The Service's Endpoints and the slice with the same addresses, as the controllers write them. */
function endpointsOf(
  service: KubernetesObject,
  ips: readonly string[],
  notReady: number,
): KubernetesObject[] {
  const { metadata, spec } = service as {
    metadata: { name: string; namespace: string }
    spec?: { ports?: ServicePort[] }
  }
  const made = (spec?.ports ?? []).map(({ name: portName, protocol, targetPort }) => ({
    name: portName ?? '',
    port: typeof targetPort === 'number' ? targetPort : 8080,
    protocol,
  }))
  return [
    {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata,
      subsets: [{ addresses: ips.map((ip) => ({ ip })), ports: made }],
    },
    {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: {
        ...metadata,
        name: `${metadata.name}-x1`,
        labels: { 'kubernetes.io/service-name': metadata.name },
      },
      addressType: 'IPv4',
      ports: made,
      endpoints: [
        ...ips.map((ip) => ({ addresses: [ip], conditions: { ready: true } })),
        ...Array.from({ length: notReady }, () => ({
          addresses: ['10.9.9.9'],
          conditions: { ready: false },
        })),
      ],
    },
  ]
}

const bare = fc
  .record({
    metadata: fc.record({ name, namespace: name, labels, annotations }),
    spec: fc.record({
      type: fc.constantFrom('ClusterIP', 'NodePort', 'LoadBalancer'),
      selector: some(labels),
      ipFamilyPolicy: some(fc.constantFrom('SingleStack', 'PreferDualStack')),
      ipFamilies: some(fc.constantFrom(['IPv4'], ['IPv6', 'IPv4'])),
      clusterIP: fc.oneof(address, fc.constant('None')),
      clusterIPs: some(fc.constantFrom(['10.0.0.1'], ['10.0.0.1', 'fd00::1'], ['None'])),
      externalIPs: some(fc.constantFrom(['1.1.1.1'], ['1.1.1.1', 'fd00::2'])),
      loadBalancerIP: some(fc.constant('9.9.9.9')),
      ports,
      sessionAffinity: fc.constantFrom('None', 'ClientIP'),
      externalTrafficPolicy: some(fc.constantFrom('Cluster', 'Local')),
      internalTrafficPolicy: some(fc.constantFrom('Cluster', 'Local')),
      healthCheckNodePort: some(portNumber),
      loadBalancerSourceRanges: some(fc.constantFrom(['0.0.0.0/0'], ['10.0.0.0/8', 'fd00::/8'])),
    }),
    status: some(fc.array(balancer, { maxLength: 2 }).map((ingress) => ({ loadBalancer: { ingress } }))),
  })
  .map((made) => compact({ apiVersion: 'v1', kind: 'Service', ...made }) as KubernetesObject)

const external = fc.record({ metadata: fc.record({ name, namespace: name, labels, annotations }) }).map(
  ({ metadata }) =>
    compact({
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: { type: 'ExternalName', externalName: 'db.example.com', sessionAffinity: 'None' },
    }) as KubernetesObject,
)

/** A Service with what its describer looks up; without endpoints about half of the time. */
export const service: fc.Arbitrary<readonly KubernetesObject[]> = fc
  .record({
    object: fc.oneof({ weight: 5, arbitrary: bare }, external),
    ips: some(fc.uniqueArray(endpoint, { minLength: 0, maxLength: 5 })),
    notReady: fc.nat({ max: 2 }),
  })
  .map(({ object, ips, notReady }) =>
    ips === undefined ? [object] : [object, ...endpointsOf(object, ips, notReady)],
  )
