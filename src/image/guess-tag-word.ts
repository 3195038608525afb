import type { Suggestion } from '../types.js'
import { general } from './general-names.js'
import * as level from './level.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'
import { hasTag } from './tag-grammar.js'

/** A word of the tag stands where the name does, or in front of it: `dind:24.0`, `alpine/node:18`, `slim-python:3.9`. */
export const guessTagWord: Mechanism = (query) => {
  const { reference, known, name } = query
  const { domain, path, digest } = reference
  if (domain !== 'docker.io' || digest !== undefined || name.length > 80) return []
  if (known.find(domain, path) !== undefined || known.alias(name) !== undefined) return []
  return inFront(query) ?? inPlace(query) ?? []
}

/** `alpine/node:18`, `slim-python:3.9` */
function inFront(query: Query): Suggestion[] | undefined {
  const { known, name, reference } = query
  const { tag } = reference
  const [, word = '', rest = ''] = /^([a-z]+)[-_/]([a-z][a-z0-9-]*)$/.exec(name) ?? []
  const repository = rest === '' ? undefined : known.single(rest)
  const grammar = repository === undefined ? undefined : known.tagsOf(repository.domain, repository.path)
  if (repository === undefined || grammar === undefined) return undefined
  const better = tag === undefined || tag === 'latest' ? word : `${tag}-${word}`
  if (!hasTag(grammar, better)) return undefined
  const because = `\`${word}\` is a part of the tags of \`${rest}\`: \`${rest}:${better}\``
  const target = { domain: repository.domain, path: repository.path, tag: better }
  return [propose(query, target, 'glued', level.fair, because)]
}

/** `dind:24.0`, where one image only has such tags. */
function inPlace(query: Query): Suggestion[] | undefined {
  const { known, name, reference } = query
  const { tag } = reference
  if (tag === undefined || !/^v?\d/.test(tag) || !/^[a-z][a-z0-9-]{2,}$/.test(name)) return undefined
  if (general.has(name) || known.isWord(name)) return undefined
  const better = `${tag}-${name}`
  const having = known.withAfter(`-${name}`).filter((repository) => {
    const grammar = known.tagsOf(repository.domain, repository.path)
    return repository.tier < 3 && grammar !== undefined && hasTag(grammar, better)
  })
  const [only] = having
  if (only === undefined || having.length > 1) return undefined
  const shown = only.path.replace('library/', '')
  const because = `\`${name}\` is a part of the tags of \`${shown}\` alone: \`${shown}:${better}\``
  return [propose(query, { path: only.path, tag: better }, 'glued', level.open, because)]
}
