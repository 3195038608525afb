// Longer than 400 lines because it is one table of data: every relocation with its source.
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

/**
 * From, to, what is so, why, source. `*` stands for the rest of the path; without a target the images only ended. `same tags`: a
 * tag can be kept; `gone`: the old place gives nothing new; `until 1.2`: the last version it has, so that a newer one is gone as
 * well, and to be had as it is at the new place.
 */
const table = `
k8s.gcr.io/* | registry.k8s.io/* | same tags, gone | k8s.gcr.io was frozen on 2023-04-03 and is redirected to registry.k8s.io | kubernetes.io blog, 2023-02-06 and 2023-03-10
gcr.io/google_containers/* | registry.k8s.io/* | same tags, gone | gcr.io/google_containers became k8s.gcr.io, then registry.k8s.io | kubernetes/k8s.io
gcr.io/google-containers/* | registry.k8s.io/* | same tags, gone | gcr.io/google-containers became k8s.gcr.io, then registry.k8s.io | kubernetes/k8s.io
quay.io/k8scsi/* | registry.k8s.io/sig-storage/* | same tags, gone | the CSI sidecars moved to registry.k8s.io/sig-storage | kubernetes-csi documentation
docker.io/library/centos | quay.io/centos/centos |  | CentOS images on Docker Hub ended on 2024-06-30; CentOS Stream is on quay.io | docker-library/docs centos/deprecated.md
docker.io/library/openjdk | docker.io/library/eclipse-temurin |  | openjdk is deprecated since July 2022 and gets early-access builds only | docker-library/docs openjdk/deprecated.md
docker.io/library/java | docker.io/library/eclipse-temurin | gone | the image java ended on 2016-12-31 | docker-library/docs java/deprecated.md
docker.io/library/adoptopenjdk | docker.io/library/eclipse-temurin | same tags, gone | AdoptOpenJDK became Eclipse Temurin in 2021 | docker-library/official-images, history
docker.io/library/jenkins | docker.io/jenkins/jenkins | same tags, gone | the image jenkins ended in 2018 in favour of jenkins/jenkins | docker-library/docs jenkins/deprecated.md
docker.io/library/vault | docker.io/hashicorp/vault | same tags, gone | from 1.14 Vault is published as hashicorp/vault only | docker-library/docs vault/deprecated.md
docker.io/library/consul | docker.io/hashicorp/consul | same tags, gone | from 1.16 Consul is published as hashicorp/consul only | docker-library/docs consul/deprecated.md
docker.io/library/piwik | docker.io/library/matomo | gone | Piwik was renamed Matomo in 2018 | docker-library/official-images, history
docker.io/library/mosquitto | docker.io/library/eclipse-mosquitto | same tags, gone | mosquitto is published as eclipse-mosquitto | docker-library/official-images, history
docker.io/library/iojs | docker.io/library/node | gone | io.js went into Node.js | docker-library/official-images, history
docker.io/library/owncloud | docker.io/owncloud/server | gone | owncloud ended in favour of owncloud/server | docker-library/docs owncloud/deprecated.md
docker.io/library/sentry | docker.io/getsentry/sentry | gone | the image sentry ended in 2021 | docker-library/official-images, history
docker.io/library/opensuse | docker.io/opensuse/leap | gone | opensuse was split into opensuse/leap and opensuse/tumbleweed | docker-library/official-images, history
docker.io/library/nats-streaming | docker.io/library/nats | gone | NATS Streaming ended; NATS has JetStream instead | docker-library/official-images, history
docker.io/library/mono |  | gone | the image mono was removed on 2025-08-18 | docker-library/official-images, history
docker.io/library/emqx | docker.io/emqx/emqx | same tags | from 5.9 EMQX is published as emqx/emqx only | docker-library/docs emqx/deprecated.md
docker.io/library/liquibase | docker.io/liquibase/liquibase | same tags | from 5.0 Liquibase is published as liquibase/liquibase only | docker-library/docs liquibase/deprecated.md
docker.io/library/rockylinux | docker.io/rockylinux/rockylinux | same tags | the official rockylinux is no longer updated | docker-library/docs rockylinux/deprecated.md
gcr.io/kubebuilder/kube-rbac-proxy | quay.io/brancz/kube-rbac-proxy | same tags, gone | gcr.io/kubebuilder was removed on 2025-03-18 | kubernetes-sigs/kubebuilder, discussion 3907
quay.io/coreos/flannel | ghcr.io/flannel-io/flannel | same tags, until 0.15 | flannel moved to ghcr.io/flannel-io | flannel-io/flannel manifests
quay.io/coreos/prometheus-operator | quay.io/prometheus-operator/prometheus-operator | same tags, until 0.40 | prometheus-operator has its own organisation | prometheus-community/helm-charts
quay.io/coreos/prometheus-config-reloader | quay.io/prometheus-operator/prometheus-config-reloader | same tags, until 0.40 | prometheus-operator has its own organisation | prometheus-community/helm-charts
quay.io/coreos/kube-state-metrics | registry.k8s.io/kube-state-metrics/kube-state-metrics | same tags, until 1.9 | kube-state-metrics moved to registry.k8s.io | prometheus-community/helm-charts
quay.io/coreos/kube-rbac-proxy | quay.io/brancz/kube-rbac-proxy | same tags | kube-rbac-proxy moved to quay.io/brancz | brancz/kube-rbac-proxy
quay.io/kubernetes-ingress-controller/nginx-ingress-controller | registry.k8s.io/ingress-nginx/controller | until 0.33 | ingress-nginx moved to registry.k8s.io in 2020 | kubernetes/ingress-nginx
quay.io/external_storage/nfs-client-provisioner | registry.k8s.io/sig-storage/nfs-subdir-external-provisioner | until 3.1 | nfs-client-provisioner was renamed | kubernetes-sigs/nfs-subdir-external-provisioner
docker.io/jettech/kube-webhook-certgen | registry.k8s.io/ingress-nginx/kube-webhook-certgen | same tags, until 1.5 | kube-webhook-certgen went to ingress-nginx | kubernetes/ingress-nginx
docker.io/directxman12/k8s-prometheus-adapter-amd64 | registry.k8s.io/prometheus-adapter/prometheus-adapter | same tags, until 0.8 | prometheus-adapter moved to registry.k8s.io | prometheus-community/helm-charts
docker.io/jimmidyson/configmap-reload | ghcr.io/jimmidyson/configmap-reload | same tags | configmap-reload is published on ghcr.io | prometheus-community/helm-charts
gcr.io/kubernetes-helm/tiller | ghcr.io/helm/tiller | same tags, gone | the tiller of Helm 2 moved in 2020 (Helm 3 has none) | helm.sh blog
docker.io/yandex/clickhouse-server | docker.io/clickhouse/clickhouse-server | same tags, until 22.1 | ClickHouse left Yandex | ClickHouse documentation
docker.io/jboss/keycloak | quay.io/keycloak/keycloak | same tags, until 16 | Keycloak is published on quay.io | keycloak.org
docker.io/jboss/wildfly | quay.io/wildfly/wildfly | same tags, until 25 | WildFly is published on quay.io | wildfly.org
docker.io/bitwardenrs/server | docker.io/vaultwarden/server | same tags, until 1.20 | bitwarden_rs was renamed vaultwarden in 2021 | dani-garcia/vaultwarden
docker.io/containous/whoami | docker.io/traefik/whoami | same tags, until 1.5 | Containous became Traefik Labs | traefik documentation
docker.io/emilevauge/whoami | docker.io/traefik/whoami |  | whoami is published by Traefik Labs | traefik documentation
docker.io/wrouesnel/postgres_exporter | quay.io/prometheuscommunity/postgres-exporter | same tags, until 0.8 | postgres_exporter went to prometheus-community | prometheus-community/helm-charts
docker.io/justwatch/elasticsearch_exporter | quay.io/prometheuscommunity/elasticsearch-exporter | same tags, until 1.1 | elasticsearch_exporter went to prometheus-community | prometheus-community/helm-charts
docker.io/microsoft/mssql-server-linux | mcr.microsoft.com/mssql/server | gone | Microsoft publishes on mcr.microsoft.com | Microsoft documentation
docker.io/microsoft/dotnet | mcr.microsoft.com/dotnet/sdk | gone | Microsoft publishes on mcr.microsoft.com | dotnet/dotnet-docker
docker.io/microsoft/aspnetcore | mcr.microsoft.com/dotnet/aspnet | gone | Microsoft publishes on mcr.microsoft.com | dotnet/dotnet-docker
docker.io/microsoft/azure-cli | mcr.microsoft.com/azure-cli | gone | Microsoft publishes on mcr.microsoft.com | Microsoft documentation
docker.io/microsoft/powershell | mcr.microsoft.com/powershell | gone | Microsoft publishes on mcr.microsoft.com | Microsoft documentation
mcr.microsoft.com/dotnet/core/sdk | mcr.microsoft.com/dotnet/sdk | same tags | from .NET 5 the repository is dotnet/sdk | dotnet/dotnet-docker
mcr.microsoft.com/dotnet/core/aspnet | mcr.microsoft.com/dotnet/aspnet | same tags | from .NET 5 the repository is dotnet/aspnet | dotnet/dotnet-docker
mcr.microsoft.com/dotnet/aspnetcore | mcr.microsoft.com/dotnet/aspnet | same tags, gone | the repository of ASP.NET Core is called dotnet/aspnet | dotnet/dotnet-docker
mcr.microsoft.com/dotnet/core/runtime | mcr.microsoft.com/dotnet/runtime | same tags | from .NET 5 the repository is dotnet/runtime | dotnet/dotnet-docker
docker.io/owasp/zap2docker-stable | docker.io/zaproxy/zap-stable | gone | ZAP left OWASP in 2023 | zaproxy.org
docker.io/softwaresecurityproject/zap-stable | docker.io/zaproxy/zap-stable | same tags, gone | ZAP left the Software Security Project in 2024 | renovate 39.264.1, replacements.json
quay.io/kubecost1/kubecost-cost-model | ghcr.io/opencost/opencost |  | from 1.109.0 OpenCost is published on ghcr.io | renovate 39.264.1, replacements.json
quay.io/kubecost1/opencost-ui | ghcr.io/opencost/opencost-ui |  | from 1.109.0 OpenCost is published on ghcr.io | renovate 39.264.1, replacements.json
k8s.gcr.io/metrics-server-amd64 | registry.k8s.io/metrics-server/metrics-server | until 0.3 | from 0.3.7 metrics-server has a namespace of its own | kubernetes-sigs/metrics-server releases
us.gcr.io/k8s-artifacts-prod/* | registry.k8s.io/* | same tags, gone | k8s-artifacts-prod was what k8s.gcr.io, then registry.k8s.io is served from | kubernetes/k8s.io
eu.gcr.io/k8s-artifacts-prod/* | registry.k8s.io/* | same tags, gone | k8s-artifacts-prod was what k8s.gcr.io, then registry.k8s.io is served from | kubernetes/k8s.io
docker.io/directxman12/k8s-prometheus-adapter | registry.k8s.io/prometheus-adapter/prometheus-adapter | until 0.8 | prometheus-adapter moved to registry.k8s.io | prometheus-community/helm-charts
docker.io/google/cadvisor | gcr.io/cadvisor/cadvisor | until 0.33 | cAdvisor is published on gcr.io | google/cadvisor releases
gcr.io/heptio-images/velero | docker.io/velero/velero | until 1.1 | Heptio became a part of VMware, Velero is published as velero | vmware-tanzu/velero releases
quay.io/pusher/oauth2_proxy | quay.io/oauth2-proxy/oauth2-proxy | until 5 | oauth2_proxy has its own organisation since 6.0 | oauth2-proxy/oauth2-proxy releases
docker.io/banzaicloud/logging-operator | ghcr.io/kube-logging/logging-operator | until 3 | the logging operator has its own organisation since 4.0 | kube-logging/logging-operator releases
docker.io/weaveworks/flagger | ghcr.io/fluxcd/flagger | until 1.6 | Flagger went to fluxcd | fluxcd/flagger releases
gcr.io/linkerd-io/* | cr.l5d.io/linkerd/* | until 2.9 | Linkerd is published on cr.l5d.io since 2.10 | linkerd/linkerd2 releases
registry.opensource.zalan.do/acid/postgres-operator | ghcr.io/zalando/postgres-operator | same tags, until 1.10 | Zalando publishes on ghcr.io | zalando/postgres-operator manifests
ghcr.io/ggerganov/llama.cpp | ghcr.io/ggml-org/llama.cpp | same tags | llama.cpp has its own organisation since 2025 | ggml-org/llama.cpp documents
docker.pkg.github.com/* |  | gone | GitHub serves images as ghcr.io/owner/image now, without the repository in the path | docs.github.com
docker.bintray.io/* | releases-docker.jfrog.io/* | same tags, gone | Bintray ended on 2021-05-01 | JFrog
docker.io/circleci/node | docker.io/cimg/node |  | the circleci images were replaced by cimg at the end of 2021 | CircleCI
docker.io/confluent/kafka | docker.io/confluentinc/cp-kafka | gone | Confluent publishes as confluentinc | confluentinc/cp-all-in-one
docker.io/confluent/zookeeper | docker.io/confluentinc/cp-zookeeper | gone | Confluent publishes as confluentinc | confluentinc/cp-all-in-one
docker.io/confluent/schema-registry | docker.io/confluentinc/cp-schema-registry | gone | Confluent publishes as confluentinc | confluentinc/cp-all-in-one
`

interface Row extends Omit<Move, 'to'> {
  readonly from: string
  readonly target: string
  /** The last version that the old place has. */
  readonly last?: readonly number[]
}

const rows: readonly Row[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [from = '', target = '', flags = '', because = '', source = ''] = line.split(' | ')
    const last = /until ([\d.]+)/.exec(flags)?.[1]?.split('.').map(Number)
    return {
      ...(last === undefined ? {} : { last }),
      from,
      target,
      keepsTag: flags.includes('same tags'),
      isGone: flags.includes('gone'),
      because,
      source,
    }
  })

const exact: ReadonlyMap<string, Row> = new Map(rows.map((row) => [row.from, row]))
/** Is the version of a tag, `stable-2.14.3`, newer than the last of the old place, to as many numbers as are known of that? */
function isNewer(tag: string | undefined, last: readonly number[] | undefined): boolean {
  const version = /(?<![\w.])v?(\d{1,4}(?:\.\d{1,6}){1,3})(?!\w)/
    .exec(tag ?? '')?.[1]
    ?.split('.')
    .map(Number)
  if (version === undefined || last === undefined) return false
  const at = last.findIndex((number, index) => version[index] !== number)
  return at >= 0 && (version[at] ?? 0) > (last[at] as number)
}

/** Those that end in a star, without it. */
const prefixes: readonly Row[] = rows
  .filter(({ from }) => from.endsWith('/*'))
  .map((row) => ({ ...row, from: row.from.slice(0, -1) }))

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
  const own = exact.get(name)
  const shared = prefixes.find(({ from }) => name.startsWith(from))
  // `metrics-server-amd64:v0.3.6` is where all of its old place are, the next version is not
  const isStillThere = shared !== undefined && own?.last !== undefined && !isNewer(tag, own.last)
  const row = isStillThere ? shared : (own ?? shared)
  if (row === undefined) return undefined
  const { from, target: to, because, source } = row
  // what came after the move was never at the old place
  const isAfter = isNewer(tag, row.last)
  const [keepsTag, isGone] = [row.keepsTag || isAfter, row.isGone || isAfter]
  const target = to.endsWith('*') ? to.slice(0, -1) + name.slice(from.length) : to
  const slash = target.indexOf('/')
  const place = { domain: target.slice(0, slash), path: target.slice(slash + 1) }
  return { ...(to === '' ? {} : { to: place }), keepsTag, isGone, because, source }
}
