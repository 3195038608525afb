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
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const to = next < 0 ? text.length : next
  if (to - from > longestLine) return undefined
  const names = new Set<string>()
  for (const [, name = ''] of text.slice(from, to).matchAll(quoted)) {
    if (name !== text.slice(start, end)) names.add(name)
  }
  return names.size === 1 ? [...names][0] : undefined
}
