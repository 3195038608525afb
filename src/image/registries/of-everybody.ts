import { none, publicOrSecret, pullSecret, type RegistryTable } from './registry.js'

/** Registries that everybody pulls from, and their web sites. Sources: the registries' own documentation. */
export const ofEverybody: RegistryTable = [
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
      command: 'docker search {name}',
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
    /^(?:(?:us|eu|asia|marketplace)\.)?gcr\.io$/,
    {
      name: 'Google Container Registry (served by Artifact Registry)',
      kind: 'public',
      credentials: `none for public projects; else the node's Google service account with roles/artifactregistry.reader, or ${pullSecret} outside Google Cloud`,
      page: 'https://console.cloud.google.com/gcr/images/{owner}',
      command: 'gcloud container images list-tags {registry}/{path}',
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
]
