/**
 * A constant that is made when it is first asked for: what few inputs need costs the others nothing.
 *
 * Errors: those of `make`.
 *
 * @example once(() => new Map([["a", 1]]))().get("a") // 1
 */
export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}
