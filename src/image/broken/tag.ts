import { at, type BrokenRule, tagForm } from './broken-rule.js'

/** `nginx:`, `nginx::1`, `nginx:1.25:alpine`, `nginx:.1`, `nginx:1.2+build`, `r.io:5000:app` */
export function checkTag(text: string): BrokenRule | undefined {
  const body = text.split('@')[0] as string
  const suffix = text.slice(body.length)
  const slash = body.lastIndexOf('/')
  const colon = body.indexOf(':', slash + 1)
  if (colon < 0) return undefined
  const name = body.slice(0, colon)
  const tag = body.slice(colon + 1)
  if (tag === '') return at(colon, colon + 1, 'empty-tag', 'no tag follows the `:`', name + suffix)
  if (name === '')
    return at(0, 1, 'component-format', 'no name stands before the `:`', /\d/.test(tag) ? undefined : tag)
  if (/^:+/.test(tag))
    return at(colon, colon + 2, 'empty-tag', '`:` is doubled', `${name}:${tag.replace(/^:+/, '')}${suffix}`)
  if (tag.endsWith(':'))
    return at(
      body.length - 1,
      body.length,
      'empty-tag',
      'nothing follows the last `:`',
      body.replace(/(?<!:):+$/, '') + suffix,
    )
  if (tag.includes(':')) return twoTags(text, name, tag, colon)
  if (tag.length > 128)
    return at(
      colon + 1,
      body.length,
      'tag-too-long',
      `a tag has at most 128 characters, this one ${tag.length}`,
    )
  if (tagForm.test(tag)) return undefined
  const better = tag
    .replace(/^[.="'`-]+/, '')
    .replace(/(?<=\d),(?=\d)/g, '.')
    .replace(/[+~,]/g, '-')
  const mended = tagForm.test(better) ? `${name}:${better}${suffix}` : undefined
  return at(
    colon + 1,
    body.length,
    'tag-format',
    'a tag has letters, digits, `_`, `.` and `-`, and does not begin with `.` or `-`',
    mended,
  )
}

/** Which of the two colons was meant to be another sign? */
function twoTags(text: string, name: string, tag: string, colon: number): BrokenRule {
  const second = colon + 1 + tag.indexOf(':')
  const [first, ...others] = tag.split(':') as [string, ...string[]]
  const rest = others.join(':')
  const isPort =
    /^\d{2,5}$/.test(first) && !name.includes('/') && (name.includes('.') || name === 'localhost')
  let mended: string | undefined
  if (isPort) mended = `${name}:${first}/${rest}`
  else if (others.length > 1) mended = undefined
  else if (first === rest) mended = `${name}:${first}`
  else if (/^v?\d{1,3}$/.test(first) && /^\d{1,3}(?:[.-]|$)/.test(rest)) mended = `${name}:${first}.${rest}`
  else if (/^v?\d|^latest$|^stable$/.test(first)) mended = `${name}:${first}-${rest}`
  else if (/^[a-z0-9._-]+$/.test(first)) mended = `${name}/${first}:${rest}`
  return at(second, text.length, 'two-tags', 'a second `:` follows the tag', mended)
}
