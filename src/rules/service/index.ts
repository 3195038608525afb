import type { Rule } from '../rule.js'
import { ingressBackendMissing } from './ingress-backend-missing.js'
import { ingressClassMissing } from './ingress-class-missing.js'
import { ingressControllerError } from './ingress-controller-error.js'
import { ingressNoAddress } from './ingress-no-address.js'
import { ingressTlsSecretMissing } from './ingress-tls-secret-missing.js'
import { serviceAllocationFailed } from './service-allocation-failed.js'
import { serviceEndpointsNotReady } from './service-endpoints-not-ready.js'
import { serviceLoadBalancerFailed } from './service-load-balancer-failed.js'
import { serviceLoadBalancerPending } from './service-load-balancer-pending.js'
import { serviceNoEndpoints } from './service-no-endpoints.js'
import { serviceSelectorMismatch } from './service-selector-mismatch.js'
import { serviceTargetPortMissing } from './service-target-port-missing.js'

/** Services and Ingresses: closer readings first. */
export const serviceRules: readonly Rule[] = [
  serviceSelectorMismatch,
  serviceEndpointsNotReady,
  serviceTargetPortMissing,
  serviceNoEndpoints,
  serviceLoadBalancerFailed,
  serviceLoadBalancerPending,
  serviceAllocationFailed,
  ingressBackendMissing,
  ingressTlsSecretMissing,
  ingressControllerError,
  ingressClassMissing,
  ingressNoAddress,
]
