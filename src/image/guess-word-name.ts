import type { Suggestion } from '../types.js'
import { familiarRepository } from './familiar-name.js'
import { weighTag } from './guess-tag.js'
import * as level from './level.js'
import { propose } from './proposal.js'
import type { Query } from './query.js'

/**
 * A name of an image that is an ordinary word too: `rabbit`, `hive`. Somebody's own image may well be called so; only a tag that
 * the image has or a version, or a registry that refused the name, speaks for it.
 *
 * Shape: `undefined` when nothing speaks for it. Errors: none is thrown.
 */
export function guessWordName(query: Query): Suggestion | undefined {
  const { known, reference, name, hint } = query
  if (reference.domain !== 'docker.io' || name.includes('/')) return undefined
  const image = known.wordAlias(name)
  if (image === undefined) return undefined
  const tag = weighTag(reference.tag, known.tagsOf(image.domain, image.path))
  const isVersion = /^v?\d+\.\d/.test(reference.tag ?? '')
  const score =
    tag >= 0.7
      ? level.strong
      : hint === 'repository'
        ? level.rival
        : isVersion || tag > 0.3
          ? level.nearest
          : 0
  if (score === 0) return undefined
  const shown = familiarRepository(image.domain, image.path)
  const because = `\`${name}\` is another name of \`${shown}\`${tag >= 0.7 ? `, which has the tag \`${reference.tag}\`` : ''}`
  return propose(query, { domain: image.domain, path: image.path }, 'alias', score, because)
}
