import type { Suggestion } from '../types.js'
import { familiarRepository } from './familiar-name.js'
import { general } from './general-names.js'
import type { KnownRepository } from './known-images.js'
import * as level from './level.js'
import { moveOf } from './moved.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'

/**
 * The same words in another order: `world-hello`, `rayproject/ml-ray`, or the parts of the path exchanged, `k6-operator/grafana`.
 * Short words come in any order by chance, so a name with one needs its other part to be right.
 */
export const guessWordOrder: Mechanism = (query) => {
  const { reference, known, name } = query
  const { domain, path } = reference
  if (query.registry.kind !== 'public' || known.find(domain, path) !== undefined || name.length > 120)
    return []
  if (!/[-_./]/.test(name) || (name.includes('/') && known.alias(name) !== undefined)) return []
  if (!name.includes('/') && known.isWord(name) && query.hint !== 'repository') return []
  if (known.withSameLetters(name).length > 0) return []
  const exchanged = name.split('/').reverse().join('/')
  const owner = name.slice(0, Math.max(0, name.lastIndexOf('/')))
  const found = popular(known.withSameWords(name), domain).filter((repository) => repository.path !== path)
  if (found.length === 0) return guessOrderOfLast(query)
  return found.flatMap((repository) => {
    const meant = repository.path.replace(/^library\//, '')
    const isHere = repository.domain === domain
    const isExchanged = isHere && meant === exchanged
    const isOfOwner = isHere && owner !== '' && meant.startsWith(`${owner}/`)
    const hasShort = meant.split(/[/._-]+/).some((word) => word.length < 3)
    if (hasShort && !isExchanged && !isOfOwner) return []
    const because = `the same words in another order: \`${name}\` → \`${meant}\``
    const score = isExchanged ? level.fair : isHere ? level.open : level.nearest
    return [propose(query, repository, 'structure', score, because)]
  })
}

/** `exporter-node`, `state-kube-metrics`: the words of a name whose namespace is missing too. */
function guessOrderOfLast(query: Query): readonly Suggestion[] {
  const { known, name, hint, reference } = query
  const words = name.split(/[-_.]+/)
  if (name.includes('/') || words.length < 2 || words.every((word) => general.has(word))) return []
  if (words.some((word) => word.length < 3) || known.withLastComponent(name).length > 0) return []
  const same = known.withSameLastWords(name)
  const meant = lastOf(same[0])
  if (meant === undefined || same.some((other) => lastOf(other) !== meant)) return []
  const image = known.alias(meant)
  const found = image === undefined ? popular(same, reference.domain) : [image]
  return found.map((repository) => {
    const shown = familiarRepository(repository.domain, repository.path)
    const because = `the same words in another order: \`${name}\` → \`${meant}\`, published as \`${shown}\``
    return propose(
      query,
      repository,
      'structure',
      hint === 'repository' ? level.rival : level.nearest,
      because,
    )
  })
}

function lastOf(repository: KnownRepository | undefined): string | undefined {
  return repository?.path.slice(repository.path.lastIndexOf('/') + 1)
}

/** The best known of the written registry, else of all; only when few enough to say something. */
export function popular(
  repositories: readonly KnownRepository[],
  domain: string,
): readonly KnownRepository[] {
  const staying = repositories.filter((known) => moveOf(known)?.isGone !== true)
  const inUse = staying.filter(({ tier }) => tier < 3)
  const here = (inUse.length > 0 ? inUse : staying).filter((known) => known.domain === domain)
  const some = here.length > 0 ? here : staying
  const best = Math.min(...some.map(({ tier }) => tier))
  const famous = some.filter(({ tier }) => tier === best)
  return famous.length > 2 ? [] : famous
}
