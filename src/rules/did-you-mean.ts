import type { NameIndex } from '../facts/name-index.js'
import { type NameCandidate, nearNames, suggestNear } from '../facts/near-name.js'
import type { Suggestion } from '../types.js'
import { commonNames } from './common-names.js'
import type { Judgement, Match } from './rule.js'

/** What a judgement says of a name that does not exist. */
export type JudgedName = Pick<Judgement, 'omittedNames'> & { readonly suggestions: readonly Suggestion[] }

/**
 * What a name that does not exist was probably meant to be: a name of its kind in the capture; where the capture shows
 * none of the kind, one that many clusters have.
 *
 * Shape: no suggestions when none is near.
 *
 * @example judgeName('gp33', new NameIndex([]), 'StorageClass').suggestions // gp3
 */
export function judgeName(typed: string, names: NameIndex, kind: string): JudgedName {
  return names.has(kind) ? judgeNear(typed, names, kind) : { suggestions: suggestCommon(typed, kind) }
}

/**
 * What a name that does not exist was probably meant to be, among the names of its kind in the capture.
 *
 * Shape: no suggestions when none is near; then `omittedNames` tells with how many it was not compared.
 *
 * @example judgeNear('regcerd', new NameIndex([]), 'Secret') // { suggestions: [] }
 */
export function judgeNear(typed: string, names: NameIndex, kind: string): JudgedName {
  const suggestions = suggestNear(typed, names, kind)
  const omittedNames = suggestions.length > 0 ? 0 : names.leftOut(kind, typed)
  return { suggestions, ...(omittedNames === 0 ? {} : { omittedNames }) }
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
      if (typed !== undefined) return judgeName(typed, capture.nameIndex, kind)
    }
  }
  return {}
}
