import { readReference } from '../grammar/image-reference.js'
import type { Memory } from '../memory.js'
import type { ImageReference, InvalidImageReference } from '../types.js'
import { findBrokenRule } from './find-broken-rule.js'

const maxReferenceLength = 4096
const maxPathLength = 255
const maxTagLength = 128

/** Hexadecimal digits of the digest algorithms a runtime knows. */
const digestLengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 }

/** The registry and path of a written name, as the runtimes complete it. */
export function completeName(domain: string | undefined, path: string): { domain: string; path: string } {
  const registry = domain === undefined || domain === 'index.docker.io' ? 'docker.io' : domain
  return {
    domain: registry,
    path: registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path,
  }
}

/**
 * Reads an image reference the way the runtimes do.
 *
 * Shape: the completed parts (`docker.io` and `library/` filled in, `tag` and `digest` only when written) with `canonical`,
 * in which a digest wins over a tag and `latest` stands for neither; or `valid: false` with the rule that is broken, where,
 * and `mended` when the text itself tells what was meant. A placeholder is never mended.
 * Units: `span` is offsets into `text`.
 * Errors: none is thrown, whatever the text.
 * Source: distribution/reference `regexp.go`, `normalize.go`; opencontainers/go-digest.
 *
 * @example parseImageReference('nginx') // { valid: true, domain: 'docker.io', path: 'library/nginx', canonical: 'docker.io/library/nginx:latest' }
 */
export function parseImageReference(text: string): ImageReference | InvalidImageReference {
  return parseExactly(text) ?? describeInvalid(text)
}

/**
 * As `parseImageReference`, for a call that reads many: a text is read once, texts of the same shape are derived once.
 *
 * @example recallImageReference('nginx', new Memory()).valid // true
 */
export function recallImageReference(text: string, memory: Memory): ImageReference | InvalidImageReference {
  return memory.recall(recallImageReference, text, () => parseExactly(text, memory) ?? describeInvalid(text))
}

/** The reference in its completed parts, or `undefined` when a runtime would refuse it. */
function parseExactly(text: string, memory?: Memory): ImageReference | undefined {
  if (text.length > maxReferenceLength || /^[0-9a-f]{64}$/.test(text)) return undefined
  const reading = readReference(text, memory)
  if (!reading.ok) return undefined
  const { tag, digest } = reading.parts
  const { domain, path } = completeName(reading.parts.domain, reading.parts.path)
  if (path.length > maxPathLength || (tag !== undefined && tag.length > maxTagLength)) return undefined
  if (digest !== undefined) {
    if (digestLengths[digest.algorithm] !== digest.hex.length || !/^[0-9a-f]+$/.test(digest.hex))
      return undefined
  }
  const name = `${domain}/${path}`
  const digestText = digest === undefined ? undefined : `${digest.algorithm}:${digest.hex}`
  return {
    valid: true,
    domain,
    path,
    ...(tag === undefined ? {} : { tag }),
    ...(digestText === undefined ? {} : { digest: digestText }),
    canonical: digestText === undefined ? `${name}:${tag ?? 'latest'}` : `${name}@${digestText}`,
  }
}

const maxMends = 4

/** The first broken rule of an invalid text; its mending is mended further while that leads to a valid reference. */
function describeInvalid(text: string): InvalidImageReference {
  const broken = findBrokenRule(text)
  let mended = broken.mended
  for (let mends = 1; mended !== undefined && parseExactly(mended) === undefined; mends++) {
    const next: string | undefined = mends < maxMends ? findBrokenRule(mended).mended : undefined
    mended = next === mended ? undefined : next
  }
  return {
    valid: false,
    code: broken.code,
    span: { start: broken.start, end: broken.end },
    message: broken.message,
    ...(mended === undefined ? {} : { mended }),
  }
}
