import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parseRefusal, type Refusal } from '../../src/grammar/refusal.js'
import {
  callPhrases,
  policyPhrases,
  providerPhrases,
  reasonPhrases,
  violationPhrases,
} from '../../src/grammar/refusal-phrases.js'
import { unusedPhrases } from './phrase-use.js'

const pod = 'pods "web-0" is forbidden: '
const call =
  'Internal error occurred: failed calling webhook "w.acme.example": failed to call webhook: Post "https://hook.acme.svc:443/validate?timeout=10s": '

type Expected = Partial<Omit<Refusal, 'parts' | 'words'>> & {
  readonly parts?: Record<string, string>
  readonly words?: string
}

const cases: readonly [message: string, expected: Expected][] = [
  [
    `${pod}exceeded quota: compute, requested: limits.cpu=2,pods=1, used: limits.cpu=7,pods=20, limited: limits.cpu=8,pods=20`,
    {
      by: 'quota',
      parts: {
        refusedResource: 'pods',
        refused: 'web-0',
        quota: 'compute',
        requested: 'limits.cpu=2,pods=1',
      },
      amounts: [
        { resource: 'limits.cpu', requested: '2', used: '7', limited: '8' },
        { resource: 'pods', requested: '1', used: '20', limited: '20' },
      ],
    },
  ],
  [
    `${pod}failed quota: compute: must specify limits.cpu,limits.memory`,
    {
      by: 'quota-demand',
      parts: { quota: 'compute' },
      demanded: [
        { resource: 'limits.cpu', containers: [] },
        { resource: 'limits.memory', containers: [] },
      ],
    },
  ],
  [
    `${pod}failed quota: compute: must specify limits.cpu for: web,side; limits.memory for: web`,
    {
      demanded: [
        { resource: 'limits.cpu', containers: ['web', 'side'] },
        { resource: 'limits.memory', containers: ['web'] },
      ],
    },
  ],
  [
    `${pod}[maximum cpu usage per Container is 1, but limit is 2, minimum memory usage per Pod is 1Gi, but no request is specified, cpu max limit to request ratio per Container is 4, but provided ratio is 8.000000]`,
    {
      by: 'limit-range',
      bounds: [
        { bound: 'maximum', resource: 'cpu', per: 'Container', allowed: '1', of: 'limit', amount: '2' },
        { bound: 'minimum', resource: 'memory', per: 'Pod', allowed: '1Gi', of: 'request' },
        { bound: 'ratio', resource: 'cpu', per: 'Container', allowed: '4', amount: '8.000000' },
      ],
    },
  ],
  [
    `${pod}violates PodSecurity "baseline:latest": host namespaces (hostNetwork=true), hostPort (container "web" uses hostPort 80), unrestricted capabilities (container "web" must set securityContext.capabilities.drop=["ALL"])`,
    {
      by: 'pod-security',
      parts: { level: 'baseline:latest' },
      violations: [
        { check: 'host namespaces', details: 'hostNetwork=true' },
        { check: 'hostPort', details: 'container "web" uses hostPort 80' },
        {
          check: 'unrestricted capabilities',
          setting: 'securityContext.capabilities.drop=["ALL"]',
          details: 'container "web" must set securityContext.capabilities.drop=["ALL"]',
        },
      ],
    },
  ],
  [
    `${pod}unable to validate against any security context constraint: [provider "anyuid": Forbidden: not usable by user or serviceaccount, spec.containers[0].securityContext.runAsUser: Invalid value: 999: must be in the ranges: [1000, 1999], provider restricted: Forbidden: not usable by user or serviceaccount]`,
    {
      by: 'security-context-constraint',
      constraints: ['anyuid', 'restricted'],
      fields: [
        {
          field: 'spec.containers[0].securityContext.runAsUser',
          value: '999',
          why: 'must be in the ranges: [1000, 1999]',
        },
      ],
    },
  ],
  [
    `${pod}unable to validate against any pod security policy: [spec.hostNetwork: Invalid value: true: not allowed]`,
    {
      by: 'pod-policies',
      fields: [{ field: 'spec.hostNetwork', problem: 'Invalid value', value: 'true', why: 'not allowed' }],
    },
  ],
  [`${pod}PodSecurityPolicy: unable to admit pod: []`, { by: 'pod-policies' }],
  [`${pod}no providers available to validate pod request`, { by: 'no-pod-policy' }],
  [
    'admission webhook "validate.acme.example" denied the request: no tag',
    { by: 'webhook', parts: { webhook: 'validate.acme.example' }, words: 'no tag' },
  ],
  [
    'admission webhook "validation.gatekeeper.sh" denied the request: [must-have-owner] you must provide labels: {"owner"}',
    { policies: [{ policy: 'must-have-owner' }], words: 'you must provide labels: {"owner"}' },
  ],
  [
    'admission webhook "validate.kyverno.svc-fail" denied the request: \n\nresource Pod/shop/web-0 was blocked due to the following policies \n\nno-latest:\n  need-tag: \'validation error: a tag is needed.\'\n',
    { policies: [{ policy: 'no-latest', rule: 'need-tag' }], words: 'validation error: a tag is needed.' },
  ],
  [
    'admission webhook "validate.kyverno.svc-fail" denied the request: policy Pod/shop/web-0 for resource violation: no-latest: need-tag: no',
    { by: 'webhook', words: 'no-latest: need-tag: no' },
  ],
  [
    "pods is forbidden: ValidatingAdmissionPolicy 'p.acme.example' with binding 'b' denied request: too many",
    { by: 'policy', parts: { policy: 'p.acme.example', binding: 'b' }, words: 'too many' },
  ],
  [
    `${call}no endpoints available for service "hook"`,
    {
      by: 'webhook-call',
      trouble: 'no-endpoints',
      parts: { webhook: 'w.acme.example', webhookService: 'hook', webhookNamespace: 'acme', within: '10' },
    },
  ],
  [`${call}service "hook" not found`, { trouble: 'service-missing' }],
  [`${call}dial tcp 10.0.0.1:443: connect: connection refused`, { trouble: 'refused' }],
  [`${call}dial tcp 10.0.0.1:443: connect: no route to host`, { trouble: 'unreachable' }],
  [`${call}dial tcp 10.0.0.1:443: connect: network is unreachable`, { trouble: 'unreachable' }],
  [`${call}context deadline exceeded`, { trouble: 'timeout' }],
  [`${call}dial tcp 10.0.0.1:443: i/o timeout`, { trouble: 'timeout' }],
  [`${call}x509: certificate signed by unknown authority`, { trouble: 'certificate' }],
  [`${call}http: server gave HTTP response to HTTPS client`, { trouble: 'plain-http' }],
  [`${call}dial tcp: lookup hook.acme.svc: no such host`, { trouble: 'dns' }],
  [`${call}EOF`, { trouble: 'closed' }],
  [
    'failed calling webhook "w.acme.example": the server could not find the requested resource',
    { trouble: 'path-missing' },
  ],
  ['failed calling webhook "w.acme.example": an error on the server ("x")', { trouble: 'server-error' }],
  [
    'failed calling admission webhook "w.acme.example": Post https://hooks.acme.example:8443/validate?timeout=30s: EOF',
    { parts: { host: 'hooks.acme.example', port: '8443' } },
  ],
  [
    `${pod}error looking up service account shop/web: serviceaccount "web" not found`,
    { by: 'service-account', parts: { accountNamespace: 'shop', serviceAccount: 'web' } },
  ],
  [
    'pods is forbidden: User "system:serviceaccount:ci:runner" cannot create resource "pods" in API group "" in the namespace "ci"',
    {
      by: 'authorization',
      parts: {
        user: 'system:serviceaccount:ci:runner',
        verb: 'create',
        resource: 'pods',
        targetNamespace: 'ci',
      },
    },
  ],
  [`${pod}no PriorityClass with name high was found`, { by: 'class', parts: { class: 'high' } }],
  [`${pod}pod rejected: RuntimeClass "kata" not found`, { by: 'class', parts: { class: 'kata' } }],
  [
    `${pod}unable to create new content in namespace shop because it is being terminated`,
    { by: 'namespace', parts: { targetNamespace: 'shop' } },
  ],
  [
    'The Deployment "web" is invalid: spec.template.spec.containers[0].name: Invalid value: "A_b": a lowercase label must consist of letters',
    {
      by: 'validation',
      parts: { refusedResource: 'Deployment', refused: 'web' },
      fields: [
        {
          field: 'spec.template.spec.containers[0].name',
          problem: 'Invalid value',
          value: '"A_b"',
          why: 'a lowercase label must consist of letters',
        },
      ],
    },
  ],
  ['used: pods=3 of them', { by: undefined } as unknown as Expected],
]

for (const [message, { parts, words, ...rest }] of cases) {
  test(`reads ${message.slice(0, 110)}`, () => {
    const refusal = parseRefusal(message)
    for (const [key, value] of Object.entries(rest)) assert.equal(refusal[key as keyof Refusal], value, key)
    for (const [name, text] of Object.entries(parts ?? {})) {
      const part = refusal.parts[name]
      assert.is(part?.text, text, name)
      assert.is(message.slice(part?.start, part?.end), text, name)
    }
    if (words !== undefined) assert.is(message.slice(refusal.words?.start, refusal.words?.end), words)
  })
}

test('every phrase is met by a case', () => {
  const texts = cases.map(([text]) => text)
  for (const phrases of [reasonPhrases, violationPhrases, providerPhrases, policyPhrases, callPhrases])
    assert.equal(unusedPhrases(texts, phrases), [])
})

test('reads any text without an exception and with one parse', () => {
  const phrases = [
    ...reasonPhrases,
    ...violationPhrases,
    ...providerPhrases,
    ...policyPhrases,
    ...callPhrases,
  ]
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(pod, call, ...cases.map(([text]) => text), ...phrases.map(({ hint }) => hint)),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (parts) => {
      parseRefusal(parts.join(' '))
    }),
  )
})

test.run()
