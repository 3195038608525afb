import type { Wording } from '../wording.js'

/** Ingress controllers and kubectl's own marks. Sources: ingress-nginx, kubectl describe.go. The most exact first. */
export const ingressWordings = [
  { cause: 'ingress-backend-missing', says: '<error: services {service} not found>' },
  { cause: 'ingress-backend-missing', says: '<error: endpoints {service} not found>' },
  { cause: 'ingress-class-missing', says: 'IngressClass {class} not found' },
] as const satisfies readonly Wording[]
