/** Of so many different values it is known that they were met before; then all are forgotten, so that memory is bounded. */
const mostKnown = 4096
/** Longer values are hardly met again. */
const longestShared = 500

/**
 * What makes equal parts of plain values one and the same: thousands of findings of one rule say mostly the same words.
 *
 * Shape: a function that gives an equal value, and what it gave before as it is. Nothing that was handed in may be changed
 * later.
 *
 * @example startSharing()({ a: ['b'] }) // { a: ['b'] }
 */
export function startSharing(): <Value>(value: Value) => Value {
  const strings = new Map<string, unknown>()
  const others = new Map<string, unknown>()
  const done = new WeakSet<object>()
  function share(value: unknown): unknown {
    if (typeof value === 'string') return shareAs(value, value, strings)
    if (typeof value !== 'object' || value === null || done.has(value)) return value
    const shared = Array.isArray(value)
      ? value.map(share)
      : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, share(inner)]))
    const one = shareAs(JSON.stringify(shared), shared, others) as object
    done.add(one)
    return one
  }
  return share as <Value>(value: Value) => Value
}

function shareAs(text: string, value: unknown, known: Map<string, unknown>): unknown {
  if (text.length > longestShared) return value
  const same = known.get(text)
  if (same !== undefined) return same
  if (known.size >= mostKnown) known.clear()
  known.set(text, value)
  return value
}
