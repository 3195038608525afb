import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { annotations, compact, labels, name } from './values.js'

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const backend = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      { service: { name: 'web', port: { number: 80 } } },
      { service: { name: 'web', port: { name: 'https' } } },
      { service: { name: 'api', port: { number: 8080 } } },
      { service: { name: 'nope', port: { name: 'http' } } },
    ),
  },
  fc.constantFrom(
    { resource: { apiGroup: 'k8s.example.com', kind: 'StorageBucket', name: 'b' } },
    { resource: { kind: 'ConfigMap', name: 'c' } },
    { resource: { apiGroup: '', kind: 'Rules', name: 'host' } },
  ),
)

const rule = fc.record({
  host: some(fc.constantFrom('a.example.com', '*.example.com', 'host', 'b', 'xn--bcher-kva.example', '')),
  http: fc.record({
    paths: fc.array(
      fc.record({
        path: some(
          fc.constantFrom('/', '/longer/path/here', '/a(.*)', '/x?', '/(one|two)/$1', '/ü b/', '/a/b:80', ''),
        ),
        pathType: some(fc.constantFrom('Prefix', 'Exact', 'ImplementationSpecific')),
        backend,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
})

/** What the Services behind the backends have; `nope` never exists, `api` has no endpoints. */
function services(namespace: string, ready: number): KubernetesObject[] {
  const ips = ['10.1.0.1', '10.1.0.2', '10.1.0.3', '10.1.0.4', 'fd00::9'].slice(0, ready)
  const ports = [
    { name: '', port: 8080 },
    { name: 'https', port: 8443 },
  ]
  const metadata = { name: 'web', namespace }
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: { ports: [{ port: 80 }, { name: 'https', port: 443 }] },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'api', namespace },
      spec: { ports: [{ port: 8080 }] },
    },
    {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata,
      subsets: [{ addresses: ips.map((ip) => ({ ip })), ports }],
    },
    { apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'api', namespace } },
    {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { name: 'web-1', namespace, labels: { 'kubernetes.io/service-name': 'web' } },
      addressType: 'IPv4',
      ports,
      endpoints: ips.map((ip) => ({ addresses: [ip], conditions: { ready: true } })),
    },
  ] as KubernetesObject[]
}

export const ingress: fc.Arbitrary<readonly KubernetesObject[]> = fc
  .record({
    metadata: fc.record({ name, namespace: name, labels, annotations }),
    spec: fc.record({
      ingressClassName: some(fc.constantFrom('nginx', 'rules')),
      defaultBackend: some(backend),
      tls: some(
        fc.array(
          fc.record({
            hosts: some(fc.constantFrom(['a.example.com'], ['a.example.com', 'b'], ['*.example.com'], [])),
            secretName: some(fc.constantFrom('tls', 'SNI')),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      ),
      rules: some(fc.array(rule, { minLength: 1, maxLength: 3 })),
    }),
    status: some(
      fc
        .constantFrom(
          [{ ip: '1.2.3.4' }],
          [{ hostname: 'h.example.com' }],
          [{ ip: '5.6.7.8' }, { ip: '1.2.3.4' }],
          [{ ip: 'fd00::5' }, { hostname: 'a.elb.example.com' }],
          [],
        )
        .map((list) => ({ loadBalancer: { ingress: list } })),
    ),
    ready: fc.nat({ max: 5 }),
  })
  .map(({ ready, ...made }) => [
    compact({ apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', ...made }),
    ...services(made.metadata.namespace, ready),
  ])

export const ingressClass: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name, labels, annotations }),
    spec: fc.record({
      controller: fc.constantFrom('k8s.io/ingress-nginx', 'example.com/a'),
      parameters: some(
        fc.record({ apiGroup: some(fc.constant('k.example.com')), kind: fc.constant('P'), name }),
      ),
    }),
  })
  .map((made) => compact({ apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', ...made }))
