import { commonWords } from './guess-tag.js'
import * as level from './level.js'
import { moveOf } from './moved.js'
import { type Mechanism, propose } from './proposal.js'

const version = /^v?\d+\.\d[\w.-]*$/
// A date or a commit is no version: 20240101, 1a2b3c4
const commit = /^\d{6,}$|^[0-9a-f]{7,40}$/
// A build of one commit: 1.1.0-f2d224350c25bfa3b0c0454e5c243f59e14a7b85, v1.4.2-3f2c1ab
const build = /^v?(\d+\.\d+(?:\.\d+)?)-(?:g?[0-9a-f]{7,40})$/
// A word before the version: base-10.11.0, release-1.4.0
const worded = /^([a-z]+)[-_](v?\d+\.\d[\w.]*)$/

/**
 * Registries have tags as their publishers write versions: some with `v`, some without, and a release has no commit in it.
 * Where the registry says that the tag is missing and nothing is known of the repository's tags, the other way of writing is
 * the first thing to try.
 */
export const guessTagVariant: Mechanism = (query) => {
  const { reference, known, hint } = query
  const { tag, domain, path } = reference
  if (hint !== 'tag' || tag === undefined || reference.digest !== undefined || commit.test(tag)) return []
  if (known.tagsOf(domain, path) !== undefined) return []
  // A registry of one's own has the tags that one gave, and where a repository went elsewhere its newer ones are there.
  if (query.registry.kind !== 'public' || moveOf(reference) !== undefined) return []
  // Below `library/` there are official images alone: of any other name there is no tag at all.
  if (domain === 'docker.io' && path.startsWith('library/') && known.find(domain, path) === undefined)
    return []
  // `ghcr.io/grafana/loki`: where the image is published elsewhere, the place is wrong sooner.
  const last = path.slice(path.lastIndexOf('/') + 1)
  if (
    known.find(domain, path) === undefined &&
    known.withLastComponent(last).some((other) => other.path === path)
  )
    return []
  const isWritingOf = (other: string) => other.startsWith('v') === tag.startsWith('v') && version.test(other)
  // The command that asked for this very tag says nothing of how tags are written.
  const isUsual = query.nearby.some(
    (other) =>
      other.domain === domain && other.path === path && other.tag !== tag && isWritingOf(other.tag ?? ''),
  )
  if (isUsual && version.test(tag)) return []
  const released = build.exec(tag)?.[1]
  if (released !== undefined) {
    const because = `\`${tag}\` is a build of one commit; the release would be`
    // The release itself mostly has the `v`.
    return [
      propose(query, { tag: `v${released}` }, 'version', level.faint, `${because} \`v${released}\``),
      propose(query, { tag: released }, 'version', level.faint - 0.01, `${because} \`${released}\``),
    ]
  }
  const [, word = '', bare] = worded.exec(tag) ?? []
  if (bare !== undefined) {
    // `alpine-8.0`: what everybody has behind the version
    const isVariant = word !== 'release' && commonWords.includes(word)
    const because = isVariant ? 'the version stands first in most tags' : 'the version alone'
    const better = isVariant ? `${bare}-${word}` : bare
    return [propose(query, { tag: better }, 'version', level.faint, `${because}: \`${tag}\` → \`${better}\``)]
  }
  if (!version.test(tag)) return []
  // `1.42.0-alpine`: there the order of the parts may be wrong as well
  if (/[a-z]{3}/.test(tag) && !tag.startsWith('v')) return []
  // Where it is known how the project writes its tags, nothing is left to try.
  if (known.tagPatternsOf(domain, path).length > 0) return []
  const meant = tag.startsWith('v') ? tag.slice(1) : `v${tag}`
  const because = tag.startsWith('v')
    ? `tags of images often lack the \`v\` of the release: \`${tag}\` → \`${meant}\``
    : `tags of images often have the \`v\` of the release: \`${tag}\` → \`${meant}\``
  return [propose(query, { tag: meant }, 'tag', tag.startsWith('v') ? level.nearest : level.faint, because)]
}
