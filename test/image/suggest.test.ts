import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { explainImage } from '../../src/image/explain.js'
import { shippedImages } from '../../src/image/known/index.js'
import { suggestImages } from '../../src/image/suggest.js'

const knownImages = shippedImages()
const best = (text: string, options: object = {}) => suggestImages(text, { knownImages, ...options })[0]

const positives: readonly [text: string, to: string, kind: string, because: string][] = [
  ['ngnix:1.25', 'nginx:1.25', 'name', 'two letters swapped: `ngnix` → `nginx`'],
  ['python3.11-slim', 'python:3.11-slim', 'glued', '`:` stands between'],
  ['node-alpine:18', 'node:18-alpine', 'glued', 'a part of the tag'],
  ['solr-server:9.5', 'solr:9.5', 'structure', 'without `server`'],
  ['rockylinux9', 'rockylinux:9', 'glued', '`9` is a tag'],
  ['grafana', 'grafana/grafana', 'alias', 'another name'],
  ['mysql/mysql:8', 'mysql:8', 'namespace', 'no namespace'],
  ['bitnami:redis', 'bitnami/redis', 'structure', '`/` stands between'],
  [
    'brancz/kube-rbac-proxy:v0.15.0',
    'quay.io/brancz/kube-rbac-proxy:v0.15.0',
    'registry',
    'without a registry',
  ],
  ['gchr.io/acme/api:1', 'ghcr.io/acme/api:1', 'registry', 'swapped'],
  ['jdoe/rss-php-ngnix:v1', 'jdoe/rss-php-nginx:v1', 'token', 'two letters swapped'],
  ['nginx:lastest', 'nginx:latest', 'tag', '`lastest` → `latest`'],
  ['node:v18', 'node:18', 'tag', 'no `v`'],
  ['ubuntu:18.03', 'ubuntu:18.04', 'version', 'nearest'],
  ['k8s.gcr.io/pause:3.6', 'registry.k8s.io/pause:3.6', 'relocated', 'frozen'],
  [
    'k8s.gcr.io/kube-state-metrics:v2.0.0',
    'registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.0.0',
    'relocated',
    'frozen',
  ],
  ['docker.io/docker.io/nginx', 'nginx', 'registry', 'written twice'],
  ['quayio/prometheus/prometheus:v2', 'quay.io/prometheus/prometheus:v2', 'registry', 'without its dot'],
  ['maria:10.6', 'mariadb:10.6', 'name', 'the end of the name is missing'],
  ['confluentinc/kafka:7.5.0', 'confluentinc/cp-kafka:7.5.0', 'structure', 'begins its names with `cp-`'],
  ['quay.io/kyverno/kyverno:v1.11.4', 'ghcr.io/kyverno/kyverno:v1.11.4', 'registry', 'is on `ghcr.io`'],
  [
    'ghcr.io/kubernetes-sigs/external-dns:v0.14.0',
    'registry.k8s.io/external-dns/external-dns:v0.14.0',
    'registry',
    'git',
  ],
  ['maven:3.9-temurin-17', 'maven:3.9-eclipse-temurin-17', 'tag', 'a word of the tag is missing'],
  ['mysql1:8.0', 'mysql:8.0', 'name', '`1` is too much'],
  ['bitnami/charts/redis:7.2', 'bitnami/redis:7.2', 'structure', 'a part of the path is too much'],
  ['[nginx:1.25](https://hub.docker.com/_/nginx)', 'nginx:1.25', 'syntax', 'Markdown'],
  ['nginx:１.25', 'nginx:1.25', 'syntax', 'ASCII'],
]

test('finds what was meant, says what kind of mistake it is and why', () => {
  for (const [text, to, kind, because] of positives) {
    const suggestion = best(text)
    assert.is(suggestion?.to, to, text)
    assert.is(suggestion?.kind, kind, text)
    assert.ok(suggestion?.because.includes(because), `${text}: ${suggestion?.because}`)
    assert.is(suggestion?.from, text)
  }
})

test('gives the component and the smallest part that changed', () => {
  assert.equal(best('nickname/rss-php-ngnix:v1')?.changed, [
    { component: 'repository', from: 'ngnix', to: 'nginx' },
  ])
  assert.equal(best('nginx:1.25-alpne')?.changed, [{ component: 'tag', from: 'alpne', to: 'alpine' }])
  assert.equal(best('quai.io/argoproj/argocd')?.changed, [
    { component: 'registry', from: 'quai.io', to: 'quay.io' },
  ])
})

const silent = [
  'myapp',
  'api-server:2',
  'mango',
  'noodle:18',
  'mongoose:8',
  // as new as the list is old
  'golang:1.31',
  'postgrest/postgrest',
  'mongo-express',
  'nginx:1.14.2',
  'acme/web:1',
  'registry.internal/nginx',
  'your-registry/app:1',
  '{{ .Values.image }}',
  'nginx:99.1',
  'maria:1.2.3',
  'node-server:18',
  'registry.access.redhat.com/ubi9:9.5',
  'chainguard/nginx',
  'mcr.microsoft.com/java/jre:11u9-zulu-alpine',
  'ghcr.io/usememos/memos:0.23.0',
]

/** What was renamed or moved, while the old place still answers. */
const answering = ['circleci/node:16', 'containous/whoami', 'yandex/clickhouse-server:21.3', 'openjdk:17']

test('a place that still answers is no mistake, unless the registry says that nothing is there', () => {
  for (const text of answering) {
    assert.equal(suggestImages(text, { knownImages }), [], text)
    const explained = explainImage(text)
    assert.ok(explained.valid && explained.moved?.isGone === false, text)
  }
  const errorText = 'manifest for circleci/node:99 not found: manifest unknown'
  assert.is(best('circleci/node:99', { errorText })?.kind, 'relocated')
})

test('a misspelt name that has moved is repaired first, and its new place is the second to try', () => {
  assert.equal(
    suggestImages('bitnami/zookeper:3.8', { knownImages }).map(({ to }) => to),
    ['bitnami/zookeeper:3.8', 'bitnamilegacy/zookeeper:3.8'],
  )
})

test('a major without a tag is doubted only when the registry has none', () => {
  assert.equal(suggestImages('couchbase:7', { knownImages }), [])
  const errorText = 'manifest for couchbase:7 not found: manifest unknown: manifest unknown'
  assert.is(best('couchbase:7', { errorText })?.to, 'couchbase:7.6.12')
})

test('says nothing for private names, words, real images and placeholders', () => {
  for (const text of silent) assert.equal(suggestImages(text, { knownImages }), [], text)
})

test('a piece of the reference itself that a broken line left is no name nearby', () => {
  const nearby = ['cker.io/acme/shop:3', 'o/acme/shop:3']
  assert.is(best('docker.io/acme/shop:3', { nearby }), undefined)
})

test('takes the names nearby as the strongest prior', () => {
  assert.is(best('acme/pizza-webappeee:1', { nearby: ['acme/pizza-webapp:1'] })?.to, 'acme/pizza-webapp:1')
  assert.is(best('acme/pizza-wbeapp:1', { nearby: ['acme/pizza-webapp:1'] })?.to, 'acme/pizza-webapp:1')
  assert.is(
    best('shop/cart:2', { nearby: ['registry.acme.io/shop/cart:2'] })?.to,
    'registry.acme.io/shop/cart:2',
  )
  assert.is(best('acme/api:1.2', { nearby: ['acme/api:v1.2'] })?.to, 'acme/api:v1.2')
  assert.is(best('acme/reviews-v1:1', { nearby: ['acme/reviews-v2:1'] }), undefined)
  assert.is(best('acme/frontend:1', { nearby: ['acme/backend:1'] }), undefined)
})

const swapped: readonly [text: string, to: string | undefined][] = [
  ['alpine:node', 'node:alpine'],
  ['redis:bitnami', 'bitnami/redis'],
  ['library:nginx', 'nginx'],
  ['prom:prometheus', 'prom/prometheus'],
  ['jenkins:jenkins:lts', 'jenkins/jenkins:lts'],
  ['jenkins/jenkins/lts-jdk17', 'jenkins/jenkins:lts-jdk17'],
  ['ngixn-alpine', 'nginx:alpine'],
  ['docker.io.io/redis:7', 'docker.io/redis:7'],
  ['registry.gitlab.con/acme/api:1', 'registry.gitlab.com/acme/api:1'],
  ['registry.gitlab.acme.io/api:1', undefined],
  ['debian:redis', undefined],
  ['docker-jenkins', 'jenkins/jenkins'],
  ['Ghcr.io/Stefanprodan/podinfo', 'ghcr.io/stefanprodan/podinfo'],
  ['debian-base:11', undefined],
  ['registry.k8s.io.pause:3.9', 'registry.k8s.io/pause:3.9'],
  ['quay.io.prometheus/prometheus', 'quay.io/prometheus/prometheus'],
  ['docker.io:nginx', 'nginx'],
  ['registry.k8s.io/pause-3.9', 'registry.k8s.io/pause:3.9'],
  ['registry.k8s.io/kube-apiserver-v1.28.4', 'registry.k8s.io/kube-apiserver:v1.28.4'],
  ['quay.io/argoproj/argocd/v2.9.5', 'quay.io/argoproj/argocd:v2.9.5'],
  ['registry.acme.io/shop-1.2', undefined],
  ['public.ecr.aws.com/docker/library/redis:7', 'public.ecr.aws/docker/library/redis:7'],
]

test('finds parts in each other’s place, and two mistakes in one name', () => {
  for (const [text, to] of swapped)
    assert.is(best(text)?.to.replace(/^docker\.io\//, ''), to?.replace(/^docker\.io\//, ''), text)
})

const besides: readonly [text: string, nearby: string, to: string | undefined, because: string][] = [
  ['team-billing-api', 'team/billing-api', 'team/billing-api', 'other separators'],
  ['team/api-billing:2', 'team/billing-api:1', 'team/billing-api:2', 'in another order'],
  ['team:billing', 'team/billing:1', 'team/billing', '`/` stands between'],
  ['team/billing-v3', 'team/billing:v2', 'team/billing:v3', '`:` stands between'],
  ['reg.corpp.io/team/x:1', 'reg.corp.io/team/y:1', 'reg.corp.io/team/x:1', 'doubled'],
  ['reg.corp.io/team/x:1', 'reg.corp.io:5000/team/y:1', 'reg.corp.io:5000/team/x:1', 'the port is missing'],
  ['reg1.corp.io/team/x:1', 'reg2.corp.io/team/y:1', undefined, 'digits are no slip'],
  ['taem/x:1', 'team/y:2', 'team/x:1', 'two letters swapped'],
  ['teamx/x:1', 'harbor.x.io/teamx/y:2', 'harbor.x.io/teamx/x:1', 'the registry is missing'],
  ['team/x:relaese-5', 'team/x:release-4', 'team/x:release-5', 'two letters swapped'],
  ['team/x:1.5.0', 'team/x:v1.4.0', 'team/x:v1.5.0', '`v` in front'],
  ['team/x:1.5.0', 'team/x:1.4.0', undefined, 'another version'],
  ['team/web:1', 'team/api:1', undefined, 'another name'],
  ['reg.eu.acme.io/api:1', 'reg.us.acme.io/web:1', undefined, 'another region'],
  ['team-a/api:1', 'team-b/api:1', undefined, 'another team'],
]

test('tells registry, namespace, separators and order by the names nearby', () => {
  for (const [text, nearby, to, because] of besides) {
    const suggestion = best(text, { nearby: [nearby] })
    assert.is(suggestion?.to, to, text)
    if (to !== undefined) assert.ok(suggestion?.because.includes(because), `${text}: ${suggestion?.because}`)
  }
})

const denied = 'pull access denied for it, repository does not exist or may require docker login'
const hubPaths: readonly [text: string, errorText: string | undefined, to: string | undefined][] = [
  ['hashicorp/vault/1.15', undefined, 'hashicorp/vault:1.15'],
  ['hashicorp/vault-1.15', undefined, 'hashicorp/vault:1.15'],
  ['docker.io/jdoe/web-app/web-app:1', undefined, 'docker.io/jdoe/web-app:1'],
  ['library/netdata/netdata', undefined, 'netdata/netdata'],
  ['sunbeam-io/sunbeam:v2', denied, 'ghcr.io/sunbeam-io/sunbeam:v2'],
  ['sunbeam-io/sunbeam:v2', undefined, undefined],
  ['my-org/sunbeam:v2', denied, undefined],
  ['acme/web/api:1', undefined, undefined],
]

test('knows that a path on Docker Hub has one namespace, without `-`, and one name', () => {
  for (const [text, errorText, to] of hubPaths)
    assert.is(best(text, errorText === undefined ? {} : { errorText })?.to, to, text)
})

test('takes "not found" for the tag where the repository is known', () => {
  const errorText = 'registry.k8s.io/kube-proxy:1.28.4: not found'
  assert.is(
    best('registry.k8s.io/kube-proxy:1.28.4', { errorText })?.to,
    'registry.k8s.io/kube-proxy:v1.28.4',
  )
  assert.is(best('registry.k8s.io/unheard-of:1.28.4', { errorText }), undefined)
})

const places: readonly [text: string, errorText: string | undefined, to: string | undefined][] = [
  ['hedgedoc/hedgedoc:1.9', undefined, undefined],
  ['hedgedoc/hedgedoc:1.9', denied, 'quay.io/hedgedoc/hedgedoc:1.9'],
  ['docker.redpanda.com/redpandadata/redpanda:v23', undefined, undefined],
  ['bitnamisecure/redis', undefined, undefined],
  ['ghcr.io/vaultwarden/server:1.30.0', undefined, undefined],
  ['ghcr.io/vaultwarden/server:1.30.0', denied, 'vaultwarden/server:1.30.0'],
  ['mcr.microsoft.com/vscode/devcontainers/python:3', undefined, undefined],
  ['quay.io/jetstack/cert-manager/cert-manager-webhook', undefined, 'quay.io/jetstack/cert-manager-webhook'],
  ['mcr.microsoft.com/sqlserver:2022', undefined, 'mcr.microsoft.com/mssql/server:2022-latest'],
  ['promtheus/blackbox_exporter', undefined, 'prom/blackbox-exporter'],
  ['calico/calico-node:v3', undefined, 'calico/node:v3'],
  ['kiwigrid/sidecar', undefined, undefined],
  ['kiwigrid/sidecar', denied, 'kiwigrid/k8s-sidecar'],
]

test('moves a stranger’s image to a known one only when its place cannot be, or was refused', () => {
  for (const [text, errorText, to] of places)
    assert.is(best(text, errorText === undefined ? {} : { errorText })?.to, to, text)
})

const schema1 = 'Docker Image Format v1 and Docker Image manifest version 2, schema 1 support is disabled'
const asked = 'reading manifest v2 in quay.io/goharbor/harbor-db: unauthorized: access is not authorized'
const told: readonly [
  text: string,
  errorText: string,
  to: string | undefined,
  confidence: string | undefined,
][] = [
  ['dockerfile/mongodb', denied, 'mongo', 'likely'],
  ['jdoe/docker-heroku', denied, 'jdoe/heroku', 'possible'],
  ['jdoe/docker-heroku', '', undefined, undefined],
  ['jdoe/nginx', denied, 'nginx', 'possible'],
  ['jdoe/nginx', '', undefined, undefined],
  ['quay.io/lanterna/lantern-proxy', denied, 'quay.io/lantern/lantern-proxy', 'possible'],
  ['quay.io/lanterna/lantern-proxy', '', undefined, undefined],
  ['goharbor/harbor-db:v2', asked, 'docker.io/goharbor/harbor-db:v2', 'likely'],
  ['nginx:alpine', 'short name mode is enforcing', 'docker.io/nginx:alpine', 'likely'],
  ['k8s.gcr.io/busybox', schema1, 'busybox', 'possible'],
  ['jdoe/busybox-tools', schema1, undefined, undefined],
]

test('takes from the error what it says of the place', () => {
  for (const [text, errorText, to, confidence] of told) {
    const suggestion = best(text, { errorText })
    assert.is(suggestion?.to, to, text)
    assert.is(suggestion?.confidence, confidence, text)
  }
})

test('is silent when the error is about something else', () => {
  assert.equal(suggestImages('ngnix', { knownImages, errorText: 'toomanyrequests: rate limit' }), [])
  assert.is(best('ngnix', { errorText: 'pull access denied for ngnix' })?.to, 'nginx')
})

test('is certain only of a forced repair to a known name', () => {
  assert.is(best('Nginx:1.25')?.confidence, 'certain')
  assert.is(best('acme/MyApp:1')?.confidence, 'likely')
  assert.is(best('ngnix')?.confidence, 'likely')
})

test('works without a list where no list is needed', () => {
  assert.is(suggestImages('ghrc.io/acme/api:1')[0]?.to, 'ghcr.io/acme/api:1')
  assert.is(suggestImages('acme/api:lastest')[0]?.to, 'acme/api:latest')
  assert.equal(suggestImages('ngnix'), [])
})

test('keeps the accuracy of the frozen strings', () => {
  const rows = (file: string) =>
    readFileSync(`fixtures/image/${file}.tsv`, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'))
  const plain = (text: string) => text.replace(/^docker\.io\//, '').replace(/^library\//, '')
  const positiveRows = rows('positives')
  const right = positiveRows.filter(([, text = '', answers = '']) => {
    const suggestion = best(text)
    return suggestion !== undefined && answers.split('|').map(plain).includes(plain(suggestion.to))
  })
  const negativeRows = rows('negatives')
  const alarms = negativeRows.filter(([, text = '']) => suggestImages(text, { knownImages }).length > 0)
  assert.ok(right.length / positiveRows.length >= 0.95, `${right.length} of ${positiveRows.length} right`)
  assert.ok(alarms.length / negativeRows.length <= 0.004, alarms.map(([, text]) => text).join(', '))
})

test('never throws, gives at most three, best first, all believed', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 3 }), (text, nearby) => {
      const found = suggestImages(text, { knownImages, nearby, errorText: text })
      assert.ok(found.length <= 3 && found.every(({ score }) => score >= 0.5 && score <= 0.99))
      assert.equal(
        found.map(({ score }) => score),
        found.map(({ score }) => score).sort((a, b) => b - a),
      )
    }),
    { numRuns: 300 },
  )
})

test.run()
