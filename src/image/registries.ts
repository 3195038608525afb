/** What a registry host means: its name for people, whose credentials it wants, where to look. */
export interface Registry {
  readonly name: string
  /** Kept apart from others by what a suggestion may touch: nobody but its owner knows what is in a private one. */
  readonly kind: 'public' | 'private' | 'mirror' | 'retired' | 'local'
  readonly credentials: string
  /** A web page; `$1`, `$2` … of the host, `{path}`, `{owner}`, `{second}` (parts of the path), `{name}` of the reference. */
  readonly page?: string
  /** A command that looks without changing anything; the same placeholders and `{reference}`. */
  readonly command?: string
  readonly note?: string
}

const pullSecret = 'an imagePullSecret of the pod or of its service account'
const none = 'none: everybody may pull'
const publicOrSecret = `none for public images; for private ones ${pullSecret}`

/** Hosts by their form, the special before the general. Sources: the registries' own documentation. */
const registries: readonly (readonly [RegExp, Registry])[] = [
  [
    /^docker\.io$/,
    {
      name: 'Docker Hub',
      kind: 'public',
      credentials: `none for public images, though anonymous pulls are rate limited per address; for private ones ${pullSecret} for https://index.docker.io/v1/`,
      page: 'https://hub.docker.com/r/{path}',
    },
  ],
  [
    /^(?:registry-1\.docker\.io|registry\.hub\.docker\.com)$/,
    {
      name: 'Docker Hub (its API host)',
      kind: 'public',
      credentials: `as for docker.io, but the secret has to name this host: ${pullSecret}`,
      page: 'https://hub.docker.com/r/{path}',
      note: 'the runtimes do not treat this host as docker.io: `library/` is not filled in and mirrors for docker.io do not apply',
    },
  ],
  [
    /^(?:hub\.docker\.com|docker\.com|www\.docker\.com)$/,
    {
      name: 'the web site of Docker Hub',
      kind: 'public',
      credentials: 'none: this is no registry',
      note: 'images are pulled from docker.io, not from the web site',
    },
  ],
  [
    /^ghcr\.io$/,
    {
      name: 'GitHub Container Registry',
      kind: 'public',
      credentials: `none for public packages; for private ones ${pullSecret} with a token that has read:packages (a missing package is answered like a private one)`,
      page: 'https://github.com/{owner}?tab=packages',
    },
  ],
  [
    /^docker\.pkg\.github\.com$/,
    {
      name: 'GitHub Packages (the old Docker registry)',
      kind: 'retired',
      credentials: `always a token with read:packages in ${pullSecret}`,
      note: 'replaced by ghcr.io',
    },
  ],
  [
    /^quay\.io$/,
    {
      name: 'Quay.io',
      kind: 'public',
      credentials: `none for public repositories; for private ones ${pullSecret}, often a robot account's (a missing repository is answered like a private one)`,
      page: 'https://quay.io/repository/{path}?tab=tags',
    },
  ],
  [
    /^registry\.k8s\.io$/,
    {
      name: 'Kubernetes community registry',
      kind: 'public',
      credentials: none,
      command: 'crane ls registry.k8s.io/{path}',
    },
  ],
  [
    /^(?:(?:us|eu|asia)\.)?k8s\.gcr\.io$/,
    {
      name: 'the former Kubernetes community registry',
      kind: 'retired',
      credentials: none,
      note: 'frozen on 2023-04-03 and redirected to registry.k8s.io: nothing newer is there',
    },
  ],
  [
    /^mirror\.gcr\.io$/,
    {
      name: "Google's cache of Docker Hub",
      kind: 'mirror',
      credentials: none,
      note: 'holds only popular public images',
    },
  ],
  [
    /^(?:(?:us|eu|asia|marketplace)\.)?gcr\.io$/,
    {
      name: 'Google Container Registry (served by Artifact Registry)',
      kind: 'public',
      credentials: `none for public projects; else the node's Google service account with roles/artifactregistry.reader, or ${pullSecret} outside Google Cloud`,
      page: 'https://console.cloud.google.com/gcr/images/{path}',
      command: 'gcloud container images list-tags {registry}/{path}',
    },
  ],
  [
    /^([a-z0-9-]+)-docker\.pkg\.dev$/,
    {
      name: 'Google Artifact Registry in $1',
      kind: 'private',
      credentials: `the node's Google service account with roles/artifactregistry.reader in project {owner} (workload identity is for the pod's own calls, not for pulling), or ${pullSecret} outside Google Cloud`,
      page: 'https://console.cloud.google.com/artifacts/docker/{owner}/$1/{second}?project={owner}',
      command: 'gcloud artifacts docker tags list $1-docker.pkg.dev/{path}',
    },
  ],
  [
    /^(\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/,
    {
      name: 'Amazon ECR of account $1 in $2',
      kind: 'private',
      credentials:
        "the node's IAM role (AmazonEC2ContainerRegistryReadOnly or AmazonEC2ContainerRegistryPullOnly; on Fargate the pod execution role); IRSA and pod identity are not used for pulling; from another account the repository policy must allow it; outside AWS an imagePullSecret, whose token lasts 12 hours",
      page: 'https://$2.console.aws.amazon.com/ecr/repositories/private/$1/{path}',
      command: 'aws ecr describe-images --registry-id $1 --region $2 --repository-name {path}',
    },
  ],
  [
    /^public\.ecr\.aws$/,
    {
      name: 'Amazon ECR Public',
      kind: 'public',
      credentials:
        'none, though anonymous pulls are rate limited (an expired login is refused where none would do)',
      page: 'https://gallery.ecr.aws/{path}',
    },
  ],
  [
    /^([a-z0-9-]+)\.azurecr\.(?:io|cn|us)$/,
    {
      name: 'Azure Container Registry $1',
      kind: 'private',
      credentials: `the role AcrPull on the registry for the kubelet's managed identity (az aks update --attach-acr $1), or ${pullSecret}`,
      command: 'az acr repository show-tags --name $1 --repository {path}',
    },
  ],
  [
    /^mcr\.microsoft\.com$/,
    {
      name: 'Microsoft Artifact Registry',
      kind: 'public',
      credentials: none,
      page: 'https://mcr.microsoft.com/artifact/mar/{path}',
    },
  ],
  [
    /^nvcr\.io$/,
    {
      name: 'NVIDIA NGC',
      kind: 'public',
      credentials: `none for public containers; for gated ones ${pullSecret} with the user \`$oauthtoken\` and an NGC API key`,
      page: 'https://catalog.ngc.nvidia.com/orgs/{owner}/containers/{name}',
    },
  ],
  [
    /^(?:image-registry\.openshift-image-registry\.svc(?:\.cluster\.local)?:5000|docker-registry\.default\.svc(?:\.cluster\.local)?:5000|172\.30\.\d+\.\d+:5000)$/,
    {
      name: "OpenShift's internal registry",
      kind: 'local',
      credentials:
        "the service account's own token; for an image of another project the role system:image-puller there",
      command: 'oc get imagestream {name} -n {owner}',
      note: 'the path is project/imagestream; a build or an import has to fill it first',
    },
  ],
  [
    /^registry\.(?:access\.redhat\.com)$/,
    {
      name: 'Red Hat registry without login',
      kind: 'public',
      credentials: none,
      page: 'https://catalog.redhat.com/search?searchType=containers&q={name}',
    },
  ],
  [
    /^registry\.(?:redhat|connect\.redhat)\.(?:io|com)$/,
    {
      name: 'Red Hat registry with login',
      kind: 'public',
      credentials: `always a Red Hat login or service account in ${pullSecret}`,
      page: 'https://catalog.redhat.com/search?searchType=containers&q={name}',
    },
  ],
  [
    /^registry\.gitlab\.com$/,
    {
      name: 'GitLab.com container registry',
      kind: 'public',
      credentials: `none for public projects; for private ones ${pullSecret} with a deploy token that has read_registry`,
      page: 'https://gitlab.com/{path}/container_registry',
      note: 'the path is group/project, then perhaps a name within the project',
    },
  ],
  [
    /^container-registry\.oracle\.com$/,
    {
      name: 'Oracle Container Registry',
      kind: 'public',
      credentials: `none for open images; for licensed ones an Oracle account that accepted the licence on the web page, in ${pullSecret}`,
      page: 'https://container-registry.oracle.com/',
    },
  ],
  [
    /^docker\.elastic\.co$/,
    { name: 'Elastic', kind: 'public', credentials: none, page: 'https://www.docker.elastic.co/r/{owner}' },
  ],
  [
    /^lscr\.io$/,
    {
      name: 'LinuxServer.io',
      kind: 'public',
      credentials: none,
      page: 'https://fleet.linuxserver.io/image?name={path}',
    },
  ],
  [
    /^cgr\.dev$/,
    {
      name: 'Chainguard',
      kind: 'public',
      credentials: 'none for chainguard/*:latest; other tags and organisations want a Chainguard pull token',
      page: 'https://images.chainguard.dev/directory/image/{name}/overview',
    },
  ],
  [/^docker\.n8n\.io$/, { name: 'n8n', kind: 'public', credentials: none }],
  [
    /^(?:cr\.l5d\.io|cr\.weaviate\.io|registry\.istio\.io|docker\.redpanda\.com|xpkg\.upbound\.io|xpkg\.crossplane\.io)$/,
    { name: "a project's own registry name", kind: 'public', credentials: none },
  ],
  [
    /^codeberg\.org|^code\.forgejo\.org$/,
    {
      name: 'Forgejo packages',
      kind: 'public',
      credentials: publicOrSecret,
      page: 'https://{registry}/{owner}/-/packages',
    },
  ],
  [
    /^(?:[a-z]{2,3}\.)?icr\.io$/,
    {
      name: 'IBM Cloud Container Registry',
      kind: 'private',
      credentials: `an IAM API key as user \`iamapikey\` in ${pullSecret} (clusters of the account have all-icr-io in the default namespace only)`,
      command: 'ibmcloud cr image-list --restrict {owner}',
    },
  ],
  [
    /^([a-z0-9-]+)\.ocir\.io$|^ocir\.([a-z0-9-]+)\.oci\.oraclecloud\.com$/,
    {
      name: 'Oracle Cloud Infrastructure Registry',
      kind: 'private',
      credentials: `an auth token with the user \`tenancy/user\` in ${pullSecret}`,
    },
  ],
  [
    /^registry\.digitalocean\.com$/,
    {
      name: 'DigitalOcean Container Registry',
      kind: 'private',
      credentials: `the cluster's integration with the registry, or ${pullSecret}`,
      command: 'doctl registry repository list-tags {name}',
    },
  ],
  [
    /^registry(?:-intl)?(?:-vpc)?\.([a-z0-9-]+)\.aliyuncs\.com$|\.cr\.aliyuncs\.com$/,
    { name: 'Alibaba Cloud Container Registry', kind: 'mirror', credentials: publicOrSecret },
  ],
  [
    /(?:^|\.)ccr\.ccs\.tencentyun\.com$|\.tencentcloudcr\.com$/,
    { name: 'Tencent Container Registry', kind: 'private', credentials: publicOrSecret },
  ],
  [
    /^swr\.([a-z0-9-]+)\.myhuaweicloud\.com$/,
    { name: 'Huawei Cloud SWR in $1', kind: 'mirror', credentials: publicOrSecret },
  ],
  [
    /(?:^|\.)(?:m\.daocloud\.io|dockerproxy\.com|azk8s\.cn|mirrors\.ustc\.edu\.cn|nju\.edu\.cn|1panel\.live|registry\.cyou)$/,
    {
      name: 'a mirror of other registries',
      kind: 'mirror',
      credentials: none,
      note: 'a mirror may lack what its source has',
    },
  ],
  [
    /\.jfrog\.io$|^artifactory\.|\.artifactory\./,
    {
      name: 'JFrog Artifactory',
      kind: 'private',
      credentials: `an identity token in ${pullSecret}; the first part of the path is the Artifactory repository`,
    },
  ],
  [
    /^harbor\.|\.harbor\.|^core\.harbor/,
    {
      name: 'Harbor',
      kind: 'private',
      credentials: `none for public projects; else a robot account (\`robot$…\`) in ${pullSecret}`,
      page: 'https://{registry}/harbor/projects',
      note: 'the first part of the path is the project',
    },
  ],
  [
    /^nexus\.|\.nexus\./,
    {
      name: 'Sonatype Nexus',
      kind: 'private',
      credentials: pullSecret,
      note: 'Nexus has one port a repository',
    },
  ],
  [
    /^registry\.gitlab\.|^gitlab\./,
    {
      name: 'a GitLab container registry',
      kind: 'private',
      credentials: `a deploy token with read_registry in ${pullSecret}`,
    },
  ],
  [
    /^localhost(?::\d+)?$|^127\.\d+\.\d+\.\d+(?::\d+)?$|^\[::1\](?::\d+)?$/,
    {
      name: 'the node itself',
      kind: 'local',
      credentials: 'usually none',
      note: 'localhost is the node that pulls, not the machine you type on; images only built there need imagePullPolicy: IfNotPresent or Never',
    },
  ],
  [
    /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$|^\[[0-9a-f:]+\](?::\d+)?$/,
    {
      name: 'a registry by address',
      kind: 'local',
      credentials: pullSecret,
      note: 'a registry without TLS has to be allowed in the runtime of every node',
    },
  ],
  [
    /\.svc(?:\.cluster\.local)?(?::\d+)?$/,
    {
      name: 'a registry inside the cluster',
      kind: 'local',
      credentials: pullSecret,
      note: 'the node resolves this name, not the cluster DNS',
    },
  ],
]

const unknown: Registry = { name: 'a registry of its own', kind: 'private', credentials: pullSecret }

/**
 * What a registry host means.
 *
 * Shape: always a `Registry`; a host nobody knows is a private registry. `$1` … in its texts are already filled in.
 *
 * @example registryOf('ghcr.io').name // 'GitHub Container Registry'
 */
export function registryOf(host: string): Registry {
  const name = host.toLowerCase().slice(0, 300)
  for (const [form, registry] of registries) {
    const match = form.exec(name)
    if (match === null) continue
    if (match.length === 1) return registry
    const fill = (text: string) => text.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '')
    return {
      ...registry,
      name: fill(registry.name),
      credentials: fill(registry.credentials),
      ...(registry.page === undefined ? {} : { page: fill(registry.page) }),
      ...(registry.command === undefined ? {} : { command: fill(registry.command) }),
    }
  }
  return unknown
}
