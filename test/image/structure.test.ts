import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shippedImages } from '../../src/image/known/index.js'
import { suggestImages } from '../../src/image/suggest.js'

const knownImages = shippedImages()
const best = (text: string, more = {}) => suggestImages(text, { knownImages, ...more })[0]

const meant: readonly [why: string, text: string, to: string][] = [
  ['the tag stands where the name does', 'jenkins/lts', 'jenkins/jenkins:lts'],
  ['the tag stands where the name does', 'dind:24.0', 'docker:24.0-dind'],
  ['a part of the tag stands before the name', 'alpine/node:18', 'node:18-alpine'],
  ['a part of the tag stands before the name', 'slim-python:3.9', 'python:3.9-slim'],
  ['parts of the tag are exchanged', 'golang:alpine1.21', 'golang:1.21-alpine'],
  ['the name of the language is in the tag', 'openjdk:java11', 'openjdk:11'],
  ['Java 1.8 is called 8', 'openjdk:1.8', 'openjdk:8'],
  ['a year has months', 'ubuntu:22', 'ubuntu:22.04'],
  ['a year has months', 'ubuntu2204', 'ubuntu:22.04'],
  ['a part of the tag stands behind the name', 'php-fpm:8.2-alpine', 'php:8.2-fpm-alpine'],
  ['the ending of the host is another', 'quay.op/argoproj/argocd:v2.9.0', 'quay.io/argoproj/argocd:v2.9.0'],
  ['a slash stands in the tag', 'python:3.9/slim', 'python:3.9-slim'],
  ['an ended image is followed', 'java17', 'eclipse-temurin:17'],
  ['an ended image is followed, with the tag of today', 'java:11-jre-slim', 'eclipse-temurin:11-jre'],
  ['the tag says the name again', 'dotnet:8.0-sdk', 'mcr.microsoft.com/dotnet/sdk:8.0'],
  ['the publisher has the plural', 'calico/kube-controler:v3.28.0', 'calico/kube-controllers:v3.28.0'],
  ['it is in use elsewhere', 'metallb-speaker:v0.14.5', 'quay.io/metallb/speaker:v0.14.5'],
  ['another name of an official image', 'apache-solr:9.5', 'solr:9.5'],
  ['its server', 'plantuml:v1.2024', 'plantuml/plantuml-server:v1.2024'],
  ['the tag has two versions', 'postgis-16-3.4', 'postgis/postgis:16-3.4'],
  ['a word of the tags of many', 'pytorch/pytorch:2.2-cuddn8-runtime', 'pytorch/pytorch:2.2-cudnn8-runtime'],
  [
    'the name of a chart',
    'prometheus-postgres-exporter:v0.15.0',
    'quay.io/prometheuscommunity/postgres-exporter:v0.15.0',
  ],
  ['`docker-` and other separators', 'pihole/docker-pi-hole:latest', 'pihole/pihole:latest'],
  [
    'the tag stands behind a known path',
    'mcr.microsoft.com/mssql/server-2022-latest',
    'mcr.microsoft.com/mssql/server:2022-latest',
  ],
  ['words of a name are joined by `:`', 'mongo:express', 'mongo-express'],
  [
    'name and version stand in the tag',
    'mcr.microsoft.com/dotnet:aspnet-7.0',
    'mcr.microsoft.com/dotnet/aspnet:7.0',
  ],
  [
    'the tag is a part of the path',
    'mcr.microsoft.com/mssql/server/2019-latest',
    'mcr.microsoft.com/mssql/server:2019-latest',
  ],
  ['parts of the path are exchanged', 'k6-operator/grafana:0.1', 'grafana/k6-operator:0.1'],
  [
    'the end of the path is missing',
    'registry.k8s.io/ingress-nginx:v1.9.4',
    'registry.k8s.io/ingress-nginx/controller:v1.9.4',
  ],
  [
    'the host says who publishes',
    'docker.elastic.co/elastic/kibana:8.1.0',
    'docker.elastic.co/kibana/kibana:8.1.0',
  ],
  ['library is of Docker Hub alone', 'registry.k8s.io/library/pause:3.9', 'registry.k8s.io/pause:3.9'],
  [
    'no such namespace is on the registry',
    'registry.k8s.io/kube-system/kube-proxy:v1.30.0',
    'registry.k8s.io/kube-proxy:v1.30.0',
  ],
  [
    'the image has a namespace of its own name',
    'docker.elastic.co/elasticsearch/kibana:8.1.0',
    'docker.elastic.co/kibana/kibana:8.1.0',
  ],
  [
    'the image is called otherwise than its project',
    'gcr.io/kaniko-project/kaniko:v1.22.0',
    'gcr.io/kaniko-project/executor:v1.22.0',
  ],
  [
    'the git repository stands between',
    'quay.io/argoproj/argo-cd/argocd:v2.11.0',
    'quay.io/argoproj/argocd:v2.11.0',
  ],
  ['it is a database, which the name does not say', 'postgres-db:16.2', 'postgres:16.2'],
  ['tags are told apart by case', 'jenkins/jenkins:LTS', 'jenkins/jenkins:lts'],
  ['a second registry is in the path', 'ghcr.io/docker.io/grafana/grafana:10', 'grafana/grafana:10'],
  ['the host is joined by `-`', 'mcr.microsoft.com-dotnet/sdk:8.0', 'mcr.microsoft.com/dotnet/sdk:8.0'],
  [
    '`docker-` is no part of it',
    'quay.io/cilium/docker-hubble-relay:v1.14.0',
    'quay.io/cilium/hubble-relay:v1.14.0',
  ],
  [
    'the publisher left Docker Hub',
    'jetstack/cert-manager-cainjector:v1.13.0',
    'quay.io/jetstack/cert-manager-cainjector:v1.13.0',
  ],
  ['the name of the git repository', 'vmware-tanzu/velero:v1.12.1', 'velero/velero:v1.12.1'],
  ['no digest follows the `@`', 'nginx:1.25@', 'nginx:1.25'],
  ['a pair of letters is typed twice', 'mamariadb:10.6', 'mariadb:10.6'],
  ['the number belongs to the name', 'linuxserver/mylar:3', 'linuxserver/mylar3'],
  ['the owner stands alone', 'ghcr.io/kyverno:v1.11.0', 'ghcr.io/kyverno/kyverno:v1.11.0'],
  [
    'names begin alike',
    'registry.k8s.io/sig-storage/resizer:v1.9.0',
    'registry.k8s.io/sig-storage/csi-resizer:v1.9.0',
  ],
  [
    'names begin with the publisher',
    'quay.io/prometheus-operator/config-reloader:v0.70.0',
    'quay.io/prometheus-operator/prometheus-config-reloader:v0.70.0',
  ],
  [
    'words are exchanged, the place is missing',
    'state-kube-metrics:v2.9.0',
    'registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.9.0',
  ],
  ['parts of the host are exchanged', 'microsoft.mcr.com/dotnet/sdk:8.0', 'mcr.microsoft.com/dotnet/sdk:8.0'],
  ['all is joined by `-`', 'docker.elastic.co-kibana-kibana:8.1.0', 'docker.elastic.co/kibana/kibana:8.1.0'],
  ['it is on Docker Hub', 'quay.io/grafana/loki:2.9.1', 'grafana/loki:2.9.1'],
  ['one slip, copied into the namespace', 'postgress/postgress:15', 'postgres:15'],
  [
    'the page of the git repository',
    'https://github.com/prometheus/prometheus',
    'quay.io/prometheus/prometheus',
  ],
  ['the page of the git repository, of the same path', 'https://github.com/grafana/loki', 'grafana/loki'],
  ['it is the whole name', 'rancher-agent:v2.8.4', 'rancher/rancher-agent:v2.8.4'],
  ['the host of the git repository', 'github.com/argoproj/argo-cd:v2.9.0', 'quay.io/argoproj/argocd:v2.9.0'],
  ['the name of the git repository, joined', 'apache-maven:3.9', 'maven:3.9'],
  ['a part of the tag follows `@`', 'nginx:1.25@alpine', 'nginx:1.25-alpine'],
  [
    'a part of the host is too much',
    'registry.k8s.gcr.io/coredns/coredns:v1.10.1',
    'registry.k8s.io/coredns/coredns:v1.10.1',
  ],
  [
    'the namespace is made of the name',
    'opentelemetry/opentelemetry-collector:0.92.0',
    'otel/opentelemetry-collector:0.92.0',
  ],
]

test('finds what was meant behind mistakes of structure', () => {
  for (const [why, text, to] of meant) assert.is(best(text)?.to, to, `${text}: ${why}`)
})

const withBlanks: readonly [text: string, to: string | undefined][] = [
  ['ngin x:1.25', 'nginx:1.25'],
  ['bitnami redis', 'bitnami/redis'],
  ['node alpine', 'node:alpine'],
  ['hello world', 'hello-world'],
  ['node server', undefined],
  ['my image:1', undefined],
]

test('a name with a blank in it is the one known image that it can be', () => {
  for (const [text, to] of withBlanks) assert.is(best(text)?.to, to, text)
})

test('what cannot be on Docker Hub is not likely after its capitals are mended', () => {
  assert.is(best('JaneDoe/shop-demo/frontend:v1')?.confidence, 'possible')
  assert.is(best('JaneDoe/frontend:v1')?.confidence, 'likely')
})

test('another way to write the version is not looked for where the image is published elsewhere', () => {
  const errorText = 'manifest unknown'
  assert.is(best('ghcr.io/grafana/loki:3.0.0', { errorText }), undefined)
})

test('an image that ended is followed to a tag that its successor has, where the registry has none', () => {
  const errorText = 'manifest unknown'
  assert.is(best('openjdk:17-jre-slim', { errorText })?.to, 'eclipse-temurin:17-jre')
  assert.is(best('openjdk:22-jdk', { errorText })?.to, 'eclipse-temurin:22-jdk')
  assert.is(best('openjdk:22-jdk'), undefined)
})

test('a short part beside one that is right is a name of its own', () => {
  assert.is(best('lab-frontend:1.0.0'), undefined)
})

test('where the registry has no `latest`, the newest known version is offered with the date of the list', () => {
  const errorText = 'manifest for elasticsearch:latest not found: manifest unknown'
  const suggestion = best('elasticsearch', { errorText })
  assert.is(suggestion?.kind, 'version')
  assert.match(suggestion?.to ?? '', /^elasticsearch:\d+\.\d+\.\d+$/)
  assert.match(suggestion?.because ?? '', /\(list of \d{4}-\d\d-\d\d\)$/)
  assert.is(best('elasticsearch'), undefined)
})

test('a path that a name of the same capture has whole, cut short or said twice', () => {
  const beside = ['harbor.acme.io/project/web-ui:1.1.0']
  assert.is(
    best('harbor.acme.io/proj/web-ui:1.2.0', { nearby: beside })?.to,
    'harbor.acme.io/project/web-ui:1.2.0',
  )
  const twice = ['registry.gitlab.com/acme/shop/api:0.9']
  assert.is(
    best('registry.gitlab.com/acme/shop/api/api:1.0', { nearby: twice })?.to,
    'registry.gitlab.com/acme/shop/api:1.0',
  )
})

const denied = (text: string) =>
  `pull access denied for ${text}, repository does not exist or may require login`

test('an owner whose images are all on one other registry is looked for there, when the registry refused', () => {
  const text = 'kubevirt/virt-brand-new:v1.2.0'
  assert.is(best(text), undefined)
  assert.is(best(text, { errorText: denied(text) })?.to, `quay.io/${text}`)
  assert.is(best('acme/web:1', { errorText: denied('acme/web') }), undefined)
})

test('another name of an image with itself as its namespace is that image, when the registry refused', () => {
  const errorText = denied('argocd/argocd')
  assert.is(best('argocd/argocd:v2.9.3', { errorText })?.to, 'quay.io/argoproj/argocd:v2.9.3')
})

test('a letter too many in one of several words that are right is told when the registry refused', () => {
  const text = 'jaegertracing/all-in-once:1.52'
  assert.is(best(text), undefined)
  assert.is(best(text, { errorText: denied(text) })?.to, 'jaegertracing/all-in-one:1.52')
})

test('a tag that the image never had makes a name of one’s own of other separators, and a slip only possible', () => {
  assert.is(best('helloworld')?.to, 'hello-world')
  assert.is(best('helloworld:v1'), undefined)
  assert.is(best('ngnix:0.0.7')?.confidence, 'possible')
  assert.match(best('ngnix:0.0.7')?.because ?? '', /no tag `0.0.7` of it is known/)
})

test('a number as everybody counts says nothing for an ordinary word', () => {
  assert.is(best('traffic:2.0'), undefined)
  assert.is(best('note:18-alpine')?.to, 'node:18-alpine')
})

test('a project called as its publisher is not taken for two slips', () => {
  for (const text of ['redmica/redmica', 'monicahq/monicahq', 'acme/acme'])
    assert.is(best(text), undefined, text)
})

test('an owner beside whom the same company stands, with what it adds to its name', () => {
  const nearby = ['ghcr.io/acme-corp/worker:0.9']
  assert.is(best('ghcr.io/acme/worker:1.0', { nearby })?.to, 'ghcr.io/acme-corp/worker:1.0')
  assert.is(best('ghcr.io/acme-staging/worker:1.0', { nearby }), undefined)
})

test('a name with a number beside one without says nothing of the latter', () => {
  for (const text of ['zabbix/zabbix-agent:6.4', 'sonatype/nexus:2.15.1', 'sonatype/nexus'])
    assert.is(best(text), undefined, text)
})

test('who packs what others publish may have any image of theirs', () => {
  for (const text of ['bitnami/kiali:1.80', 'linuxserver/freshrss-nightly', 'ubuntu/loki:2.9'])
    assert.is(best(text), undefined, text)
})

const onlyRefused: readonly [why: string, text: string, to: string][] = [
  ['a short name of a software, its server', 'spire:1.9', 'ghcr.io/spiffe/spire-server:1.9'],
  ['another publishes it', 'grafana/prometheus:v2.48.0', 'prom/prometheus:v2.48.0'],
  ['one slip, copied into the namespace', 'promotheus/promotheus', 'prom/prometheus'],
  ['one of two related publishers', 'quay.io/jupyterhub/scipy-notebook', 'quay.io/jupyter/scipy-notebook'],
  [
    'the publisher’s name for another word',
    'kong/kong-ingress-controller:3.1',
    'kong/kubernetes-ingress-controller:3.1',
  ],
  ['a publisher with such names', 'almalinux/10-kitten', 'almalinux:10-kitten'],
  ['two publishers', 'gcr.io/google_samples/hello-app:1.0', 'gcr.io/google-samples/hello-app:1.0'],
  [
    'a part of the path of one who has others',
    'gcr.io/google-samples/cartservice:v1',
    'gcr.io/google-samples/microservices-demo/cartservice:v1',
  ],
]

test('what may be there though no list has it is told when the registry refused', () => {
  const errorText = 'pull access denied, repository does not exist or may require authorization'
  for (const [why, text, to] of onlyRefused) {
    assert.is(best(text), undefined, why)
    assert.is(best(text, { errorText })?.to, to, why)
  }
})

const siblings: readonly [text: string, nearby: string][] = [
  ['registry.corp.example/hr/payroll-es:8', 'registry.corp.example/hr/payroll-se:8'],
  ['initech/form-api:2.1', 'initech/farm-api:2.1'],
]

test('a short word that is like one beside it is another of the same kind', () => {
  const errorText = 'pull access denied, repository does not exist'
  for (const [text, nearby] of siblings)
    assert.is(best(text, { nearby: [nearby], errorText }), undefined, text)
  assert.is(best('initech/wbe:1', { nearby: ['initech/web:1'] })?.to, 'initech/web:1')
})

test('a tag that the official image never had makes an image of one’s own', () => {
  const errorText = 'pull access denied, repository does not exist'
  assert.is(best('acmecorp/nginx:prod', { errorText }), undefined)
  assert.is(best('acmecorp/nginx:1.25', { errorText })?.to, 'nginx:1.25')
})

test('an image is looked for in its own namespace beside one that is a project’s own as well', () => {
  assert.is(best('docker.elastic.co/elasticsearch/kibana:8.1.0')?.to, 'docker.elastic.co/kibana/kibana:8.1.0')
  assert.is(best('docker.elastic.co/beats/kibana:8.1.0'), undefined)
})

test('the images of a git repository are below its name on ghcr.io', () => {
  const text = 'ghcr.io/kyverno/policy-reporter/policy-reporter:2.20'
  assert.is(best(text), undefined)
  assert.is(best('ghcr.io/kyverno/kyverno/kyverno:v1.11.0')?.to, 'ghcr.io/kyverno/kyverno:v1.11.0')
})

test.run()
