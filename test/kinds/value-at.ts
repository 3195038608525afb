/** The value a JSON path leads to; `undefined` where it leads nowhere. */
export function valueAt(object: object, path: string): unknown {
  let value: unknown = object
  for (const part of path.match(/[^.[\]"]+|\["(?:[^"\\]|\\.)*"\]|\[\d+\]/g) ?? []) {
    if (typeof value !== 'object' || value === null) return undefined
    const key = part.startsWith('[') ? (JSON.parse(part.slice(1, -1)) as string | number) : part
    value = (value as Record<string | number, unknown>)[key]
  }
  return value
}
