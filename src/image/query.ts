import { Memory } from '../memory.js'
import type { ImageReference } from '../types.js'
import { type ErrorHint, readErrorHint } from './error-hint.js'
import { type KnownImages, noKnownImages } from './known-images.js'
import { recallImageReference } from './parse.js'
import { type Registry, registryOf } from './registries.js'

/** A valid reference with everything the mechanisms may look at. */
export interface Query {
  readonly reference: ImageReference
  /** The path as people write it: without `library/`. */
  readonly name: string
  /** Was a registry host written? */
  readonly hasHost: boolean
  readonly registry: Registry
  readonly known: KnownImages
  readonly nearby: readonly ImageReference[]
  readonly hint: ErrorHint
  /** What was said, cut to a bounded length; `''` when nothing. */
  readonly errorText: string
}

/** What a caller may add to the reference itself. */
export interface SuggestOptions {
  readonly knownImages?: KnownImages
  /** Names that stand in the same capture: other containers' images, older revisions, the manifest beside it. */
  readonly nearby?: readonly string[]
  /** What the runtime or registry said. */
  readonly errorText?: string
  /** What the call has decided already: many references are looked at beside the same nearby names. */
  readonly memory?: Memory
}

/** Puts a reference and the options together; nearby texts that are no references are passed over. */
export function makeQuery(reference: ImageReference, written: string, options: SuggestOptions): Query {
  const nearby: ImageReference[] = []
  const seen = new Set<string>()
  const memory = options.memory ?? new Memory()
  for (const text of options.nearby ?? []) {
    if (seen.has(text)) continue
    seen.add(text)
    const parsed = recallImageReference(text, memory)
    if (parsed.valid && !isPieceOf(parsed, reference)) nearby.push(parsed)
  }
  const { domain, path } = reference
  const known = options.knownImages ?? noKnownImages
  return {
    reference,
    name: path.startsWith('library/') && domain === 'docker.io' ? path.slice(8) : path,
    hasHost: written.startsWith(`${domain}/`) || written.startsWith('index.docker.io/'),
    registry: registryOf(domain),
    known,
    nearby,
    hint: readErrorHint(options.errorText, known.find(domain, path) !== undefined),
    errorText: options.errorText?.slice(0, 4000) ?? '',
  }
}

/** What a broken line leaves of the reference itself, `cker.io/acme/shop:3` of `docker.io/acme/shop:3`, is no other name. */
function isPieceOf({ canonical }: ImageReference, whole: ImageReference): boolean {
  return canonical !== whole.canonical && whole.canonical.endsWith(canonical)
}
