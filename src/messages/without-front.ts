import type { Decoded } from './decode-message.js'

/**
 * What was understood of a text, for the text without its first characters: what stood in them is gone.
 *
 * Units: offsets into the shorter text.
 *
 * @example withoutFront({ ...decoded, text: 'Error: no' }, 7).text // 'no'
 */
export function withoutFront(decoded: Decoded, length: number): Decoded {
  return { ...(moved(decoded, length) as Decoded), text: decoded.text.slice(length) }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function isStretch(value: object): value is Stretch {
  return (
    'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'
  )
}

/** Every stretch in a value, moved to the left; `undefined` for one of which nothing is left. */
function moved(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, by)).filter((item) => item !== undefined)
  if (typeof value !== 'object' || value === null) return value
  if (isStretch(value) && value.end <= by) return undefined
  const entries = Object.entries(value).flatMap(([key, part]) => {
    if (isStretch(value) && (key === 'start' || key === 'end'))
      return [[key, Math.max(0, (part as number) - by)]]
    const left = moved(part, by)
    return left === undefined ? [] : [[key, left]]
  })
  return Object.fromEntries(entries)
}
