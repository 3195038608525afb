import type { JsonPath } from '../types.js'

/**
 * The steps of a JSON path: names of fields and indexes of lists.
 *
 * Shape: what is no path comes back as far as it is one. Labels stand quoted in brackets, `["app.kubernetes.io/name"]`.
 *
 * @example splitPath('spec.containers[0].image') // ['spec', 'containers', 0, 'image']
 */
export function splitPath(path: JsonPath): (string | number)[] {
  const steps: (string | number)[] = []
  let at = 0
  while (at < path.length) {
    if (path[at] === '[') {
      const quoted = path[at + 1] === '"'
      const end = quoted ? endOfQuoted(path, at + 1) : path.indexOf(']', at)
      if (end < 0) return steps
      const inside = path.slice(at + 1, end)
      if (quoted) steps.push(unquote(inside))
      else steps.push(/^\d{1,9}$/.test(inside) ? Number(inside) : inside)
      at = end + 1
    } else {
      if (path[at] === '.') at++
      let end = at
      while (end < path.length && path[end] !== '.' && path[end] !== '[') end++
      if (end === at) return steps
      steps.push(path.slice(at, end))
      at = end
    }
  }
  return steps
}

/** The offset behind the closing quote of the JSON string that begins at `start`, or -1. */
function endOfQuoted(path: string, start: number): number {
  for (let at = start + 1; at < path.length; at++) {
    if (path[at] === '\\') at++
    else if (path[at] === '"') return at + 1
  }
  return -1
}

function unquote(json: string): string {
  try {
    return String(JSON.parse(json))
  } catch {
    return json.slice(1, -1)
  }
}
