import type { Wording } from '../wording.js'

/** Services. Sources: cloud-provider/controllers/service, pkg/registry/core/service. The most exact first. */
export const serviceWordings = [
  { cause: 'service-load-balancer-failed', says: 'Error syncing load balancer' },
] as const satisfies readonly Wording[]
