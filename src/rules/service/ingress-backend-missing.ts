import { messageRule } from '../message-rule.js'

export const ingressBackendMissing = messageRule({
  id: 'ingress-backend-missing',
  unless: ({ facts }) =>
    facts.every((fact) => fact.decoded?.fields['service']?.text === 'default-http-backend'),
  distinguishedBy: ['service'],
  causedBy: ['service-*'],
  pointsAt: 'service',
  title: [
    'the Service `{service}` behind Ingress `{name}` does not exist',
    'the Service `{service}` behind an Ingress does not exist',
    'a Service behind the Ingress has nothing to serve',
  ],
  explanation:
    'the Ingress sends to a Service that is not in its namespace, or whose endpoints or port are missing',
  next: [
    {
      description: 'look for the Service',
      command: ['kubectl get service {service}{-n}', 'kubectl get services{-n}'],
      safety: 'read-only',
    },
    {
      description: 'see what the Ingress names',
      command: ['kubectl describe ingress {name}{-n}', 'kubectl get ingress -A'],
      safety: 'read-only',
    },
  ],
  silentWhen: 'it is the `default-http-backend` that old versions print when none is set',
})
