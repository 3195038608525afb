import { type Mechanism, propose } from './proposal.js'

/** `v1.2.3`, `1.2.3-rc.1`, not `v2` alone, `20240101` or a hash. */
const version = /^v?\d{1,4}\.\d{1,5}(?:\.\d{1,5})?(?:[-._][A-Za-z0-9._-]{1,60})?$/
const commit = /-[0-9a-f]{12,40}$/

/**
 * Projects call a release `v1.2.3` and its image tag `1.2.3`, or the other way round. Where the registry says that the tag
 * is missing and nothing is known of the repository's tags, that is the first thing to try.
 */
export const guessTagPrefix: Mechanism = (query) => {
  const { reference, known, hint } = query
  const { tag, domain, path } = reference
  if (
    hint !== 'tag' ||
    tag === undefined ||
    reference.digest !== undefined ||
    !version.test(tag) ||
    commit.test(tag)
  )
    return []
  if (known.tagsOf(domain, path) !== undefined) return []
  const meant = tag.startsWith('v') ? tag.slice(1) : `v${tag}`
  const because = tag.startsWith('v')
    ? `tags of images often lack the \`v\` of the release: \`${tag}\` → \`${meant}\``
    : `tags of images often have the \`v\` of the release: \`${tag}\` → \`${meant}\``
  return [propose(query, { tag: meant }, 'tag', tag.startsWith('v') ? 0.58 : 0.52, because)]
}
