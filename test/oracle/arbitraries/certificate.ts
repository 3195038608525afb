import fc from 'fast-check'
import { makeRequest } from '../../../src/kinds/certificate-request.js'
import type { KubernetesObject } from '../../../src/types.js'
import { compact, labels, name, time } from './values.js'

const flatAnnotations = fc.dictionary(fc.constantFrom('a', 'x.y/z'), fc.constantFrom('b', '', 'c d'), {
  maxKeys: 2,
  noNullPrototype: true,
})
const one = (...values: string[]) => fc.subarray(values, { maxLength: 1 })
const any = (...values: string[]) => fc.subarray(values)

const names = fc.record({
  'Common Name': one('system:node:n1', 'jane doe', 'Zoë', 'a,b+c="d"', '日本'),
  'Serial Number': one('42'),
  Organization: any('system:masters', 'system:nodes', 'dev: team', 'Events:'),
  'Organizational Unit': any('eng'),
  Country: any('US'),
  Locality: any('SF'),
  Province: any('CA'),
  StreetAddress: any('1 Main St'),
  PostalCode: any('94100'),
  'DNS Names': any('a.svc', 'b.svc', 'events', '*.example.com'),
  'Email Addresses': any('a@b.c'),
  URIs: any('spiffe://x/y', 'https://a.example.com/?q=1'),
  'IP Addresses': any('10.0.0.1', 'fd00::1', '2001:db8::8:800:200c:417a'),
})

/** The request is made as the reader makes it: kubectl decodes it, and prints the names in it. */
export const certificateSigningRequest: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name, labels, annotations: flatAnnotations, creationTimestamp: time }),
    names,
    signerName: fc.constantFrom('kubernetes.io/kubelet-serving', 'example.com/x'),
    groups: fc.constantFrom(undefined, ['system:nodes', 'system:authenticated']),
    usages: fc.constantFrom(undefined, ['digital signature', 'client auth']),
    username: fc.constantFrom('system:node:n1', 'jane doe', 'system:serviceaccount:ns:sa', ''),
    expirationSeconds: fc.option(fc.constantFrom(600, 86_400, 3_600_000), { nil: undefined }),
    types: fc.constantFrom([], ['Approved'], ['Denied'], ['Approved', 'Failed']),
    certificate: fc.option(fc.constant('eA=='), { nil: undefined }),
  })
  .map(({ metadata, names: held, types, certificate, ...spec }) =>
    compact({
      apiVersion: 'certificates.k8s.io/v1',
      kind: 'CertificateSigningRequest',
      metadata,
      spec: { ...spec, request: makeRequest(new Map(Object.entries(held))) },
      status: { certificate, conditions: types.map((type) => ({ type, status: 'True' })) },
    }),
  )
