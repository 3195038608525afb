import { namesRegistry } from '../../grammar/image-reference.js'
import { at, type BrokenRule, tagForm } from './broken-rule.js'

/** `a//b`, `/a`, `./a`, `a/`, `nginx/:1`, `a\b` */
export function checkSlashes(text: string): BrokenRule | undefined {
  const match = /^(?:\.{1,2})?\/+|(?<!\/)\/{2,}|\/(?=[:@]|$)|\\+|:\/+/.exec(text)
  if (match === null) return undefined
  const start = match.index
  const end = start + match[0].length
  const before = text.slice(0, start)
  const after = text.slice(end)
  if (match[0][0] === ':') {
    const isHost = namesRegistry(before.split('/')[0] ?? '') && !before.includes('/')
    const mended = isHost ? `${before}/${after}` : `${before}:${after}`
    return at(start, end, 'empty-component', '`:` and `/` cannot follow each other', mended)
  }
  // ghcr.io/:1, where the name is missing
  if (/^(?:[:@]|$)/.test(after) && before.includes('.') && /^[^/:]*(?::\d+)?$/.test(before))
    return at(start, end, 'empty-component', 'no name stands behind the registry')
  const between = before !== '' && after !== '' && !/^[:@]/.test(after) ? '/' : ''
  if (match[0][0] === '\\')
    return at(start, end, 'format', 'parts are separated by `/`', `${before}${between}${after}`)
  return at(start, end, 'empty-component', 'a part between slashes is empty', `${before}${between}${after}`)
}

/** Only the path must be lower case; tags may have capitals, and a first part with capitals is a host. */
export function checkUppercase(text: string): BrokenRule | undefined {
  const slash = text.indexOf('/')
  const hasHost =
    slash > 0 && namesRegistry(text.slice(0, slash)) && /[.:]|^localhost$/.test(text.slice(0, slash))
  const from = hasHost ? slash + 1 : 0
  const tail = text.slice(from).search(/[:@]/)
  const to = tail < 0 ? text.length : from + tail
  const path = text.slice(from, to)
  const first = path.search(/[A-Z]/)
  if (first < 0) return undefined
  const start = from + first
  const tag = tail < 0 ? tagAfterSlash(path) : undefined
  if (tag !== undefined) {
    const colon = text.length - tag.length - 1
    return at(
      start,
      to,
      'uppercase',
      'a repository name is written in lower case; a tag, which may have capitals, follows a colon',
      `${text.slice(0, colon)}:${tag}`,
    )
  }
  const mended = text.slice(0, from) + path.toLowerCase() + text.slice(to)
  return at(start, to, 'uppercase', 'a repository name is written in lower case', mended)
}

/** `minio/minio/RELEASE.2025-09-07T16-13-09Z`: the only part with capitals is the last, and holds a version. */
function tagAfterSlash(path: string): string | undefined {
  const slash = path.lastIndexOf('/')
  const tag = path.slice(slash + 1)
  const isAlone = slash > 0 && !/[A-Z]/.test(path.slice(0, slash))
  return isAlone && tagForm.test(tag) && /\d[.-]\d/.test(tag) ? tag : undefined
}

/** `-a`, `a-`, `a..b`, `a___b`, `my_host.io/a` */
export function checkComponents(text: string): BrokenRule | undefined {
  const tail = text.slice(text.lastIndexOf('/') + 1).search(/[:@]/)
  const nameEnd = tail < 0 ? text.length : text.lastIndexOf('/') + 1 + tail
  let start = 0
  for (const [index, component] of text.slice(0, nameEnd).split('/').entries()) {
    const end = start + component.length
    const isHost = index === 0 && end < nameEnd && namesRegistry(component)
    const joined = isHost ? /^([a-z0-9-]+(?:\.[a-z0-9-]+)+):([a-z][a-z0-9._-]*)$/.exec(component) : null
    if (joined !== null) {
      const colon = start + (joined[1] as string).length
      const mended = `${text.slice(0, colon)}/${text.slice(colon + 1)}`
      return at(colon, colon + 1, 'domain-format', 'a host ends with `/`', mended)
    }
    if (isHost && !/^(?:[A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(?::\d+)?$/.test(component)) {
      return at(
        start,
        end,
        'domain-format',
        'a registry host has letters, digits, `-` and `.`, then perhaps `:` and a port',
      )
    }
    const better = component
      .replace(/^[._-]+|(?<![._-])[._-]+$/g, '')
      .replace(/\.[._-]+|_-[._-]*|(?<!-)-+[._][._-]*|___[._-]*|_\.[._-]*/g, (run) => run[0] as string)
    if (!isHost && /^[a-z0-9._-]+$/.test(component) && better !== component) {
      const mended = better === '' ? undefined : text.slice(0, start) + better + text.slice(end)
      return at(
        start,
        end,
        'component-format',
        'letters and digits with single `.`, `_`, `__` or `-` between them',
        mended,
      )
    }
    start = end + 1
  }
  if (nameEnd > 255) return at(0, nameEnd, 'too-long', 'a repository path has at most 255 characters')
  return undefined
}
