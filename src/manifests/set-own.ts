/**
 * Sets a field of a map, also one that is called `__proto__`, which an assignment would take for the prototype.
 *
 * @example setOwn({}, 'a', 1) // undefined
 */
export function setOwn(fields: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(fields, key, { value, writable: true, enumerable: true, configurable: true })
  else fields[key] = value
}
