import { mapAt } from '../facts/object-fields.js'
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
  const fields: Record<string, string> = {}
  for (const fact of match.facts) {
    for (const [name, { text }] of Object.entries(fact.decoded?.fields ?? {})) fields[name] ??= text
  }
  const { kind, name, namespace } = match.subject
  const node = match.ofSubject.find((fact) => fact.decoded?.fields['node'] !== undefined)?.decoded?.fields[
    'node'
  ]?.text
  const specNode = nodeNameOf(match)
  const object = objectOf(match)
  const controller =
    (kind === 'Pod' || kind === 'ReplicaSet') && object !== undefined ? controllerOf(object) : undefined
  const container = match.subject.container ?? containerOf(match, judgement)
  const selector = selectorOf(object)
  return {
    ...runtimeNames(match.capture.runtime),
    ...(specNode === undefined ? {} : { node: specNode }),
    ...(node === undefined ? {} : { node }),
    ...fields,
    ...repositoryNames(match.image, match.memory),
    ...(match.image === undefined ? {} : { image: match.image }),
    ...(kind === undefined ? {} : { kind }),
    ...(name === undefined ? {} : { name }),
    ...(name !== undefined && kind === 'Pod' ? { pod: name } : {}),
    ...(name !== undefined && kind === 'Node' ? { node: name } : {}),
    ...(name !== undefined && kind !== undefined ? { workload: `${kind.toLowerCase()}/${name}` } : {}),
    ...(controller === undefined ? {} : { controller, workload: controller }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(container === undefined ? {} : { container }),
    ...(selector === '' ? {} : { selector }),
    ...judgement.names,
  }
}

/** The object a match is about, when it is in the capture. */
function objectOf({ ofSubject, capture }: Match): KubernetesObject | undefined {
  const index = ofSubject.find((fact) => fact.object !== undefined)?.object
  return index === undefined ? undefined : capture.objects[index]
}

/** What a workload or Service chooses its pods by, `app=web,tier=shop`; empty where only expressions or nothing tell. */
function selectorOf(object: KubernetesObject | undefined): string {
  const labels =
    object?.kind === 'Service'
      ? mapAt(object, 'spec', 'selector')
      : mapAt(object, 'spec', 'selector', 'matchLabels')
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',')
}

/** `spec.nodeName` of the object a match is about. */
function nodeNameOf(match: Match): string | undefined {
  const spec = objectOf(match)?.['spec']
  const nodeName = (spec as { nodeName?: unknown } | undefined)?.nodeName
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
