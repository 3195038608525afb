/** Where the value of a JSON path stands in a JSON text: `from` to `to` (end exclusive), quotes of strings left out. */
export interface ValuePlace {
  readonly keys: readonly (string | number)[]
  readonly from: number
  readonly to: number
}

const quote = 34
const backslash = 92

/** A part of a text. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The places of all scalar values of a JSON text that `JSON.parse` accepts, and in `tooDeep` those of the objects and lists
 * that lie in `deepest` others: nothing in them has a place.
 *
 * Shape: in order of the text. Units: offsets into `text`. Time: one pass, linear. Not for broken JSON.
 *
 * @example findJsonPlaces('{"a":[1]}') // [{ keys: ['a', 0], from: 6, to: 7 }]
 */
export function findJsonPlaces(
  text: string,
  deepest = Number.POSITIVE_INFINITY,
  tooDeep: Stretch[] = [],
): ValuePlace[] {
  const places: ValuePlace[] = []
  // One entry a level: the key of an object that is being read, or the index in a list.
  const path: (string | number)[] = []
  let expectsKey = false
  const isList: boolean[] = []
  let at = 0
  while (at < text.length) {
    const char = text[at] as string
    if ((char === '{' || char === '[') && path.length >= deepest) {
      const from = at
      at = endOfBrackets(text, at)
      tooDeep.push({ from, to: at })
      continue
    }
    if (char === '{' || char === '[') {
      isList.push(char === '[')
      path.push(char === '[' ? 0 : '')
      expectsKey = char === '{'
      at++
    } else if (char === '}' || char === ']') {
      isList.pop()
      path.pop()
      at++
    } else if (char === ',') {
      if (isList.at(-1)) path[path.length - 1] = (path.at(-1) as number) + 1
      else expectsKey = true
      at++
    } else if (char === '"') {
      const end = endOfString(text, at)
      if (expectsKey) {
        path[path.length - 1] = unquote(text.slice(at, end))
        expectsKey = false
      } else {
        places.push({ keys: [...path], from: at + 1, to: end - 1 })
      }
      at = end
    } else if (/[-0-9a-z]/.test(char)) {
      let end = at
      while (end < text.length && /[-+.0-9A-Za-z]/.test(text[end] as string)) end++
      places.push({ keys: [...path], from: at, to: end })
      at = end
    } else {
      at++
    }
  }
  return places
}

/** Behind the bracket that closes the one at `from`. */
function endOfBrackets(text: string, from: number): number {
  let open = 0
  for (let at = from; at < text.length; ) {
    const char = text[at] as string
    if (char === '"') {
      at = endOfString(text, at)
      continue
    }
    if (char === '{' || char === '[') open++
    if ((char === '}' || char === ']') && --open === 0) return at + 1
    at++
  }
  return text.length
}

function endOfString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1
  return Math.min(at + 1, text.length)
}

function unquote(text: string): string {
  try {
    return JSON.parse(text) as string
  } catch {
    return text.slice(1, -1)
  }
}
