import {
  checkBlank,
  checkCommand,
  checkEmpty,
  checkPage,
  checkPlaceholder,
  checkScheme,
  checkSigns,
  checkWrapping,
} from './broken/around-the-name.js'
import { type BrokenRule, type Check, whole } from './broken/broken-rule.js'
import { checkDigest, checkHexId } from './broken/digest.js'
import { checkComponents, checkSlashes, checkUppercase } from './broken/path.js'
import { checkExchanged, checkStray } from './broken/signs.js'
import { checkTag } from './broken/tag.js'

/** In this order: what stands around the name before what is in it. */
const checks: readonly Check[] = [
  (text) => (text.length > 4096 ? whole(text, 'too-long', 'longer than any reference can be') : undefined),
  checkEmpty,
  checkPlaceholder,
  checkSigns,
  checkCommand,
  checkScheme,
  checkPage,
  checkBlank,
  checkWrapping,
  checkHexId,
  checkExchanged,
  checkDigest,
  checkSlashes,
  checkTag,
  checkUppercase,
  checkComponents,
  checkStray,
]

/**
 * The first rule of the reference grammar that an invalid text breaks.
 *
 * Shape: `mended` is the text with that one thing repaired (it may break another rule); absent when the text does not tell.
 * Errors: none is thrown; a text no check knows gives `format` for the whole of it.
 *
 * @example findBrokenRule('Nginx:1.25').mended // 'nginx:1.25'
 */
export function findBrokenRule(text: string): BrokenRule {
  for (const check of checks) {
    const broken = check(text)
    if (broken !== undefined) return broken
  }
  return whole(text, 'format', 'not the form registry/path:tag')
}
