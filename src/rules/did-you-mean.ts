import type { NameIndex } from '../facts/name-index.js'
import { type NameCandidate, nearNames, suggestNear } from '../facts/near-name.js'
import type { Suggestion } from '../types.js'
import { commonNames } from './common-names.js'
import type { Judgement, Match } from './rule.js'

/**
 * What a name that does not exist was probably meant to be: a name of its kind in the capture; where the capture shows
 * none of the kind, one that many clusters have.
 *
 * Shape: empty when none is near.
 *
 * @example suggestName('gp33', new NameIndex([]), 'StorageClass') // gp3
 */
export function suggestName(typed: string, names: NameIndex, kind: string): Suggestion[] {
  return names.has(kind) ? suggestNear(typed, names, kind) : suggestCommon(typed, kind)
}

/**
 * The name that many clusters have and that one was probably meant to be.
 *
 * Shape: empty when none is near.
 *
 * @example suggestCommon('standrad', 'StorageClass')[0]?.to // 'standard'
 */
export function suggestCommon(typed: string, kind: string): Suggestion[] {
  const common: readonly NameCandidate[] = (commonNames[kind] ?? []).map((text) => ({
    text,
    because: `\`${text}\` is a common name of a ${kind}`,
  }))
  return nearNames(typed, common).map((suggestion) => ({ ...suggestion, confidence: 'possible', score: 0.6 }))
}

/**
 * The judgement of a rule whose message names an object that does not exist.
 *
 * Shape: `fields` are pairs of the field of the message and the kind it names, the first that stands there counts.
 *
 * @example judgeMissingName(match, [['class', 'StorageClass']]).suggestions
 */
export function judgeMissingName(
  { facts, capture }: Pick<Match, 'facts' | 'capture'>,
  fields: readonly (readonly [field: string, kind: string])[],
): Judgement {
  for (const fact of facts) {
    for (const [field, kind] of fields) {
      const typed = fact.decoded?.fields[field]?.text
      if (typed !== undefined) return { suggestions: suggestName(typed, capture.nameIndex, kind) }
    }
  }
  return {}
}
