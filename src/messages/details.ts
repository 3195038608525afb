/**
 * Fields that many messages carry whatever their cause, in the form of a wording's `says`. The first that gives a
 * field wins.
 */
export const details: readonly string[] = [
  'Failed to pull image {image}',
  'Back-off pulling image {image}',
  'pulling image {image}',
  'pulled image {image}',
  'Container image {image}',
  'Failed to inspect image {image}',
  'Failed to apply default image tag {image}',
  'failed to pull and unpack image {image}',
  'failed to resolve reference {image}',
  'manifest for {image} not found',
  'pull access denied for {repository},',
  'lookup {host} on {resolver}:',
  'lookup {host}:',
  'https://{host}/',
  'http://{host}/',
  'dial tcp {address}: ',
  'pinging container registry {host}:',
  'Created container: {container}',
  'Created container {container}',
  'Started container {container}',
  'restarting failed container {container} in pod',
  'restarting failed container={container} pod',
  'Container {container} failed',
  'of container {container}',
  ', container: {container})',
  'Successfully assigned {pod} to {node}',
  'for volume {volume}',
  'Reason: {stateReason}',
]

/** Registries and platforms that a message betrays by a stable part. */
export const platforms: readonly { readonly name: string; readonly says: string }[] = [
  { name: 'ecr', says: '.dkr.ecr.' },
  { name: 'ecr-public', says: 'public.ecr.aws' },
  { name: 'acr', says: '.azurecr.io' },
  { name: 'artifact-registry', says: '-docker.pkg.dev' },
  { name: 'artifact-registry', says: 'artifactregistry.' },
  { name: 'gcr', says: 'gcr.io/' },
  { name: 'ghcr', says: 'ghcr.io' },
  { name: 'quay', says: 'quay.io' },
  { name: 'docker-hub', says: 'registry-1.docker.io' },
  { name: 'docker-hub', says: 'index.docker.io' },
  { name: 'docker-hub', says: 'docker.io/' },
  { name: 'docker-hub', says: "may require 'docker login'" },
  { name: 'openshift', says: 'image-registry.openshift-image-registry.svc' },
  { name: 'openshift', says: 'security context constraint' },
]

/** Parts that only messages about pulling hold, for messages without an opening: of docker, ctr, kubeadm, build logs. */
export const pullHints: readonly string[] = [
  'failed to pull image',
  'failed to pull and unpack',
  'pulling image failed',
  'failed to resolve reference',
  'failed to extract layer',
  'failed to register layer',
  'failed commit on ref',
  'trying to pull repository',
  'error response from daemon: head ',
  'error response from daemon: get ',
  'error response from daemon: unauthorized',
  'error response from daemon: manifest',
  '/v2/',
  'registry-1.docker.io',
]
