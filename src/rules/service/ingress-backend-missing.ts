import type { Fact, Facts } from '../../facts/fact.js'
import { fieldAt, listAt, objectOf, textAt } from '../../facts/object-fields.js'
import type { Place } from '../../types.js'
import { judgeMissingName } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'

/** What kubectl prints behind a backend whose Service has no endpoints for that port. */
const nothing: ReadonlySet<string> = new Set(['(<none>)', '()'])
/** What kubectl up to 1.18 prints when no default backend is set; not asked for either when no Service is named. */
const unsetBackend = 'default-http-backend'

function unservedBackends(fact: Fact, { objectOrigins }: Facts): readonly Place[] {
  const places = fact.object === undefined ? undefined : objectOrigins?.[fact.object]?.places
  return (places ?? []).filter(({ path, text }) => path.startsWith('printed.') && nothing.has(text))
}

/** Backends of the Ingress that are names of actions in its annotations (AWS): there is no Service to look for. */
function isAction(service: string | undefined, fact: Fact, capture: Facts): boolean {
  return listAt(objectOf(fact, capture), 'spec', 'rules')
    .flatMap((rule) => listAt(rule, 'http', 'paths'))
    .some(
      (path) =>
        textAt(path, 'backend', 'service', 'name') === service &&
        fieldAt(path, 'backend', 'service', 'port', 'name') === 'use-annotation',
    )
}

export const ingressBackendMissing = messageRule({
  id: 'ingress-backend-missing',
  alsoWhen: [
    {
      fact: 'object',
      kind: 'Ingress',
      where: (fact, capture) => unservedBackends(fact, capture).length > 0,
    },
  ],
  unless: ({ facts, capture }) =>
    facts.every((fact) => {
      const service = fact.decoded?.fields['service']?.text
      return service === unsetBackend || (service !== undefined && isAction(service, fact, capture))
    }),
  judge: (match) => {
    const { facts, capture } = match
    const [backend] = unservedBackends(facts[0], capture)
    if (backend === undefined || facts[0].name !== 'object')
      return judgeMissingName(match, [['service', 'Service']])
    const at = `${backend.path.replace(/^printed\./, '')}.service.name`
    const origin = facts[0].object === undefined ? undefined : capture.objectOrigins?.[facts[0].object]
    const service = origin?.places?.find(({ path }) => path === at)?.text
    if (service === unsetBackend) return undefined
    return {
      // Old kubectls print it also for backends that work.
      confidence: 'possible',
      title: ['the Service `{service}` behind Ingress `{name}` has no endpoints'],
      names: service === undefined ? {} : { service },
      evidence: [{ start: backend.start, end: backend.end, text: backend.text }],
    }
  },
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
  silentWhen:
    'it is the `default-http-backend` that old versions print when none is set, or an action of an annotation (`use-annotation`)',
})
