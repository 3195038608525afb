import type { Wording } from '../wording.js'

/** What the kubelet says of probes and lifecycle hooks. Source: kubelet/prober, kubelet/lifecycle. The most exact first. */
export const probeWordings = [
  { cause: 'probe-liveness-failed', says: 'Liveness probe failed' },
  { cause: 'probe-liveness-failed', says: 'Liveness probe errored' },
  { cause: 'probe-liveness-failed', says: 'failed liveness probe, will be restarted' },
  { cause: 'probe-readiness-failed', says: 'Readiness probe failed' },
  { cause: 'probe-readiness-failed', says: 'Readiness probe errored' },
  { cause: 'probe-startup-failed', says: 'Startup probe failed' },
  { cause: 'probe-startup-failed', says: 'Startup probe errored' },
  { cause: 'probe-startup-failed', says: 'failed startup probe, will be restarted' },
  { cause: 'hook-post-start-failed', says: 'PostStartHook failed', since: '1.26' },
  { cause: 'hook-pre-stop-failed', says: 'PreStopHook failed', since: '1.26' },
] as const satisfies readonly Wording[]
