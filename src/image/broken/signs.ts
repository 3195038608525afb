import { hostSet } from '../registries/typed-hosts.js'
import { at, type BrokenRule, tagForm } from './broken-rule.js'

/** `:` and `/` in each other's place: `bitnami:redis/7`; an image of LXC has a source before the `:`: `images:ubuntu/24.04`. */
export function checkExchanged(text: string): BrokenRule | undefined {
  const match = /^([a-z][a-z0-9-]{1,60}):([a-z][a-z0-9._-]*)\/(v?\d[\w.-]*|latest|stable|edge)$/.exec(text)
  if (match === null) return checkSlashInTag(text)
  const [, first, name, tag] = match as unknown as [string, string, string, string]
  if (first === 'images' || first === name) {
    const message = `\`${first}:\` is no part of the name of a container image`
    return at(0, first.length + 1, 'format', message, `${name}:${tag}`)
  }
  const message = '`/` stands between the parts of the name, `:` before the tag'
  return at(first.length, text.length, 'format', message, `${first}/${name}:${tag}`)
}

/** `python:3.9/slim` */
function checkSlashInTag(text: string): BrokenRule | undefined {
  const match = /^([a-z][a-z0-9-]{1,60}):(v?\d[\w.]*)\/([a-z][\w.-]*)$/.exec(text)
  if (match === null) return undefined
  const [, name, version, rest] = match as unknown as [string, string, string, string]
  const slash = name.length + 1 + version.length
  return at(slash, slash + 1, 'tag-format', 'no `/` stands in a tag', `${name}:${version}-${rest}`)
}

/** One foreign sign where `:` was meant, `nginx;1.25`, `nginx=1.25`, `nginx,alpine`, or a dot in a public host: `quay,io/a/b`. */
export function checkStray(text: string): BrokenRule | undefined {
  const match = /[^a-zA-Z0-9._/:@-]+/.exec(text)
  if (match === null) return undefined
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  const isTagSign =
    /^[;=,#|!]+$/.test(match[0]) && tagForm.test(after) && before.lastIndexOf(':') <= before.lastIndexOf('/')
  const isDot =
    /^[,;]$/.test(match[0]) && hostSet.has(`${before}.${after.split('/')[0]}`) && after.includes('/')
  const mended = isTagSign ? `${before}:${after}` : isDot ? `${before}.${after}` : before + after
  const told = isTagSign || isDot || /^[*"'`)(]+$/.test(match[0]) ? mended : undefined
  return at(
    match.index,
    match.index + match[0].length,
    'format',
    `\`${match[0]}\` is not allowed in an image name`,
    told,
  )
}
