import type { Wording } from '../wording.js'

/** Ingress controllers and kubectl's own marks. Sources: ingress-nginx, AWS load balancer controller, kubectl describe.go. The most exact first. */
export const ingressWordings = [
  { cause: 'ingress-backend-missing', says: '<error: services {service} not found>' },
  { cause: 'ingress-backend-missing', says: '<error: endpoints {service} not found>' },
  { cause: 'ingress-backend-missing', says: 'Error obtaining Endpoints for Service {service}' },
  { cause: 'ingress-backend-missing', says: 'Error getting Service {service}' },
  { cause: 'ingress-class-missing', says: 'ingressclass.networking.k8s.io {class} not found' },
  { cause: 'ingress-class-missing', says: 'IngressClass {class} not found' },
  { cause: 'ingress-class-missing', says: 'does not contain a valid IngressClass' },
  { cause: 'ingress-tls-secret-missing', says: 'no certificate found for host' },
  { cause: 'ingress-tls-secret-missing', says: 'Error getting SSL certificate {secret}' },
  { cause: 'ingress-tls-secret-missing', says: 'local SSL certificate {secret} was not found' },
  { cause: 'ingress-tls-secret-missing', says: 'TLS secret {secret} is invalid' },
  { cause: 'ingress-tls-secret-missing', says: 'could not find TLS secret {secret}' },
  { cause: 'ingress-tls-secret-missing', says: 'no object matching key {secret} in local store' },
  // Traefik
  { cause: 'ingress-tls-secret-missing', says: 'Error configuring TLS: secret {secret} does not exist' },
  { cause: 'ingress-tls-secret-missing', says: 'Error getting secrets for Ingress' },
  { cause: 'ingress-controller-error', says: 'Failed build model due to {error+}' },
  { cause: 'ingress-controller-error', says: 'Failed deploy model due to {error+}' },
  { cause: 'ingress-controller-error', says: 'All hosts are taken by other resources' },
  { cause: 'ingress-controller-error', says: 'was added or updated ; but was not applied' },
  { cause: 'ingress-controller-error', says: 'was rejected with error' },
  { cause: 'ingress-controller-error', says: 'was added or updated with error' },
  { cause: 'ingress-controller-error', says: 'error running load balancer syncing routine' },
  { cause: 'ingress-controller-error', says: 'Error syncing to GCP' },
  { cause: 'ingress-controller-error', says: 'Translation failed:' },
] as const satisfies readonly Wording[]
