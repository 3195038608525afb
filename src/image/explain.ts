import type { ImageExplanation, ImageReference, InvalidImageReference } from '../types.js'
import { familiarName } from './familiar-name.js'
import { moveOf } from './moved.js'
import { parseImageReference } from './parse.js'
import { registryOf } from './registries.js'

/**
 * Says where an image is pulled from, in full.
 *
 * Shape: registry, repository, tag (`latest` with `tagIsImplied` when neither tag nor digest is written), digest, whose
 * credentials the registry wants, the page or the command to look, `moved` when the repository is known to have gone
 * elsewhere, and `notes`. An invalid text gives its `InvalidImageReference`.
 * Errors: none is thrown.
 *
 * @example explainImage('nginx').canonical // 'docker.io/library/nginx:latest'
 */
export function explainImage(reference: string | ImageReference): ImageExplanation | InvalidImageReference {
  const parsed = typeof reference === 'string' ? parseImageReference(reference) : reference
  if (!parsed.valid) return parsed
  const { domain, path, tag, digest, canonical } = parsed
  const registry = registryOf(domain)
  const name = familiarName(parsed)
  const move = moveOf(parsed)
  const fill = (text: string) => fillIn(text, parsed, name)
  const isOfficial = domain === 'docker.io' && path.startsWith('library/')
  const page = isOfficial ? `https://hub.docker.com/_/${path.slice(8)}` : registry.page
  const notes = [...(registry.note === undefined ? [] : [registry.note])]
  if (isOfficial) notes.push('without a namespace the name means an official image of Docker Hub')
  if (tag !== undefined && digest !== undefined) notes.push('the digest decides; the tag is not looked at')
  // the Image ID of a container, which describe prints
  if (tag?.length === 64 && path.endsWith('sha256'))
    notes.push('the id of an image is no name; a digest follows a name and `@`')
  if (/[A-Z]/.test(domain)) notes.push('the first part has capitals, so it is read as a registry host')
  return {
    valid: true,
    reference: name,
    registry: domain,
    registryName: registry.name,
    registryKind: registry.kind,
    repository: path,
    ...(digest === undefined ? { tag: tag ?? 'latest' } : tag === undefined ? {} : { tag }),
    tagIsImplied: tag === undefined && digest === undefined,
    ...(digest === undefined ? {} : { digest }),
    canonical,
    credentials: fill(registry.credentials),
    ...(page === undefined ? {} : { page: fill(page) }),
    command: registry.command === undefined ? `docker manifest inspect ${name}` : fill(registry.command),
    ...(move === undefined
      ? {}
      : {
          moved: {
            ...(move.to === undefined ? {} : { to: movedName(move.to, move.keepsTag, parsed) }),
            isGone: move.isGone,
            because: move.because,
            source: move.source,
          },
        }),
    notes,
  }
}

/** The reference at its new place; its tag is kept only where the same tags are to be had. */
export function movedName(
  to: { readonly domain: string; readonly path: string },
  keepsTag: boolean,
  reference: ImageReference,
): string {
  const { tag, digest } = reference
  return familiarName({
    ...to,
    ...(keepsTag && tag !== undefined ? { tag } : {}),
    ...(keepsTag && digest !== undefined ? { digest } : {}),
  })
}

function fillIn(text: string, { domain, path }: ImageReference, name: string): string {
  const values: Readonly<Record<string, string>> = {
    registry: domain,
    path,
    owner: path.split('/')[0] ?? path,
    second: path.split('/')[1] ?? '',
    name: path.slice(path.lastIndexOf('/') + 1),
    reference: name,
  }
  return text.replace(
    /\{([a-z]+)\}/g,
    (whole, key: string) => (Object.hasOwn(values, key) ? values[key] : undefined) ?? whole,
  )
}
