/** Public hosts that people type. */
export const hosts = [
  'docker.io',
  'ghcr.io',
  'quay.io',
  'gcr.io',
  'eu.gcr.io',
  'us.gcr.io',
  'asia.gcr.io',
  'mirror.gcr.io',
  'registry.k8s.io',
  'k8s.gcr.io',
  'mcr.microsoft.com',
  'public.ecr.aws',
  'nvcr.io',
  'lscr.io',
  'cgr.dev',
  'docker.elastic.co',
  'registry.access.redhat.com',
  'registry.redhat.io',
  'registry.gitlab.com',
  'container-registry.oracle.com',
  'cr.l5d.io',
  'registry.istio.io',
  'codeberg.org',
  'xpkg.upbound.io',
  'docker.redpanda.com',
  'docker.n8n.io',
  'cr.weaviate.io',
  'registry.developers.crunchydata.com',
  'registry.digitalocean.com',
  'registry.aliyuncs.com',
  'docker.m.daocloud.io',
]
export const hostSet: ReadonlySet<string> = new Set(hosts)

/** Hosts that are something else than the registry people mean by them. */
export const otherHosts: Readonly<Record<string, string>> = {
  'docker.com': 'docker.io',
  'www.docker.com': 'docker.io',
  'hub.docker.com': 'docker.io',
  'hub.docker.io': 'docker.io',
  'registry.docker.io': 'docker.io',
  'registry.docker.com': 'docker.io',
  'dockerhub.io': 'docker.io',
  'dockerhub.com': 'docker.io',
  'index.docker.com': 'docker.io',
  'registry.hub.docker.com': 'docker.io',
  'registry-1.docker.io': 'docker.io',
  'public.ecr.amazonaws.com': 'public.ecr.aws',
  'github.com': 'ghcr.io',
  'github.io': 'ghcr.io',
  'ghcr.com': 'ghcr.io',
  'ghcr.github.com': 'ghcr.io',
  'ghcr.github.io': 'ghcr.io',
  'docker.pkg.github.com': 'ghcr.io',
  'quay.com': 'quay.io',
  'gitlab.com': 'registry.gitlab.com',
  'microsoft.com': 'mcr.microsoft.com',
  'mcr.microsoft.io': 'mcr.microsoft.com',
  'mcr.com': 'mcr.microsoft.com',
  'k8s.io': 'registry.k8s.io',
  'kubernetes.io': 'registry.k8s.io',
  'registry.kubernetes.io': 'registry.k8s.io',
  'k8s-registry.io': 'registry.k8s.io',
  'elastic.co': 'docker.elastic.co',
  'redhat.io': 'registry.redhat.io',
  'registry.redhat.com': 'registry.access.redhat.com',
  'ecr.aws': 'public.ecr.aws',
  'gallery.ecr.aws': 'public.ecr.aws',
}

/** Hosts people write without their last part, as if a namespace: `ghcr/org/name`. */
export const shortHosts: Readonly<Record<string, string>> = {
  ghcr: 'ghcr.io',
  quay: 'quay.io',
  gcr: 'gcr.io',
  mcr: 'mcr.microsoft.com',
  nvcr: 'nvcr.io',
  lscr: 'lscr.io',
  dockerhub: 'docker.io',
  'docker-hub': 'docker.io',
}

/** The path as the registry holds it: Docker Hub's official images stand below `library/`. */
export function pathAt(domain: string, path: string): string {
  return domain === 'docker.io' && !path.includes('/') ? `library/${path}` : path
}
