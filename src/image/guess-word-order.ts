import type { KnownRepository } from './known-images.js'
import { moveOf } from './moved.js'
import { type Mechanism, propose } from './proposal.js'

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
  return popular(known.withSameWords(name), domain)
    .filter((repository) => repository.path !== path)
    .flatMap((repository) => {
      const meant = repository.path.replace(/^library\//, '')
      const isHere = repository.domain === domain
      const isExchanged = isHere && meant === exchanged
      const isOfOwner = isHere && owner !== '' && meant.startsWith(`${owner}/`)
      const hasShort = meant.split(/[/._-]+/).some((word) => word.length < 3)
      if (hasShort && !isExchanged && !isOfOwner) return []
      const because = `the same words in another order: \`${name}\` → \`${meant}\``
      const score = isExchanged ? 0.84 : isHere ? 0.78 : 0.58
      return [propose(query, repository, 'structure', score, because)]
    })
}

/** The best known of the written registry, else of all; only when few enough to say something. */
export function popular(
  repositories: readonly KnownRepository[],
  domain: string,
): readonly KnownRepository[] {
  const staying = repositories.filter((known) => moveOf(known)?.isGone !== true)
  const here = staying.filter((known) => known.domain === domain)
  const some = here.length > 0 ? here : staying
  const best = Math.min(...some.map(({ tier }) => tier))
  const famous = some.filter(({ tier }) => tier === best)
  return famous.length > 2 ? [] : famous
}
