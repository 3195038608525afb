import * as level from './level.js'
import { type Mechanism, propose } from './proposal.js'
import { hasTag } from './tag-grammar.js'

/**
 * The front of an official image's name where its tag says which is meant: `maria:10.6` for `mariadb:10.6`, `sonar:lts-community`.
 * Without such a tag the text may well be somebody's own name.
 */
export const guessFrontOfName: Mechanism = (query) => {
  const { reference, known, name } = query
  const { domain, path, tag } = reference
  if (domain !== 'docker.io' || !/^[a-z]{4,}$/.test(name) || tag === undefined || tag === 'latest') return []
  if (known.find(domain, path) !== undefined || known.alias(name) !== undefined) return []
  const having = known.singlesBeginningWith(name).filter(({ repository }) => {
    const grammar = known.tagsOf(repository.domain, repository.path)
    return repository.tier < 3 && grammar !== undefined && hasTag(grammar, tag)
  })
  const [only] = having
  const isOne = having.every(({ repository }) => repository === only?.repository)
  const isTelling = /\.\d|[a-z]-|-[a-z]/.test(tag) && known.countWithTag(tag) <= 8
  if (only === undefined || !isOne || !isTelling) return []
  const because = `the end of the name is missing: \`${name}\` → \`${only.name}\`, which has the tag \`${tag}\``
  return [
    propose(query, only.repository, 'name', known.isCommonWord(name) ? level.nearest : level.fair, because),
  ]
}
