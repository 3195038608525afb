import type { Fact } from '../facts/fact.js'
import { mapAt } from '../facts/object-fields.js'
import { askedNames } from '../rules/image/asked-names.js'
import { repositoryNames } from '../rules/image/repository-names.js'
import type { Judgement, Match } from '../rules/rule.js'
import { runtimeNames } from '../rules/runtime-names.js'
import type { KubernetesObject } from '../types.js'
import { controllerOf } from './controller-of.js'

/**
 * The names that words and commands are filled with: what the messages name, the object, its node and controller, the
 * parts of the image and of its registry, the tools of the runtime.
 *
 * Shape: absent names are not known; what the rule itself judged goes before.
 */
export function makeNames(match: Match, judgement: Judgement): Readonly<Record<string, string>> {
  const { kind, name, namespace } = match.subject
  const object = objectOf(match)
  const names: Record<string, string> = { ...runtimeNames(match.capture.runtime) }
  const add = (key: string, value: string | undefined): void => {
    if (value !== undefined) names[key] = value
  }
  Object.assign(names, namesInMessages(match), repositoryNames(match.image, match.memory))
  Object.assign(names, askedNames(names))
  add('node', nodeOf(match, judgement))
  add('image', match.image)
  add('kind', kind)
  add('name', name)
  if (kind === 'Pod') add('pod', name)
  if (kind !== undefined && name !== undefined) names['workload'] = `${kind.toLowerCase()}/${name}`
  const controller =
    (kind === 'Pod' || kind === 'ReplicaSet') && object !== undefined ? controllerOf(object) : undefined
  add('controller', controller)
  add('workload', controller)
  add('namespace', namespace)
  add('container', match.subject.container ?? containerOf(match, judgement))
  add('selector', selectorOf(object))
  return Object.assign(names, judgement.names)
}

/**
 * The node of a pod, or the node itself: as the rule judged, as the messages name it, as the object says.
 *
 * @example nodeOf({ ...match, subject: { kind: 'Node', name: 'worker-1' } }, {}) // 'worker-1'
 */
export function nodeOf(match: Match, judgement: Judgement): string | undefined {
  const judged = judgement.names?.['node']
  if (judged !== undefined) return judged
  if (match.subject.kind === 'Node' && match.subject.name !== undefined) return match.subject.name
  return (
    match.facts.map(nodeIn).find((node) => node !== undefined) ??
    match.toldOfSubject().node ??
    nodeNameOf(objectOf(match))
  )
}

/** What the messages name, the first of each. */
function namesInMessages({ facts }: Match): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { decoded } of facts)
    for (const name in decoded?.fields) fields[name] ??= decoded?.fields[name]?.text ?? ''
  return fields
}

/** The node that the message of a fact names. */
export function nodeIn(fact: Fact): string | undefined {
  return fact.decoded?.fields['node']?.text
}

/** The object a match is about, when it is in the capture. */
function objectOf({ toldOfSubject, capture }: Match): KubernetesObject | undefined {
  const index = toldOfSubject().object
  return index === undefined ? undefined : capture.objects[index]
}

/** What a workload or Service chooses its pods by, `app=web,tier=shop`; absent where only expressions or nothing tell. */
function selectorOf(object: KubernetesObject | undefined): string | undefined {
  const labels =
    object?.kind === 'Service'
      ? mapAt(object, 'spec', 'selector')
      : mapAt(object, 'spec', 'selector', 'matchLabels')
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`)
  return pairs.length === 0 ? undefined : pairs.join(',')
}

function nodeNameOf(object: KubernetesObject | undefined): string | undefined {
  const nodeName = (object?.['spec'] as { nodeName?: unknown } | undefined)?.nodeName
  return typeof nodeName === 'string' ? nodeName : undefined
}

/**
 * The container of an image where no event names it: the only one of the capture's objects that uses the image, or the
 * image that was meant; else the name that somebody wrote beside it.
 */
function containerOf(
  { image, containersUsing, findBeside }: Match,
  { suggestions }: Judgement,
): string | undefined {
  for (const wanted of [image, suggestions?.[0]?.to]) {
    if (wanted === undefined) continue
    const names = containersUsing(wanted)
    if (names.size === 1) return [...names][0] || undefined
    const beside = names.size === 0 ? findBeside(wanted) : undefined
    if (beside !== undefined) return beside
  }
  return undefined
}
