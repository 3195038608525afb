import { ago, type Case, type EventRow, make, makeGlobal, withEvents } from './builders.js'

const port = { name: 'http', port: 80, targetPort: 8080, protocol: 'TCP' }
const service = (name: string, spec: object, fields: object = {}, rows: readonly EventRow[] = []): Case =>
  withEvents(
    make('v1', 'Service', name, {
      spec: {
        type: 'ClusterIP',
        clusterIP: '10.96.0.7',
        clusterIPs: ['10.96.0.7'],
        ipFamilies: ['IPv4'],
        ipFamilyPolicy: 'SingleStack',
        ports: [port],
        sessionAffinity: 'None',
        ...spec,
      },
      status: { loadBalancer: {} },
      ...fields,
    }),
    rows,
    'service-controller',
  )
const web = { app: 'web' }
const balanced = { status: { loadBalancer: { ingress: [{ hostname: 'k8s.elb.amazonaws.com' }] } } }

/** Services that have endpoints, and those that need none. */
const services = [
  service('web', { selector: web }),
  service('named', { selector: web, ports: [{ ...port, targetPort: 'http' }] }),
  service('node-port', {
    type: 'NodePort',
    selector: web,
    ports: [{ ...port, nodePort: 30080 }],
    externalTrafficPolicy: 'Cluster',
  }),
  service('headless', { clusterIP: 'None', clusterIPs: ['None'], selector: web }),
  service('outside', {
    type: 'ExternalName',
    externalName: 'db.example.com',
    clusterIP: '',
    clusterIPs: undefined,
    ports: undefined,
  }),
  service('manual', { selector: undefined }),
  service(
    'kubernetes',
    { selector: undefined, ports: [{ name: 'https', port: 443, targetPort: 6443, protocol: 'TCP' }] },
    { metadata: { namespace: 'default', labels: { component: 'apiserver', provider: 'kubernetes' } } },
  ),
  service(
    'balanced',
    { type: 'LoadBalancer', selector: web, ports: [{ ...port, nodePort: 31000 }] },
    balanced,
    [
      ['Normal', 'EnsuringLoadBalancer', 'Ensuring load balancer', 30],
      ['Normal', 'EnsuredLoadBalancer', 'Ensured load balancer', 29],
    ],
  ),
  service('late', { type: 'LoadBalancer', selector: web, ports: [{ ...port, nodePort: 31001 }] }, balanced, [
    [
      'Warning',
      'SyncLoadBalancerFailed',
      'Error syncing load balancer: failed to ensure load balancer: could not find any suitable subnets',
      40,
      3,
      44,
    ],
    ['Normal', 'EnsuredLoadBalancer', 'Ensured load balancer', 30],
  ]),
  service(
    'ranged',
    {
      type: 'LoadBalancer',
      selector: web,
      loadBalancerSourceRanges: ['10.0.0.0/8'],
      healthCheckNodePort: 32000,
      externalTrafficPolicy: 'Local',
      ports: [{ ...port, nodePort: 31002 }],
    },
    { status: { loadBalancer: { ingress: [{ ip: '203.0.113.9' }] } } },
  ),
]
const addresses = (name: string): Case[] => [
  {
    object: make('v1', 'Endpoints', name, {
      subsets: [
        {
          addresses: [{ ip: '10.244.1.9' }, { ip: '10.244.2.4' }],
          ports: [{ name: 'http', port: 8080, protocol: 'TCP' }],
        },
      ],
    }),
    events: [],
  },
  {
    object: make('discovery.k8s.io/v1', 'EndpointSlice', `${name}-x7k2p`, {
      metadata: { labels: { 'kubernetes.io/service-name': name } },
      addressType: 'IPv4',
      ports: [{ name: 'http', port: 8080, protocol: 'TCP' }],
      endpoints: [
        { addresses: ['10.244.1.9'], conditions: { ready: true } },
        { addresses: ['10.244.2.4'], conditions: { ready: true } },
      ],
    }),
    events: [],
  },
]

const rule = (name: string, more: object = {}) => ({
  rules: [
    {
      host: 'shop.example.com',
      http: {
        paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name, port: { number: 80 } } } }],
      },
    },
  ],
  ...more,
})
const ingress = (name: string, spec: object, fields: object = {}, rows: readonly EventRow[] = []): Case =>
  withEvents(
    make('networking.k8s.io/v1', 'Ingress', name, {
      spec,
      status: { loadBalancer: { ingress: [{ ip: '203.0.113.10' }] } },
      ...fields,
    }),
    rows,
    'nginx-ingress-controller',
  )
const ingresses = [
  ingress('nginx', rule('web', { ingressClassName: 'nginx' }), {}, [
    ['Normal', 'Sync', 'Scheduled for sync', 9],
  ]),
  ingress('classless', rule('web')),
  ingress('annotated', rule('web'), {
    metadata: { annotations: { 'kubernetes.io/ingress.class': 'traefik' } },
  }),
  ingress(
    'alb',
    rule('web', { ingressClassName: 'alb' }),
    { status: { loadBalancer: { ingress: [{ hostname: 'k8s-shop.elb.amazonaws.com' }] } } },
    [
      ['Warning', 'FailedDeployModel', 'Failed deploy model due to AccessDenied: not yet', 40, 3, 44],
      ['Normal', 'SuccessfullyReconciled', 'Successfully reconciled', 30],
    ],
  ),
  ingress(
    'tls',
    rule('web', {
      ingressClassName: 'nginx',
      tls: [{ hosts: ['shop.example.com'], secretName: 'shop-tls' }],
    }),
  ),
  ingress('plain', {
    ingressClassName: 'nginx',
    defaultBackend: { service: { name: 'web', port: { number: 80 } } },
  }),
]

const more = [
  makeGlobal('networking.k8s.io/v1', 'IngressClass', 'nginx', {
    spec: { controller: 'k8s.io/ingress-nginx' },
  }),
  make('networking.k8s.io/v1', 'NetworkPolicy', 'deny-all', {
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  }),
  make('networking.k8s.io/v1', 'NetworkPolicy', 'allow-web', {
    spec: {
      podSelector: { matchLabels: web },
      ingress: [
        {
          from: [{ podSelector: { matchLabels: { app: 'door' } } }],
          ports: [{ port: 8080, protocol: 'TCP' }],
        },
      ],
      policyTypes: ['Ingress'],
    },
  }),
  make('coordination.k8s.io/v1', 'Lease', 'leader', {
    spec: { holderIdentity: 'web-1', leaseDurationSeconds: 15, renewTime: ago(0).replace('Z', '.000000Z') },
  }),
].map((object) => ({ object, events: [] }))

/** Services, their endpoints, and what leads to them. */
export const network: readonly Case[] = [
  ...services,
  ...['web', 'named', 'node-port', 'headless', 'balanced', 'late', 'ranged', 'manual'].flatMap(addresses),
  ...ingresses,
  ...more,
]
