import type { Wording } from '../wording.js'

/** Services. Sources: cloud-provider/controllers/service, pkg/registry/core/service, ingress-nginx. The most exact first. */
export const serviceWordings = [
  { cause: 'service-load-balancer-failed', says: 'Error syncing load balancer' },
  { cause: 'service-load-balancer-failed', says: 'Error creating load balancer' },
  { cause: 'service-load-balancer-failed', says: 'Error updating load balancer with new hosts' },
  { cause: 'service-load-balancer-failed', says: 'Error deleting load balancer' },
  { cause: 'service-load-balancer-failed', says: 'There are no available nodes for LoadBalancer' },
  { cause: 'service-load-balancer-failed', says: 'failed to ensure load balancer' },
  // MetalLB
  { cause: 'service-load-balancer-failed', says: 'Failed to allocate IP for {service}' },
  { cause: 'service-allocation-failed', says: 'you must widen the CIDR in order to create new services' },
  { cause: 'service-allocation-failed', says: 'Service CIDR is full' },
  { cause: 'service-allocation-failed', says: 'was assigned to multiple services; please recreate' },
  { cause: 'service-allocation-failed', says: 'failed to allocate a serviceIP' },
  { cause: 'service-allocation-failed', says: 'failed to allocate a nodePort' },
  { cause: 'service-allocation-failed', says: 'is not within the service CIDR' },
  { cause: 'service-allocation-failed', says: 'is not in the valid range. The range of valid ports is' },
  { cause: 'service-allocation-failed', says: 'of incorrect IP version' },
  // Two writers at the same time: the controller tries again.
  {
    cause: 'service-allocation-failed',
    says: 'Failed to update endpoint',
    unless: ['the object has been modified'],
  },
  { cause: 'service-no-endpoints', says: 'no endpoints available for service {service}' },
  { cause: 'service-no-endpoints', says: 'Service {service} does not have any active Endpoint' },
] as const satisfies readonly Wording[]
