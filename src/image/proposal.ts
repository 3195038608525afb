import type { ImageReference, Suggestion, SuggestionKind } from '../types.js'
import { familiarName, familiarRepository } from './familiar-name.js'
import type { Query } from './query.js'

/** The parts of a reference that a proposal puts in place of the written ones. */
export interface Target {
  readonly domain?: string
  readonly path?: string
  /** `null` takes the tag away. */
  readonly tag?: string | null
}

/** A mechanism looks at a query and proposes what may have been meant. */
export type Mechanism = (query: Query) => readonly Suggestion[]

/**
 * A suggestion with what changed worked out. `score` is the belief that this was meant, 0 to 1.
 *
 * Shape: `to` has the written tag and digest unless the target changes them; a written `docker.io` is kept.
 */
export function propose(
  query: Query,
  target: Target,
  kind: SuggestionKind,
  score: number,
  because: string,
): Suggestion {
  const { reference } = query
  const tag = target.tag === undefined ? reference.tag : (target.tag ?? undefined)
  const meant: Pick<ImageReference, 'domain' | 'path' | 'tag' | 'digest'> = {
    domain: target.domain ?? reference.domain,
    path: target.path ?? reference.path,
    ...(tag === undefined ? {} : { tag }),
    ...(reference.digest === undefined ? {} : { digest: reference.digest }),
  }
  return {
    from: familiarName(reference),
    to: keepHost(query, meant) + familiarName(meant),
    kind,
    confidence: confidenceOf(score),
    score: Math.round(Math.min(score, 0.99) * 100) / 100,
    changed: changesOf(reference, meant),
    because,
  }
}

/** `docker.io/` where it was written before a namespace; an official image is called by its name alone. */
function keepHost(
  { hasHost, reference }: Query,
  { domain, path }: Pick<ImageReference, 'domain' | 'path'>,
): string {
  const isWritten =
    hasHost && reference.domain === domain && domain === 'docker.io' && !path.startsWith('library/')
  return isWritten && !familiarRepository(domain, path).startsWith('docker.io/') ? 'docker.io/' : ''
}

/** From .8 likely; nothing is certain here. */
export function confidenceOf(score: number): 'likely' | 'possible' {
  return score >= 0.8 ? 'likely' : 'possible'
}

type Parts = Pick<ImageReference, 'domain' | 'path' | 'tag'>

function changesOf(from: Parts, to: Parts): Suggestion['changed'] {
  const changed: Suggestion['changed'][number][] = []
  const add = (component: Suggestion['changed'][number]['component'], a: string, b: string) => {
    if (a !== b) changed.push({ component, ...smallestDifference(a, b) })
  }
  const oldPath = familiarRepository('docker.io', from.path)
  const newPath = familiarRepository('docker.io', to.path)
  if (from.domain !== to.domain) changed.push({ component: 'registry', from: from.domain, to: to.domain })
  const [oldNamespace, oldName] = splitPath(oldPath)
  const [newNamespace, newName] = splitPath(newPath)
  if (
    oldNamespace.split('/').length !== newNamespace.split('/').length ||
    (oldNamespace === '') !== (newNamespace === '')
  ) {
    add('repository', oldPath, newPath)
  } else {
    add('namespace', oldNamespace, newNamespace)
    add('repository', oldName, newName)
  }
  if (from.tag !== to.tag) {
    if (from.tag === undefined || to.tag === undefined)
      changed.push({ component: 'tag', from: from.tag ?? '', to: to.tag ?? '' })
    else add('tag', from.tag, to.tag)
  }
  return changed
}

function splitPath(path: string): [string, string] {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? ['', path] : [path.slice(0, slash), path.slice(slash + 1)]
}

/** The one part between separators in which two texts differ, or both texts in full. */
function smallestDifference(from: string, to: string): { from: string; to: string } {
  const a = from.split(/([/._-]+)/)
  const b = to.split(/([/._-]+)/)
  if (a.length !== b.length) return { from, to }
  const different = a.map((part, index) => (part === b[index] ? -1 : index)).filter((index) => index >= 0)
  const [only] = different
  if (different.length !== 1 || only === undefined || only % 2 === 1) return { from, to }
  return { from: a[only] as string, to: b[only] as string }
}
