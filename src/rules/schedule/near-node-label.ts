import { evidenceAt } from '../../facts/evidence-at.js'
import { nearNames } from '../../facts/near-name.js'
import { mapAt, objectOf } from '../../facts/object-fields.js'
import type { Evidence, Suggestion } from '../../types.js'
import { suggestCommon } from '../did-you-mean.js'
import type { Match } from '../rule.js'

/** A label of the node selector that no node carries, and the one that was probably meant. */
export interface NearLabel {
  readonly suggestion: Suggestion
  readonly evidence: Evidence
}

/**
 * Compares the node selector of a pod with the labels of the capture's nodes, or with labels that all nodes have.
 *
 * Shape: `undefined` when the pod or its selector is not in the capture, a node carries the label, or none is near.
 */
export function nearNodeLabel({ facts, capture }: Pick<Match, 'facts' | 'capture'>): NearLabel | undefined {
  const fact = facts.find(({ object }) => object !== undefined)
  if (fact?.object === undefined) return undefined
  const selector = mapAt(objectOf(fact, capture), 'spec', 'nodeSelector')
  const nodes = capture.objects
    .filter(({ kind }) => kind === 'Node')
    .map((node) => mapAt(node, 'metadata', 'labels'))
  for (const [key, value] of Object.entries(selector)) {
    if (nodes.some((labels) => labels[key] === value)) continue
    const suggestion = nearKey(key, nodes) ?? nearValue(key, value, nodes)
    if (suggestion === undefined) continue
    const path = `spec.nodeSelector.${key}`
    const origin = capture.objectOrigins?.[fact.object]
    return { suggestion, evidence: evidenceAt(origin, path, value, 'objects', fact.object) }
  }
  return undefined
}

type Labels = Readonly<Record<string, string>>

function nearKey(key: string, nodes: readonly Labels[]): Suggestion | undefined {
  if (nodes.some((labels) => Object.hasOwn(labels, key))) return undefined
  const keys = [...new Set(nodes.flatMap((labels) => Object.keys(labels)))]
  if (keys.length === 0) return suggestCommon(key, 'key of node label')[0]
  return nearNames(
    key,
    keys.map((text) => ({ text, because: `nodes of this capture carry the label \`${text}\`` })),
  )[0]
}

function nearValue(key: string, value: string, nodes: readonly Labels[]): Suggestion | undefined {
  const values = [...new Set(nodes.flatMap((labels) => labels[key] ?? []))]
  const found =
    values.length === 0
      ? suggestCommon(value, `value of ${key}`)[0]
      : nearNames(
          value,
          values.map((text) => ({ text, because: `nodes of this capture carry \`${key}=${text}\`` })),
        )[0]
  if (found === undefined) return undefined
  const because = values.length === 0 ? `\`${found.to}\` is a value of the label \`${key}\`` : found.because
  return { ...found, from: `${key}=${value}`, to: `${key}=${found.to}`, because }
}
