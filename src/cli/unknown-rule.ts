import { builtInRules } from '../rules/index.js'
import { nearestWord } from './nearest-word.js'
import { WrongUsage } from './wrong-usage.js'

/**
 * The error that tells of a rule id that does not exist, with the one probably meant; `own` are ids of the user.
 *
 * @example throw unknownRule('image-name-tpo') // … did you mean image-name-typo?
 */
export function unknownRule(id: string, own: readonly string[] = []): WrongUsage {
  const near = nearestWord(id, [...builtInRules.map((rule) => rule.id), ...own])
  const meant = near === undefined ? 'undescribe rules lists them' : `did you mean ${near}?`
  return new WrongUsage(`there is no rule ${JSON.stringify(id)}; ${meant}`)
}
