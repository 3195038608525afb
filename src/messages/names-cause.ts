import { once } from '../once.js'
import { compileTemplate, lowerAscii, matchTemplate } from './match-wording.js'
import { tellingSays } from './says.js'

const telling = once(() => tellingSays.split('\n').map(compileTemplate))

/**
 * Whether a message holds a wording that names a cause wherever it stands. Which cause, `decodeMessage` tells.
 *
 * @example namesCause('Back-off restarting failed container') // true
 */
export function namesCause(text: string): boolean {
  const lower = lowerAscii(text)
  return telling().some((template) => matchTemplate(template, text, lower) !== undefined)
}
