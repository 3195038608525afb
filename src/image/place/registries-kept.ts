/** Registries of one publisher or one kind: what is there is listed, and nobody else's image is. */
export const closed = new Set(['registry.k8s.io', 'gcr.io', 'mcr.microsoft.com', 'k8s.gcr.io'])

/** Registries on which everybody may publish, single names as well as copies of what others publish elsewhere. */
export const open = new Set(['ghcr.io', 'quay.io'])

/** Registries with next to no twins on Docker Hub; of quay.io's popular repositories every fourth has one. */
export const withoutTwins = new Set([
  'registry.k8s.io',
  'gcr.io',
  'mcr.microsoft.com',
  'docker.elastic.co',
  'nvcr.io',
  'cr.l5d.io',
  'registry.access.redhat.com',
  'registry.redhat.io',
])
