import { familyKeys } from '../facts/components.js'
import { containersOf } from '../facts/containers.js'
import type { Fact } from '../facts/fact.js'
import { fieldAt, listAt, textAt } from '../facts/object-fields.js'
import { calledHosts, callsItself } from '../messages/called-hosts.js'
import type { KubernetesObject, Need } from '../types.js'
import type { Match } from './rule.js'

/** What of a container beside another keeps that one from its work. */
const partTrouble = ['image-*', 'container-*', 'crash-*']
/** Words of a program that could not reach another one, whichever. */
const unreached =
  /refused|timed? ?out|unreachable|no route|no such host|not known|could not resolve|connect|database|broker|jdbc/i
/** The name of another one was not found out. */
const unresolved = /\blookup \S+ on \S+|temporary failure in name resolution|eai_again|could not resolve/i
const nameOfHost = /(?:HOST|HOSTNAME|SERVER|SERVERS|ADDR|ADDRESS|ENDPOINT|BROKERS|SERVICE)$/i

/**
 * The needs of these keys, each once.
 *
 * @example needsOf(['Dns//', 'Dns//']) // [{ key: 'Dns//' }]
 */
export function needsOf(keys: readonly string[]): Need[] {
  return [...new Set(keys)].map((key) => ({ key }))
}

/**
 * Whom the container of a match calls: by what it printed or ended with; where nothing of that is in the capture, or it
 * only says that a connection failed, by its environment and its command.
 *
 * @example needsOfCaller(match) // [{ key: 'Host/shop/db' }]
 */
export function needsOfCaller(match: Match): readonly Need[] {
  const { subject, capture, ofSubject } = match
  const said = ofSubject.filter((fact) => isSaidBy(fact, match)).flatMap(({ decoded }) => decoded?.text ?? [])
  const told = said.join('\n')
  const hosts = calledHosts(told, subject.namespace)
  const isTold = said.length > 0 && (hosts.length > 0 || !unreached.test(told))
  const index = isTold ? undefined : ofSubject.find(({ object }) => object !== undefined)?.object
  const pod = index === undefined ? undefined : capture.objects[index]
  const written = pod === undefined ? '' : writtenFor(pod, subject.container)
  const needs: Need[] = [...hosts, ...calledHosts(written, subject.namespace)].map((key) => ({ key }))
  if (unresolved.test(told)) needs.push({ key: 'Dns//' })
  needs.push(...needsOfSidecar(match))
  if (subject.kind === 'Pod' && subject.name !== undefined && callsItself(isTold ? told : written))
    needs.push({ key: `Pod/${subject.namespace ?? ''}/${subject.name}`, rules: partTrouble })
  return needs
}

/** Output that complains, and the words of an end. */
function isSaidBy({ name, type, subject }: Fact, { subject: { container } }: Match): boolean {
  if (container !== undefined && subject.container !== undefined && subject.container !== container)
    return false
  return name === 'output' ? type === 'Warning' : name === 'last-state' || name === 'state'
}

/** The environment, command and arguments of a container, or of all of them, as one text. */
function writtenFor(pod: KubernetesObject, container: string | undefined): string {
  return containersOf(pod)
    .filter(({ name }) => container === undefined || name === container)
    .flatMap(({ group, specIndex }) => {
      const spec = specIndex === undefined ? undefined : listAt(pod, 'spec', group)[specIndex]
      const words = ['command', 'args'].flatMap((key) => listAt(spec, key)).join(' ')
      return [words, ...listAt(spec, 'env').map(writtenValue)]
    })
    .join('\n')
}

function writtenValue(variable: unknown): string {
  const value = textAt(variable, 'value') ?? ''
  return nameOfHost.test(textAt(variable, 'name') ?? '') ? `host=${value}` : value
}

/**
 * The Secret or ConfigMap that a message misses.
 *
 * @example needsOfMissing(match) // [{ key: 'Secret/shop/db' }]
 */
export function needsOfMissing({ facts, subject }: Match): readonly Need[] {
  const keys = facts.flatMap(({ decoded }) =>
    (['secret', 'configmap'] as const).flatMap((field) => {
      const name = fieldAt(decoded?.fields, field, 'text')
      return typeof name === 'string' ? [`${kindOf[field]}/${subject.namespace ?? ''}/${name}`] : []
    }),
  )
  return needsOf(keys.some((key) => key.startsWith('Secret/')) ? [...keys, 'Maker//Secret'] : keys)
}

const kindOf = { secret: 'Secret', configmap: 'ConfigMap' } as const

/**
 * The control plane of a mesh, for its proxy beside a container.
 *
 * @example needsOfSidecar(match) // [{ key: 'Sidecar//istio-proxy' }]
 */
export function needsOfSidecar({ subject: { container } }: Pick<Match, 'subject'>): readonly Need[] {
  return container?.endsWith('-proxy') === true ? [{ key: `Sidecar//${container}` }] : []
}

/**
 * What a field of the message names, of a family of components: the driver of a volume, the provider of a store.
 *
 * @example needsOfFamily('Driver', 'driver')(match) // [{ key: 'Driver//vsphere' }]
 */
export function needsOfFamily(family: string, field: string) {
  return ({ facts }: Pick<Match, 'facts'>): readonly Need[] =>
    needsOf(
      facts
        .flatMap(({ decoded }) => decoded?.fields[field]?.text ?? [])
        .flatMap((name) => familyKeys(family, name)),
    )
}

const ofMetrics = /\b((?:custom|external)\.metrics\.k8s\.io)|\b(custom|external) metrics api/i

/**
 * The API of metrics that an autoscaler asks.
 *
 * @example needsOfMetrics(match) // [{ key: 'Api//metrics.k8s.io' }]
 */
export function needsOfMetrics({ facts }: Pick<Match, 'facts'>): readonly Need[] {
  const keys = facts.map(({ decoded }) => {
    const [, group, word] = ofMetrics.exec(decoded?.text ?? '') ?? []
    const own = word === undefined ? '' : `${word.toLowerCase()}.`
    return `Api//${group ?? `${own}metrics.k8s.io`}`
  })
  return needsOf(keys)
}

/**
 * The network of the node of a pod, or of any node where that is not told.
 *
 * @example needsOfNetwork(match) // [{ key: 'Network//node-1' }, { key: 'Network//' }]
 */
export function needsOfNetwork({ subject, ofSubject, capture }: Match): readonly Need[] {
  const pod = ofSubject.find(({ object }) => object !== undefined)?.object
  const node =
    subject.kind === 'Node'
      ? subject.name
      : textAt(pod === undefined ? undefined : capture.objects[pod], 'spec', 'nodeName')
  return [{ key: `Network//${node ?? '*'}` }, { key: 'Network//' }]
}
