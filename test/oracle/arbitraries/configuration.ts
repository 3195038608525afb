import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { annotations, compact, labels, name } from './values.js'

const key = fc.constantFrom('app.yaml', 'events', 'Data', 'a-b_c', 'token', 'ca.crt', 'x')

/** Values as files and people write them; one without a line break at its end tells which kubectl printed them. */
const value = fc.oneof(
  fc.constantFrom('v', '', 'a: b\nc: d\n', '{"a":{"b":"c: d"}}', '#!/bin/sh\n\necho hi\n', '\n\nx\n\n\n'),
  fc.constantFrom(
    'Events:  <none>',
    'Name:  fake\n\n\nNamespace:  x',
    'Data\n====\nEvents:\n  c: d',
    '日本語 😀',
    '  indented\n  more',
  ),
)
const bytes = fc.constantFrom('', 'AA==', 'AAEC', 'eA==', 'aGVsbG8gd29ybGQ=')

const metadata = fc.record({ name, namespace: name, labels, annotations })

/** A first value that ends without a line break: where all end with one, the text does not tell 1.30 from 1.31. */
export const configMap: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata,
    data: fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true }),
    binaryData: fc.dictionary(fc.constantFrom('bin', 'z.gz'), bytes, { maxKeys: 2, noNullPrototype: true }),
  })
  .map(({ data, ...rest }) => {
    const told = Object.keys(data).length === 0 ? data : { ...data, first: 'one line' }
    return compact({ apiVersion: 'v1', kind: 'ConfigMap', ...rest, data: told })
  })

export const secret: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata,
    type: fc.constantFrom('Opaque', 'kubernetes.io/tls', 'kubernetes.io/service-account-token'),
    data: fc.dictionary(fc.constantFrom('events', 'Data', 'a-b_c', 'tls.crt', 'password'), bytes, {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    token: fc.option(fc.constant('ZXlKaGJHY2lPaS5KOQ=='), { nil: undefined }),
  })
  .map(({ data, token, ...rest }) =>
    compact({ apiVersion: 'v1', kind: 'Secret', ...rest, data: { ...data, token } }),
  )

/** An account with Secrets that are there and some that are not. */
export const serviceAccount: fc.Arbitrary<readonly KubernetesObject[]> = fc
  .record({
    metadata,
    imagePullSecrets: fc.subarray(['regcred', 'gone', 'events']),
    secrets: fc.subarray(['token-1', 'dockercfg', 'lost']),
    held: fc.subarray(['regcred', 'dockercfg', 'events']),
    tokens: fc.subarray(['token-1', 'token-2']),
  })
  .map(({ metadata: account, imagePullSecrets, secrets, held, tokens }) => {
    const { namespace } = account
    const named = (names: readonly string[]) => names.map((one) => ({ name: one }))
    return [
      compact({
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: account,
        imagePullSecrets: named(imagePullSecrets),
        secrets: named(secrets),
      }),
      ...held.map((one) => ({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: one, namespace },
        type: 'Opaque',
      })),
      ...tokens.map((one) => ({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: {
          name: one,
          namespace,
          annotations: { 'kubernetes.io/service-account.name': account.name },
        },
        type: 'kubernetes.io/service-account-token',
      })),
    ] as KubernetesObject[]
  })
