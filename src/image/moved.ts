import type { ImageReference } from '../types.js'

/** A repository that went elsewhere or ended. */
export interface Move {
  /** The new place; absent when nothing replaces it. */
  readonly to?: { readonly domain: string; readonly path: string }
  /** Is the same tag to be had there? */
  readonly keepsTag: boolean
  /** Are its images gone (or frozen so that a new tag cannot be there), or does the old place still answer? */
  readonly isGone: boolean
  readonly because: string
  readonly source: string
}

type Row = readonly [
  from: string,
  to: string,
  keepsTag: boolean,
  isGone: boolean,
  because: string,
  source: string,
]

const notes = 'docker-library/docs'
const history = 'docker-library/official-images, history'

/** `*` stands for the rest of the path. A row without a target says only that the images ended. */
const rows: readonly Row[] = [
  [
    'k8s.gcr.io/*',
    'registry.k8s.io/*',
    true,
    true,
    'k8s.gcr.io was frozen on 2023-04-03 and is redirected to registry.k8s.io',
    'kubernetes.io blog, 2023-02-06 and 2023-03-10',
  ],
  [
    'gcr.io/google_containers/*',
    'registry.k8s.io/*',
    true,
    true,
    'gcr.io/google_containers became k8s.gcr.io, then registry.k8s.io',
    'kubernetes/k8s.io',
  ],
  [
    'gcr.io/google-containers/*',
    'registry.k8s.io/*',
    true,
    true,
    'gcr.io/google-containers became k8s.gcr.io, then registry.k8s.io',
    'kubernetes/k8s.io',
  ],
  [
    'quay.io/k8scsi/*',
    'registry.k8s.io/sig-storage/*',
    true,
    true,
    'the CSI sidecars moved to registry.k8s.io/sig-storage',
    'kubernetes-csi documentation',
  ],
  [
    'docker.io/library/centos',
    'quay.io/centos/centos',
    false,
    false,
    'CentOS images on Docker Hub ended on 2024-06-30; CentOS Stream is on quay.io',
    `${notes} centos/deprecated.md`,
  ],
  [
    'docker.io/library/openjdk',
    'docker.io/library/eclipse-temurin',
    true,
    false,
    'openjdk is deprecated since July 2022 and gets early-access builds only',
    `${notes} openjdk/deprecated.md`,
  ],
  [
    'docker.io/library/java',
    'docker.io/library/eclipse-temurin',
    false,
    true,
    'the image java ended on 2016-12-31',
    `${notes} java/deprecated.md`,
  ],
  [
    'docker.io/library/adoptopenjdk',
    'docker.io/library/eclipse-temurin',
    true,
    true,
    'AdoptOpenJDK became Eclipse Temurin in 2021',
    history,
  ],
  [
    'docker.io/library/jenkins',
    'docker.io/jenkins/jenkins',
    false,
    true,
    'the image jenkins ended in 2018 in favour of jenkins/jenkins',
    `${notes} jenkins/deprecated.md`,
  ],
  [
    'docker.io/library/vault',
    'docker.io/hashicorp/vault',
    true,
    true,
    'from 1.14 Vault is published as hashicorp/vault only',
    `${notes} vault/deprecated.md`,
  ],
  [
    'docker.io/library/consul',
    'docker.io/hashicorp/consul',
    true,
    true,
    'from 1.16 Consul is published as hashicorp/consul only',
    `${notes} consul/deprecated.md`,
  ],
  [
    'docker.io/library/piwik',
    'docker.io/library/matomo',
    false,
    true,
    'Piwik was renamed Matomo in 2018',
    history,
  ],
  [
    'docker.io/library/mosquitto',
    'docker.io/library/eclipse-mosquitto',
    true,
    true,
    'mosquitto is published as eclipse-mosquitto',
    history,
  ],
  ['docker.io/library/iojs', 'docker.io/library/node', false, true, 'io.js went into Node.js', history],
  [
    'docker.io/library/owncloud',
    'docker.io/owncloud/server',
    false,
    true,
    'owncloud ended in favour of owncloud/server',
    `${notes} owncloud/deprecated.md`,
  ],
  [
    'docker.io/library/sentry',
    'docker.io/getsentry/sentry',
    false,
    true,
    'the image sentry ended in 2021',
    history,
  ],
  [
    'docker.io/library/opensuse',
    'docker.io/opensuse/leap',
    false,
    true,
    'opensuse was split into opensuse/leap and opensuse/tumbleweed',
    history,
  ],
  [
    'docker.io/library/nats-streaming',
    'docker.io/library/nats',
    false,
    true,
    'NATS Streaming ended; NATS has JetStream instead',
    history,
  ],
  ['docker.io/library/mono', '', false, true, 'the image mono was removed on 2025-08-18', history],
  [
    'docker.io/library/emqx',
    'docker.io/emqx/emqx',
    true,
    false,
    'from 5.9 EMQX is published as emqx/emqx only',
    `${notes} emqx/deprecated.md`,
  ],
  [
    'docker.io/library/liquibase',
    'docker.io/liquibase/liquibase',
    true,
    false,
    'from 5.0 Liquibase is published as liquibase/liquibase only',
    `${notes} liquibase/deprecated.md`,
  ],
  [
    'docker.io/library/rockylinux',
    'docker.io/rockylinux/rockylinux',
    true,
    false,
    'the official rockylinux is no longer updated',
    `${notes} rockylinux/deprecated.md`,
  ],
  [
    'gcr.io/kubebuilder/kube-rbac-proxy',
    'quay.io/brancz/kube-rbac-proxy',
    true,
    true,
    'gcr.io/kubebuilder was removed on 2025-03-18',
    'kubernetes-sigs/kubebuilder, discussion 3907',
  ],
  [
    'quay.io/coreos/flannel',
    'ghcr.io/flannel-io/flannel',
    true,
    false,
    'flannel moved to ghcr.io/flannel-io',
    'flannel-io/flannel manifests',
  ],
  [
    'quay.io/coreos/prometheus-operator',
    'quay.io/prometheus-operator/prometheus-operator',
    true,
    false,
    'prometheus-operator has its own organisation',
    'prometheus-community/helm-charts',
  ],
  [
    'quay.io/coreos/prometheus-config-reloader',
    'quay.io/prometheus-operator/prometheus-config-reloader',
    true,
    false,
    'prometheus-operator has its own organisation',
    'prometheus-community/helm-charts',
  ],
  [
    'quay.io/coreos/kube-state-metrics',
    'registry.k8s.io/kube-state-metrics/kube-state-metrics',
    true,
    false,
    'kube-state-metrics moved to registry.k8s.io',
    'prometheus-community/helm-charts',
  ],
  [
    'quay.io/coreos/kube-rbac-proxy',
    'quay.io/brancz/kube-rbac-proxy',
    true,
    false,
    'kube-rbac-proxy moved to quay.io/brancz',
    'brancz/kube-rbac-proxy',
  ],
  [
    'quay.io/kubernetes-ingress-controller/nginx-ingress-controller',
    'registry.k8s.io/ingress-nginx/controller',
    false,
    false,
    'ingress-nginx moved to registry.k8s.io in 2020',
    'kubernetes/ingress-nginx',
  ],
  [
    'quay.io/external_storage/nfs-client-provisioner',
    'registry.k8s.io/sig-storage/nfs-subdir-external-provisioner',
    false,
    false,
    'nfs-client-provisioner was renamed',
    'kubernetes-sigs/nfs-subdir-external-provisioner',
  ],
  [
    'docker.io/jettech/kube-webhook-certgen',
    'registry.k8s.io/ingress-nginx/kube-webhook-certgen',
    true,
    false,
    'kube-webhook-certgen went to ingress-nginx',
    'kubernetes/ingress-nginx',
  ],
  [
    'docker.io/directxman12/k8s-prometheus-adapter-amd64',
    'registry.k8s.io/prometheus-adapter/prometheus-adapter',
    true,
    false,
    'prometheus-adapter moved to registry.k8s.io',
    'prometheus-community/helm-charts',
  ],
  [
    'docker.io/jimmidyson/configmap-reload',
    'ghcr.io/jimmidyson/configmap-reload',
    true,
    false,
    'configmap-reload is published on ghcr.io',
    'prometheus-community/helm-charts',
  ],
  [
    'gcr.io/kubernetes-helm/tiller',
    'ghcr.io/helm/tiller',
    true,
    true,
    'the tiller of Helm 2 moved in 2020 (Helm 3 has none)',
    'helm.sh blog',
  ],
  [
    'docker.io/yandex/clickhouse-server',
    'docker.io/clickhouse/clickhouse-server',
    true,
    false,
    'ClickHouse left Yandex',
    'ClickHouse documentation',
  ],
  [
    'docker.io/jboss/keycloak',
    'quay.io/keycloak/keycloak',
    true,
    false,
    'Keycloak is published on quay.io',
    'keycloak.org',
  ],
  [
    'docker.io/jboss/wildfly',
    'quay.io/wildfly/wildfly',
    true,
    false,
    'WildFly is published on quay.io',
    'wildfly.org',
  ],
  [
    'docker.io/bitwardenrs/server',
    'docker.io/vaultwarden/server',
    true,
    false,
    'bitwarden_rs was renamed vaultwarden in 2021',
    'dani-garcia/vaultwarden',
  ],
  [
    'docker.io/containous/whoami',
    'docker.io/traefik/whoami',
    true,
    false,
    'Containous became Traefik Labs',
    'traefik documentation',
  ],
  [
    'docker.io/emilevauge/whoami',
    'docker.io/traefik/whoami',
    false,
    false,
    'whoami is published by Traefik Labs',
    'traefik documentation',
  ],
  [
    'docker.io/wrouesnel/postgres_exporter',
    'quay.io/prometheuscommunity/postgres-exporter',
    true,
    false,
    'postgres_exporter went to prometheus-community',
    'prometheus-community/helm-charts',
  ],
  [
    'docker.io/justwatch/elasticsearch_exporter',
    'quay.io/prometheuscommunity/elasticsearch-exporter',
    true,
    false,
    'elasticsearch_exporter went to prometheus-community',
    'prometheus-community/helm-charts',
  ],
  [
    'docker.io/microsoft/mssql-server-linux',
    'mcr.microsoft.com/mssql/server',
    false,
    true,
    'Microsoft publishes on mcr.microsoft.com',
    'Microsoft documentation',
  ],
  [
    'docker.io/microsoft/dotnet',
    'mcr.microsoft.com/dotnet/sdk',
    false,
    true,
    'Microsoft publishes on mcr.microsoft.com',
    'dotnet/dotnet-docker',
  ],
  [
    'docker.io/microsoft/aspnetcore',
    'mcr.microsoft.com/dotnet/aspnet',
    false,
    true,
    'Microsoft publishes on mcr.microsoft.com',
    'dotnet/dotnet-docker',
  ],
  [
    'docker.io/microsoft/azure-cli',
    'mcr.microsoft.com/azure-cli',
    false,
    true,
    'Microsoft publishes on mcr.microsoft.com',
    'Microsoft documentation',
  ],
  [
    'docker.io/microsoft/powershell',
    'mcr.microsoft.com/powershell',
    false,
    true,
    'Microsoft publishes on mcr.microsoft.com',
    'Microsoft documentation',
  ],
  [
    'mcr.microsoft.com/dotnet/core/sdk',
    'mcr.microsoft.com/dotnet/sdk',
    true,
    false,
    'from .NET 5 the repository is dotnet/sdk',
    'dotnet/dotnet-docker',
  ],
  [
    'mcr.microsoft.com/dotnet/core/aspnet',
    'mcr.microsoft.com/dotnet/aspnet',
    true,
    false,
    'from .NET 5 the repository is dotnet/aspnet',
    'dotnet/dotnet-docker',
  ],
  [
    'mcr.microsoft.com/dotnet/aspnetcore',
    'mcr.microsoft.com/dotnet/aspnet',
    true,
    true,
    'the repository of ASP.NET Core is called dotnet/aspnet',
    'dotnet/dotnet-docker',
  ],
  [
    'mcr.microsoft.com/dotnet/core/runtime',
    'mcr.microsoft.com/dotnet/runtime',
    true,
    false,
    'from .NET 5 the repository is dotnet/runtime',
    'dotnet/dotnet-docker',
  ],
  [
    'docker.io/owasp/zap2docker-stable',
    'ghcr.io/zaproxy/zaproxy',
    false,
    true,
    'ZAP left OWASP in 2023',
    'zaproxy.org',
  ],
  ['docker.bintray.io/*', 'releases-docker.jfrog.io/*', true, true, 'Bintray ended on 2021-05-01', 'JFrog'],
  [
    'docker.io/circleci/node',
    'docker.io/cimg/node',
    false,
    false,
    'the circleci images were replaced by cimg at the end of 2021',
    'CircleCI',
  ],
  [
    'docker.io/confluent/kafka',
    'docker.io/confluentinc/cp-kafka',
    false,
    true,
    'Confluent publishes as confluentinc',
    'confluentinc/cp-all-in-one',
  ],
  [
    'docker.io/confluent/zookeeper',
    'docker.io/confluentinc/cp-zookeeper',
    false,
    true,
    'Confluent publishes as confluentinc',
    'confluentinc/cp-all-in-one',
  ],
  [
    'docker.io/confluent/schema-registry',
    'docker.io/confluentinc/cp-schema-registry',
    false,
    true,
    'Confluent publishes as confluentinc',
    'confluentinc/cp-all-in-one',
  ],
]

/**
 * Where a repository went, when that is known for certain.
 *
 * Shape: the move with its reason and source; `undefined` when none is known. A Bitnami image with a version tag went to
 * bitnamilegacy, one without or with `latest` stayed.
 *
 * @example moveOf({ domain: 'k8s.gcr.io', path: 'pause', tag: '3.1' })?.to // { domain: 'registry.k8s.io', path: 'pause' }
 */
export function moveOf(reference: Pick<ImageReference, 'domain' | 'path' | 'tag'>): Move | undefined {
  const { domain, path, tag } = reference
  const name = `${domain}/${path}`
  if (domain === 'docker.io' && path.startsWith('bitnami/') && tag !== undefined && /^\d/.test(tag)) {
    return {
      to: { domain, path: `bitnamilegacy/${path.slice(8)}` },
      keepsTag: true,
      isGone: true,
      because:
        'in August and September 2025 the versioned Bitnami tags moved to bitnamilegacy, where they get no updates',
      source: 'bitnami/containers#83267',
    }
  }
  for (const [from, to, keepsTag, isGone, because, source] of rows) {
    const isPrefix = from.endsWith('/*')
    if (isPrefix ? !name.startsWith(from.slice(0, -1)) : name !== from) continue
    const target = isPrefix ? to.slice(0, -1) + name.slice(from.length - 1) : to
    const slash = target.indexOf('/')
    const place = { domain: target.slice(0, slash), path: target.slice(slash + 1) }
    return { ...(to === '' ? {} : { to: place }), keepsTag, isGone, because, source }
  }
  return undefined
}
