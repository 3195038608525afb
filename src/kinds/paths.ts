/**
 * The JSON paths of one call, each made once: the containers of thousands of pods have the same few, and equal paths are
 * the same string.
 */
export class Paths {
  readonly #below = new Map<string, Map<string | number, string>>()

  /**
   * The path of a key below another path.
   *
   * @example new Paths().below('metadata.labels', 'a.b/c') // 'metadata.labels["a.b/c"]'
   */
  below(path: string, key: string | number): string {
    let below = this.#below.get(path)
    if (below === undefined) {
      below = new Map()
      this.#below.set(path, below)
    }
    let joined = below.get(key)
    if (joined === undefined) {
      joined = joinPath(path, key)
      if (below.size < mostBelow) below.set(key, joined)
    }
    return joined
  }
}

/** So many keys below one path are kept: names of labels may all differ. */
const mostBelow = 1000

/** A path below another: `joinPath('metadata.labels', 'a.b/c')` is `metadata.labels["a.b/c"]`. */
export function joinPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  if (!/^[A-Za-z_]\w*$/.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path === '' ? key : `${path}.${key}`
}
