import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isTagOf } from '../../src/image/fit-tag.js'
import { shippedImages } from '../../src/image/known/index.js'
import { suggestImages } from '../../src/image/suggest.js'
import { anyVersion, fillPattern, readPatterns } from '../../src/image/tag-pattern.js'

const knownImages = shippedImages()

const forms: readonly [text: string, to: string | undefined, why: string][] = [
  ['prom/prometheus:2.48.0', 'prom/prometheus:v2.48.0', 'all tags have a v'],
  ['prom/prometheus:v2.48.0', undefined, 'right'],
  ['prom/prometheus:main', undefined, 'no version'],
  ['prom/prometheus:latest', undefined, 'no version'],
  ['quay.io/argoproj/argocd:2.9.3-rc1', 'quay.io/argoproj/argocd:v2.9.3-rc1', 'by its namespace'],
  ['registry.k8s.io/pause:v3.9', 'registry.k8s.io/pause:3.9', 'no tag has a v'],
  ['grafana/grafana:v10.2.0', 'grafana/grafana:10.2.0', 'no tag has a v'],
  ['grafana/grafana:10.2.0', undefined, 'right'],
  ['acme/prometheus:2.48.0', undefined, 'nothing is known of it'],
  ['nvidia/cuda:base-12.3.2-ubuntu22.04', 'nvidia/cuda:12.3.2-base-ubuntu22.04', 'another order'],
  ['timescale/timescaledb:pg16-2.14.2', 'timescale/timescaledb:2.14.2-pg16', 'a number stays with its word'],
  ['pgvector/pgvector:16', 'pgvector/pgvector:pg16', 'no tag is a number alone'],
  ['pgvector/pgvector:pg-16', 'pgvector/pgvector:pg16', 'joined otherwise'],
  ['pgvector/pgvector:gp16', 'pgvector/pgvector:pg16', 'a short word misspelt'],
  ['pgvector/pgvector:0.8.0-pg16', undefined, 'right'],
  ['minio/minio:2024-01-01T16-36-33Z', 'minio/minio:RELEASE.2024-01-01T16-36-33Z', 'a word is missing'],
  ['jenkins/jenkins:tls', 'jenkins/jenkins:lts', 'a tag that is one word'],
  ['victoriametrics/vminsert:1.99.0', 'victoriametrics/vminsert:v1.99.0-cluster', 'a `v` and a word'],
  ['victoriametrics/vminsert:0.9.0', undefined, 'older than what is in use'],
  [
    'cr.l5d.io/linkerd/controller:2.14.10',
    undefined,
    'stable or edge: only the registry tells that it is missing',
  ],
]

test('writes the version as the tags of the project do', () => {
  for (const [text, to, why] of forms)
    assert.is(suggestImages(text, { knownImages })[0]?.to, to, `${text}: ${why}`)
})

test('of a version that the project hardly published lately only the registry tells that it is missing', () => {
  const text = 'registry.k8s.io/kube-state-metrics/kube-state-metrics:0.5.0'
  assert.equal(suggestImages(text, { knownImages }), [])
  const errorText = `failed to resolve reference "${text}": ${text}: not found`
  const meant = 'registry.k8s.io/kube-state-metrics/kube-state-metrics:v0.5.0'
  assert.is(suggestImages(text, { knownImages, errorText })[0]?.to, meant)
})

const refused: readonly [text: string, to: string, why: string][] = [
  ['registry.k8s.io/etcd:3.5.12', 'registry.k8s.io/etcd:3.5.12-0', 'older ones had no number behind them'],
  ['cr.l5d.io/linkerd/controller:2.14.10', 'cr.l5d.io/linkerd/controller:stable-2.14.10', 'the first of two'],
]

test('what a tag lacks that may stand alone is offered where the registry lacks the tag', () => {
  for (const [text, to, why] of refused) {
    assert.equal(suggestImages(text, { knownImages }), [], text)
    const [found] = suggestImages(text, { knownImages, errorText: 'manifest unknown: manifest unknown' })
    assert.is(found?.to, to, `${text}: ${why}`)
  }
})

test('a tag in that form that stands nearby is right', () => {
  const nearby = ['acme/other:2.48.0']
  assert.equal(suggestImages('prom/prometheus:2.48.0', { knownImages, nearby }), [])
})

test('every form names its source and a repository or namespace that is known', () => {
  for (const line of readFileSync('data/known-images/tag-forms.txt', 'utf8').trim().split('\n')) {
    if (line.startsWith('#')) continue
    const [name = '', form = ''] = line.split(' ')
    const slash = name.indexOf('/')
    const [domain, path] = [name.slice(0, slash), name.slice(slash + 1)]
    assert.match(line, / # \S/, line)
    assert.match(line, /^\S+ \S+ (?:\d+(?:-\d+)? )?# /, line)
    for (const pattern of readPatterns(form)) {
      const versions = pattern.filter(({ text }) => text === anyVersion).map(() => '1.2')
      const tag = fillPattern(pattern, versions) ?? ''
      assert.match(tag, /^\w[\w.-]*$/, line)
      assert.ok(isTagOf(tag, [pattern]), `${line}: ${tag}`)
    }
    const isKnown = path.endsWith('/*')
      ? knownImages.withNamespace(path.slice(0, -2)).some((other) => other.domain === domain)
      : knownImages.find(domain, path) !== undefined
    assert.ok(isKnown, `${line}: not in the list`)
  }
})

test.run()
