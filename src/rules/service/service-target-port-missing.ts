import type { Fact, Facts } from '../../facts/fact.js'
import { nearNames } from '../../facts/near-name.js'
import { fieldAt, listAt, objectOf, textAt } from '../../facts/object-fields.js'
import type { KubernetesObject } from '../../types.js'
import { defineRule } from '../define-rule.js'
import { selectorOf } from './endpoints-of.js'

/** Ports the containers of a pod or of a template declare. */
function portsOf(object: KubernetesObject): readonly unknown[] {
  const template = fieldAt(object, 'spec', 'template')
  const containers =
    template === undefined ? listAt(object, 'spec', 'containers') : listAt(template, 'spec', 'containers')
  return containers.flatMap((container) => listAt(container, 'ports'))
}

/** The names of the ports that the selected pods declare, `undefined` for one without a name. */
function declaredPorts(
  selector: Readonly<Record<string, string>>,
  namespace: string | undefined,
  { objectIndex: { labels, memory } }: Facts,
): ReadonlySet<string | undefined> {
  return memory.recall(declaredPorts, JSON.stringify([selector, namespace]), () => {
    const ports = labels.selected(selector, namespace).flatMap(({ object }) => portsOf(object))
    return new Set(ports.map((port) => textAt(port, 'name')))
  })
}

/** The named target port that none of the selected pods declares. */
function missingPort(fact: Fact, capture: Facts): { port: string; declared: readonly string[] } | undefined {
  const service = objectOf(fact, capture)
  const selector = selectorOf(service)
  if (selector === undefined) return undefined
  const declared = declaredPorts(selector, fact.subject.namespace, capture)
  if (declared.size === 0) return undefined
  const wanted = listAt(service, 'spec', 'ports').flatMap((port) => textAt(port, 'targetPort') ?? [])
  // `kubectl describe pod` prints numbers only: without any name nothing is known.
  if (declared.size === 1 && declared.has(undefined)) return undefined
  const port = wanted.find((name) => !declared.has(name))
  return port === undefined ? undefined : { port, declared: [...declared].flatMap((name) => name ?? []) }
}

export const serviceTargetPortMissing = defineRule({
  id: 'service-target-port-missing',
  severity: 'error',
  when: [
    { fact: 'object', kind: 'Service', where: (fact, capture) => missingPort(fact, capture) !== undefined },
  ],
  judge: ({ facts, capture }) => {
    const { port = '', declared = [] } = missingPort(facts[0], capture) ?? {}
    const candidates = declared.map((text) => ({
      text,
      because: `the pods declare a port named \`${text}\``,
    }))
    return { names: { port }, suggestions: nearNames(port, candidates) }
  },
  refines: ['service-no-endpoints'],
  title: [
    'no container behind Service `{name}` has a port named `{port}`',
    'no container behind a Service has a port named `{port}`',
  ],
  explanation: 'the Service sends to a port by name, and the pods it selects declare none of this name',
  next: [
    {
      description: 'see the ports of the pods',
      command: 'kubectl get pods -o yaml{-n}',
      safety: 'read-only',
    },
    { description: 'send to the right port', command: 'kubectl edit service {name}{-n}', safety: 'mutating' },
  ],
  silentWhen: 'the target port is a number, or no selected pod of the capture shows its ports',
})
