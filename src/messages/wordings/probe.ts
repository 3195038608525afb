import type { Wording } from '../wording.js'

/** What the kubelet says of probes and lifecycle hooks. Source: kubelet/prober, kubelet/lifecycle. The most exact first. */
export const probeWordings = [
  { cause: 'probe-liveness-failed', says: 'Liveness probe failed' },
  // Also `errored` (1.17 and newer) and OpenShift's `Liveness probe error: `.
  { cause: 'probe-liveness-failed', says: 'Liveness probe error' },
  { cause: 'probe-liveness-failed', says: 'failed liveness probe, will be restarted' },
  { cause: 'probe-liveness-failed', says: 'is unhealthy, it will be killed and re-created', until: '1.14' },
  { cause: 'probe-liveness-failed', says: 'Container failed liveness probe', until: '1.11' },
  { cause: 'probe-liveness-failed', says: 'Liveness probe for {object} failed' },
  { cause: 'probe-liveness-failed', says: 'probeType="Liveness" pod={pod}' },
  { cause: 'probe-startup-failed', says: 'Startup probe failed' },
  { cause: 'probe-startup-failed', says: 'Startup probe error' },
  { cause: 'probe-startup-failed', says: 'failed startup probe, will be restarted' },
  { cause: 'probe-startup-failed', says: 'Startup probe for {object} failed' },
  { cause: 'probe-startup-failed', says: 'probeType="Startup" pod={pod}' },
  { cause: 'probe-readiness-failed', says: 'Readiness probe failed' },
  { cause: 'probe-readiness-failed', says: 'Readiness probe error' },
  { cause: 'probe-readiness-failed', says: 'Readiness probe for {object} failed' },
  { cause: 'probe-readiness-failed', says: 'probeType="Readiness" pod={pod}' },
  { cause: 'hook-post-start-failed', says: 'PostStartHook failed', since: '1.26' },
  { cause: 'hook-pre-stop-failed', says: 'PreStopHook failed', since: '1.26' },
  {
    cause: 'hook-post-start-failed',
    says: 'lifecycle hook ({hook+}) for Container {container} in Pod {pod} failed - error:',
    until: '1.25',
  },
] as const satisfies readonly Wording[]
