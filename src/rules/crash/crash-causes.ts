/** Rules that name how a container ended: what a restart loop, a failing probe or a blocked pod follows from. */
export const crashCauses: readonly string[] = [
  'crash-oom-killed',
  'crash-application-error',
  'crash-killed',
  'crash-segfault',
  'crash-terminated',
  'crash-exits-cleanly',
]

/** Rules that name why a container never started. */
export const startFailures: readonly string[] = [
  'container-config-missing',
  'container-config-key-missing',
  'container-run-as-non-root',
  'container-command-not-found',
  'container-command-not-executable',
  'container-exec-format',
  'container-runtime-error',
  'container-name-conflict',
  'container-subpath-failed',
  'container-limit-too-small',
  'container-device-error',
  'container-mount-type-mismatch',
  'container-volume-undeclared',
  'container-security-profile-missing',
]

/** Rules whose finding means that the kubelet itself stops the container. */
export const kubeletKills: readonly string[] = [
  'probe-liveness-failed',
  'probe-startup-failed',
  'hook-post-start-failed',
]
