import * as level from './level.js'
import type { BetterTag } from './near-versions.js'
import {
  compareVersions,
  hasTag,
  hasVersion,
  splitTag,
  type TagGrammar,
  type TagParts,
  type Version,
} from './tag-grammar.js'

/**
 * The tag without the one part that this version was never published with: `17-slim` for `17-jre-slim` of openjdk, `3.12-slim` for
 * `3.12-slim-stretch` of python. Offered as what exists, never as what was meant.
 *
 * Shape: `undefined` when the version is not known, or when no single part is too much. Errors: none is thrown.
 */
export function nearVariant(tag: string, grammar: TagGrammar): BetterTag | undefined {
  const parsed = splitTag(tag)
  const parts = tag.split('-')
  if (parsed === undefined || parts.length < 2 || parts.length > 5 || parts.includes('')) return undefined
  if (!hasVersion(grammar, { ...parsed, rest: '' })) return undefined
  for (let at = parts.length - 1; at > 0; at--) {
    const better = parts.filter((_, index) => index !== at).join('-')
    if (!hasTag(grammar, better)) continue
    const last = lastOf(parsed, grammar)
    const why =
      last === undefined
        ? `this version has no \`${parts[at]}\``
        : `tags with \`${parsed.rest.slice(1)}\` ended with version ${last}`
    const because = `${why}; \`${better}\` exists`
    return { tag: better, kind: 'version', score: level.nearest, because }
  }
  return undefined
}

/** The same for what ended before this version: `3.12-buster`, the last of which was 3.11. */
export function endedVariant(tag: string, grammar: TagGrammar): BetterTag | undefined {
  const parts = splitTag(tag)
  return parts !== undefined && lastOf(parts, grammar) !== undefined ? nearVariant(tag, grammar) : undefined
}

/** The last version that had what follows this one, where this one is newer. */
function lastOf({ rest, major, minor }: TagParts, grammar: TagGrammar): string | undefined {
  const number = Number(major.replace('v', ''))
  const highest = grammar.after.get(rest.replace(/\d+/g, '#'))?.highest
  const version: Version = minor === undefined ? [number] : [number, Number(minor)]
  return highest !== undefined && compareVersions(version, highest) > 0 ? highest.join('.') : undefined
}
