import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shippedImages } from '../../src/image/known/index.js'
import { suggestImages } from '../../src/image/suggest.js'

const knownImages = shippedImages()
const refused = 'pull access denied, repository does not exist or may require authorization'
const best = (text: string, errorText?: string) =>
  suggestImages(text, { knownImages, ...(errorText === undefined ? {} : { errorText }) })[0]

const rows: readonly [text: string, to: string, why: string][] = [
  ['qdrant/qdrant-server:v1.8.3', 'qdrant/qdrant:v1.8.3', 'a word too much'],
  ['grafana/tempo-server:2.4.1', 'grafana/tempo:2.4.1', 'the same of one of many'],
  ['clickhouse/clickhouse:24.3', 'clickhouse/clickhouse-server:24.3', 'a word too few, beside the keeper'],
  [
    'thijsvanloef/palworld-server:v0.32',
    'thijsvanloef/palworld-server-docker:v0.32',
    'what a git repository of an image is called',
  ],
  ['temporalio/temporal-server:1.22.2', 'temporalio/server:1.22.2', 'the publisher without what it adds'],
  ['goharbor/core:v2.9.1', 'goharbor/harbor-core:v2.9.1', 'the name of the project is too few'],
  ['prom/blackbox:v0.24.0', 'prom/blackbox-exporter:v0.24.0', 'what most names of the publisher end in'],
  ['envoyproxy/envoy-proxy:v1.29.2', 'envoyproxy/envoy:v1.29.2', 'the name of the publisher'],
]

test('a word that says nothing is too much or too few where the publisher has the rest', () => {
  for (const [text, to, why] of rows) {
    assert.is(best(text)?.to, to, why)
    assert.is(best(text)?.confidence, 'possible', 'the registry was not heard')
    assert.is(best(text, refused)?.confidence, 'likely', 'the registry refused it')
  }
})

const silent: readonly [text: string, errorText: string | undefined, why: string][] = [
  ['grafana/grafana-ui:10.1.0', undefined, 'a word that says what it is'],
  ['atlassian/crowd-server:5.0', undefined, 'others of the publisher have the word'],
  ['atlassian/confluence-core:8', undefined, 'two that it could be'],
  ['acmecorp/qdrant-server:1', undefined, 'nobody known'],
  ['acmecorp/redis-exporter-image:7', refused, 'one’s own name of an image'],
  ['wordpress-image:shop-2024.09', undefined, 'one’s own tag'],
  ['loki-image:acme-2.9.4', undefined, 'one’s own tag of what is no official image'],
  ['minikube-local/hello-node:v1', refused, 'the only one of that name is seen once'],
]

test('it is left alone where the publisher may have it', () => {
  for (const [text, errorText, why] of silent) assert.is(best(text, errorText)?.to, undefined, why)
})

test('a famous official image is meant sooner than one of the publisher', () => {
  for (const errorText of [undefined, refused]) assert.is(best('mysql/mysql:8.0', errorText)?.to, 'mysql:8.0')
})

test('another word is too few only where the registry lacks the name, or is one publisher’s and lacks the tag', () => {
  const missing = 'manifest unknown: manifest unknown'
  const [text, to] = ['registry.k8s.io/sig-storage/csi-node-registrar:v2.9.0', 'csi-node-driver-registrar']
  assert.is(best(text)?.to, undefined)
  for (const errorText of [missing, refused])
    assert.is(best(text, errorText)?.to, `registry.k8s.io/sig-storage/${to}:v2.9.0`)
  assert.is(best('kong/kong-ingress-controller:3.1', refused)?.to, 'kong/kubernetes-ingress-controller:3.1')
  assert.is.not(best('kong/kong-ingress-controller:3.1', missing)?.kind, 'structure')
})

test('it is left alone where two names of the publisher are as near', () => {
  assert.is(best('victoriametrics/victoria:v1.99.0', refused), undefined)
})

test('it is left alone where the registry knows it', () => {
  const { kind } = best('qdrant/qdrant-server:v1.8.3', 'manifest unknown: manifest unknown') ?? {}
  assert.is.not(kind, 'structure')
})

test.run()
