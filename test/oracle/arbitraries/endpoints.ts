import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { annotations, compact, labels, name } from './values.js'

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const ip = fc.constantFrom('10.1.0.1', '10.1.0.2', '192.168.7.9', 'fd00::7', '::1', '2001:db8:0:1:1:1:1:1')
const addresses = some(
  fc.array(
    ip.map((made) => ({ ip: made })),
    { minLength: 1, maxLength: 4 },
  ),
)
const protocol = fc.constantFrom('TCP', 'UDP', 'SCTP')
const portNumber = fc.integer({ min: 1, max: 65535 })

const subset = fc.record({
  addresses,
  notReadyAddresses: addresses,
  ports: some(
    fc.array(
      fc.record({
        name: some(fc.constantFrom('http', 'ports', '443', 'a-very-long-name-of-a-port', '')),
        port: portNumber,
        protocol,
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  ),
})

export const endpoints: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name, namespace: name, labels, annotations }),
    subsets: some(fc.array(subset, { minLength: 1, maxLength: 3 })),
  })
  .map((made) => compact({ apiVersion: 'v1', kind: 'Endpoints', ...made }))

const endpoint = fc.record({
  addresses: fc.array(fc.oneof(ip, fc.constantFrom('db.example.com')), { minLength: 1, maxLength: 3 }),
  conditions: fc.record({
    ready: some(fc.boolean()),
    serving: some(fc.boolean()),
    terminating: some(fc.boolean()),
  }),
  hints: some(fc.constant({ forZones: [{ name: 'a' }] })),
  hostname: some(fc.constantFrom('h', 'web-0')),
  targetRef: some(
    fc.record({
      kind: fc.constantFrom('Pod', 'Node'),
      name,
      namespace: some(name),
      uid: some(fc.constant('u')),
    }),
  ),
  nodeName: some(name),
  zone: some(fc.constantFrom('z', 'eu-west-1a')),
})

export const endpointSlice: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name, namespace: name, labels, annotations }),
    addressType: fc.constantFrom('IPv4', 'IPv6', 'FQDN'),
    ports: some(
      fc.array(
        fc.record({
          name: fc.constantFrom('http', 'p-2', '', 'Endpoints'),
          port: some(portNumber),
          protocol,
          appProtocol: some(fc.constantFrom('http', 'kubernetes.io/h2c')),
        }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    ),
    endpoints: fc.array(endpoint, { maxLength: 3 }),
  })
  .map((made) => compact({ apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice', ...made }))
