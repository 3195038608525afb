import type { Span } from '../types.js'

const quoted = /[`"']([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)[`"']/g
const longestLine = 400

/**
 * The only other quoted name in the line of an image: people write which container runs it.
 *
 * Shape: `undefined` when there is none, or more than one. Units: offsets into `text`.
 *
 * @example namedBeside('`web` runs `acme/shop:v1`', { start: 12, end: 24 }) // 'web'
 */
export function namedBeside(text: string, { start, end }: Span): string | undefined {
  // a longer line is not looked at, nor its ends looked for: it may hold as many images as a text has characters
  const low = Math.max(0, start - longestLine - 1)
  const near = text.slice(low, end + longestLine + 1)
  const from = near.lastIndexOf('\n', start - low - 1) + 1
  const next = near.indexOf('\n', end - low)
  const to = next < 0 ? near.length : next
  if (to - from > longestLine) return undefined
  const names = new Set<string>()
  for (const [, name = ''] of near.slice(from, to).matchAll(quoted)) {
    if (name !== text.slice(start, end)) names.add(name)
  }
  return names.size === 1 ? [...names][0] : undefined
}
