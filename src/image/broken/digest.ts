import { at, type BrokenRule, whole } from './broken-rule.js'

export function checkHexId(text: string): BrokenRule | undefined {
  if (!/^(?:sha256:)?[0-9a-f]{64}$/.test(text)) return undefined
  return whole(text, 'hex-id', '64 hexadecimal characters are the id of an image, not a name')
}

/** `nginx@1.25`, `nginx@sha256-…`, `nginx:sha256:…`, `nginx@sha256:<63 hex>` */
export function checkDigest(text: string): BrokenRule | undefined {
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
  if (/^(?:sha\d{3}:?)?$/.test(rest) && name !== '')
    return at(sign, end, 'digest-format', `no digest follows \`@${rest}\``, name)
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
  // nginx:1.25@latest: the tag that says something stays; nginx:1.25@alpine: both are of the tag
  const mended = !isTag
    ? undefined
    : tag === undefined || tag === ''
      ? `${bare}:${rest}`
      : rest === 'latest'
        ? name
        : /^[a-z]/.test(rest)
          ? `${name}-${rest}`
          : undefined
  return at(sign, end, 'digest-format', isTag ? 'a tag follows `:`, a digest `@`' : 'not a digest', mended)
}
