import { namesRegistry } from '../grammar/image-reference.js'
import type { ImageReferenceErrorCode } from '../types.js'
import { readPageAddress } from './page-address.js'
import { findPlaceholder } from './placeholder.js'
import { unfold } from './unfold.js'

/** The rule a text breaks, where (offsets into the text) and, where the text tells it, what it would be without that. */
export interface BrokenRule {
  readonly code: ImageReferenceErrorCode
  readonly start: number
  readonly end: number
  readonly message: string
  readonly mended?: string
}

type Check = (text: string) => BrokenRule | undefined

const checks: readonly Check[] = [
  (text) => (text.length > 4096 ? whole(text, 'too-long', 'longer than any reference can be') : undefined),
  checkEmpty,
  checkPlaceholder,
  checkSigns,
  checkCommand,
  checkScheme,
  checkPage,
  checkBlank,
  checkWrapping,
  checkHexId,
  checkExchanged,
  checkDigest,
  checkSlashes,
  checkTag,
  checkUppercase,
  checkComponents,
  checkStray,
]

/**
 * The first rule of the reference grammar that an invalid text breaks.
 *
 * Shape: `mended` is the text with that one thing repaired (it may break another rule); absent when the text does not tell.
 * Errors: none is thrown; a text no check knows gives `format` for the whole of it.
 *
 * @example findBrokenRule('Nginx:1.25').mended // 'nginx:1.25'
 */
export function findBrokenRule(text: string): BrokenRule {
  for (const check of checks) {
    const broken = check(text)
    if (broken !== undefined) return broken
  }
  return whole(text, 'format', 'not the form registry/path:tag')
}

function whole(text: string, code: ImageReferenceErrorCode, message: string, mended?: string): BrokenRule {
  return at(0, text.length, code, message, mended)
}

function at(
  start: number,
  end: number,
  code: ImageReferenceErrorCode,
  message: string,
  mended?: string,
): BrokenRule {
  return { code, start, end, message, ...(mended ? { mended } : {}) }
}

function checkEmpty(text: string): BrokenRule | undefined {
  return text.trim() === '' ? whole(text, 'empty', 'no image is named') : undefined
}

function checkPlaceholder(text: string): BrokenRule | undefined {
  const span = findPlaceholder(text)
  if (span === undefined) return undefined
  const shown = text.slice(span.start, span.end)
  return at(span.start, span.end, 'not-substituted', `\`${shown}\` was not replaced by a value`)
}

/** Typographic signs and look-alike letters that editors and web pages put in. */
function checkSigns(text: string): BrokenRule | undefined {
  const found = unfold(text)
  if (found === undefined) return undefined
  const shown = text.slice(found.start, found.end)
  return at(found.start, found.end, 'format', `\`${shown}\` is not a plain ASCII character`, found.text)
}

/** `docker pull nginx`, `sudo podman run -it nginx`, `image: nginx`, `FROM nginx` */
function checkCommand(text: string): BrokenRule | undefined {
  const match =
    /^\s*(?:(?:sudo\s+)?(?:docker|podman|nerdctl|crictl|ctr|skopeo|buildah)\s+(?:image\s+|images\s+)?(?:pull|run|push|inspect)|(?:-\s*)?image:|FROM|from)\s+/.exec(
      text,
    )
  if (match === null) return undefined
  const words = text.slice(match[0].length).split(/\s+/)
  const name = words.find((word) => word !== '' && !word.startsWith('-'))
  const shown = match[0].trim()
  return at(0, match[0].length, 'command', `\`${shown}\` is a command, not a part of the name`, name)
}

/** `https://quay.io/a/b`, `docker://nginx`, `https//…`, `http:/…` */
function checkScheme(text: string): BrokenRule | undefined {
  const match = /^\s*(?:[a-z][a-z0-9+-]{1,15}:\/\/+|https?:?\/+|oci:\/+)/i.exec(text)
  if (match === null) return undefined
  const rest = text.slice(match[0].length)
  const mended = readPageAddress(rest) ?? rest.replace(/(?<!\/)\/+$/, '')
  return at(0, match[0].length, 'scheme', `\`${match[0].trim()}\` does not belong to an image name`, mended)
}

/** `hub.docker.com/_/nginx`, `hub.docker.com/r/a/b/tags`, `github.com/a/b/pkgs/container/c` */
function checkPage(text: string): BrokenRule | undefined {
  const mended = readPageAddress(text)
  if (mended === undefined) return undefined
  return whole(text, 'web-page', 'the address of a web page, not of an image', mended)
}

/** `nginx :1.25`, `nginx: 1.25`, ` nginx`, `nginx 1.25` */
function checkBlank(text: string): BrokenRule | undefined {
  const match = /\s+/.exec(text)
  if (match === null) return undefined
  const start = match.index
  const trimmed = text.trim()
  const joined = trimmed.replace(/\s+/g, ' ').replace(/ ?([:/@]) ?/g, '$1')
  const words = joined.split(/\s+/)
  let mended: string | undefined = joined
  if (words.length === 2) {
    const [name, rest] = words as [string, string]
    const tagged = name.includes(':') && name.lastIndexOf(':') > name.lastIndexOf('/')
    const isTag = /^v?\d|^latest$/.test(rest) || (/:v?\d[^:/]*$/.test(name) && /^[a-z][a-z0-9.]*$/.test(rest))
    mended = isTag ? `${name}${tagged ? '-' : ':'}${rest}` : undefined
  } else if (words.length > 2) mended = undefined
  // nginx:1.25 # web
  const comment = /^(\S+)\s+#/.exec(trimmed)
  if (comment !== null) mended = comment[1]
  return at(start, start + match[0].length, 'blank', 'a blank is not allowed in an image name', mended)
}

/** Quotes, brackets and sentence punctuation around the name. */
function checkWrapping(text: string): BrokenRule | undefined {
  const lead = /^["'`([<,;=*]+/.exec(text)
  if (lead !== null) {
    return at(
      0,
      lead[0].length,
      'format',
      `\`${lead[0]}\` does not belong to the name`,
      text.slice(lead[0].length),
    )
  }
  let end = text.length
  while (end > 0 && '"\'`)]>,;.=*!?\\'.includes(text[end - 1] as string)) end--
  if (end === text.length || end === 0) return undefined
  return at(
    end,
    text.length,
    'format',
    `\`${text.slice(end)}\` does not belong to the name`,
    text.slice(0, end),
  )
}

/** `:` and `/` in each other's place: `bitnami:redis/7`; an image of LXC has a source before the `:`: `images:ubuntu/24.04`. */
function checkExchanged(text: string): BrokenRule | undefined {
  const match = /^([a-z][a-z0-9-]{1,60}):([a-z][a-z0-9._-]*)\/(v?\d[\w.-]*|latest|stable|edge)$/.exec(text)
  if (match === null) return undefined
  const [, first, name, tag] = match as unknown as [string, string, string, string]
  if (first === 'images' || first === name) {
    const message = `\`${first}:\` is no part of the name of a container image`
    return at(0, first.length + 1, 'format', message, `${name}:${tag}`)
  }
  const message = '`/` stands between the parts of the name, `:` before the tag'
  return at(first.length, text.length, 'format', message, `${first}/${name}:${tag}`)
}

function checkHexId(text: string): BrokenRule | undefined {
  if (!/^(?:sha256:)?[0-9a-f]{64}$/.test(text)) return undefined
  return whole(text, 'hex-id', '64 hexadecimal characters are the id of an image, not a name')
}

/** `nginx@1.25`, `nginx@sha256-…`, `nginx:sha256:…`, `nginx@sha256:<63 hex>` */
function checkDigest(text: string): BrokenRule | undefined {
  const swapped = /:(sha(?:256|384|512)):([0-9a-f]{32,})$/.exec(text)
  if (swapped !== null) {
    return at(
      swapped.index,
      swapped.index + 1,
      'digest-format',
      'a digest follows `@`',
      `${text.slice(0, swapped.index)}@${text.slice(swapped.index + 1)}`,
    )
  }
  const sign = text.indexOf('@')
  if (sign < 0) return undefined
  const name = text.slice(0, sign)
  const rest = text.slice(sign + 1)
  const digest = /^([A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*):([0-9A-Fa-f]+)$/.exec(rest)
  if (digest === null) return digestForm(sign, text.length, name, rest)
  const [, algorithm, hex] = digest as unknown as [string, string, string]
  const length = { sha256: 64, sha384: 96, sha512: 128 }[algorithm]
  if (length === undefined) {
    return at(sign + 1, sign + 1 + algorithm.length, 'digest-algorithm', `no runtime knows \`${algorithm}\``)
  }
  if (hex.length !== length) {
    const message = `${algorithm} has ${length} hexadecimal characters, here are ${hex.length}`
    return at(sign + 1, text.length, 'digest-length', message)
  }
  if (!/[A-F]/.test(hex)) return undefined
  const mended = `${name}@${algorithm}:${hex.toLowerCase()}`
  return at(sign + 1, text.length, 'digest-format', 'a digest is written in lower case', mended)
}

function digestForm(sign: number, end: number, name: string, rest: string): BrokenRule {
  if (/^[0-9a-f]{64}$/.test(rest)) {
    return at(sign, end, 'digest-format', 'the digest lacks its algorithm', `${name}@sha256:${rest}`)
  }
  const dashed = /^sha256[-_.=/]?([0-9a-f]{64})$/.exec(rest)
  if (dashed !== null) {
    return at(
      sign,
      end,
      'digest-format',
      '`:` stands between algorithm and digits',
      `${name}@sha256:${dashed[1]}`,
    )
  }
  const isTag = /^[A-Za-z0-9_][\w.-]{0,127}$/.test(rest) && !/^sha\d/i.test(rest) && name !== ''
  const tag = /:([^:/]*)$/.exec(name)?.[1]
  const bare = tag === '' ? name.slice(0, -1) : name
  // nginx:1.25@latest: the tag that says something stays
  const mended = !isTag
    ? undefined
    : tag === undefined || tag === ''
      ? `${bare}:${rest}`
      : rest === 'latest'
        ? name
        : undefined
  return at(sign, end, 'digest-format', isTag ? 'a tag follows `:`, a digest `@`' : 'not a digest', mended)
}

/** `a//b`, `/a`, `a/`, `nginx/:1`, `a\b` */
function checkSlashes(text: string): BrokenRule | undefined {
  const match = /^\/+|(?<!\/)\/{2,}|\/(?=[:@]|$)|\\+|:\/+/.exec(text)
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
  const between = before !== '' && after !== '' && !/^[:@]/.test(after) ? '/' : ''
  if (match[0][0] === '\\')
    return at(start, end, 'format', 'parts are separated by `/`', `${before}${between}${after}`)
  return at(start, end, 'empty-component', 'a part between slashes is empty', `${before}${between}${after}`)
}

const tagForm = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/

/** `nginx:`, `nginx::1`, `nginx:1.25:alpine`, `nginx:.1`, `nginx:1.2+build`, `r.io:5000:app` */
function checkTag(text: string): BrokenRule | undefined {
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
    .replace(/^[.-]+/, '')
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
  else if (/^v?\d|^latest$|^stable$/.test(first)) mended = `${name}:${first}-${rest}`
  else if (/^[a-z0-9._-]+$/.test(first)) mended = `${name}/${first}:${rest}`
  return at(second, text.length, 'two-tags', 'a second `:` follows the tag', mended)
}

/** Only the path must be lower case; tags may have capitals, and a first part with capitals is a host. */
function checkUppercase(text: string): BrokenRule | undefined {
  const slash = text.indexOf('/')
  const hasHost =
    slash > 0 && namesRegistry(text.slice(0, slash)) && /[.:]|^localhost$/.test(text.slice(0, slash))
  const from = hasHost ? slash + 1 : 0
  const tail = text.slice(from).search(/[:@]/)
  const to = tail < 0 ? text.length : from + tail
  const path = text.slice(from, to)
  if (path.toLowerCase() === path) return undefined
  const start = from + path.search(/[A-Z]/)
  const mended = text.slice(0, from) + path.toLowerCase() + text.slice(to)
  return at(start, to, 'uppercase', 'a repository name is written in lower case', mended)
}

/** `-a`, `a-`, `a..b`, `a___b`, `my_host.io/a` */
function checkComponents(text: string): BrokenRule | undefined {
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

/** One foreign sign where `:` was meant: `nginx;1.25`, `nginx=1.25`, `nginx,alpine`. */
function checkStray(text: string): BrokenRule | undefined {
  const match = /[^a-zA-Z0-9._/:@-]+/.exec(text)
  if (match === null) return undefined
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  const isTagSign =
    /^[;=,#|!]+$/.test(match[0]) && tagForm.test(after) && before.lastIndexOf(':') <= before.lastIndexOf('/')
  const mended = isTagSign ? `${before}:${after}` : before + after
  const told = isTagSign || /^[*"'`)(]+$/.test(match[0]) ? mended : undefined
  return at(
    match.index,
    match.index + match[0].length,
    'format',
    `\`${match[0]}\` is not allowed in an image name`,
    told,
  )
}
