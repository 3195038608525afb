import * as level from './level.js'
import { dateOf, newestRelease, oneOf } from './newest-release.js'
import type { Query } from './query.js'
import { hasTag, hasVersion, splitTag, type TagGrammar } from './tag-grammar.js'

/** A tag of a repository with `from` in it changed to `to`, and what that rests on. */
export interface BetterTag {
  readonly tag: string
  readonly kind: 'tag' | 'version'
  readonly score: number
  readonly because: string
}

/** Minor versions that a lively image brings out while a list grows old. */
const releasesOfTwoYears = 12

/** Versions that exist near one that does not. Offered as the nearest existing, never as what was meant. */
export function nearVersions(tag: string, grammar: TagGrammar, query: Query): BetterTag[] {
  const parts = splitTag(tag)
  if (parts === undefined) return []
  const asOf = dateOf(query)
  const found: BetterTag[] = []
  const add = (version: string, score: number, because: string) => {
    const better = version + parts.rest
    if (better !== tag && hasTag(grammar, better))
      found.push({ tag: better, kind: 'version', score, because: because + asOf })
  }
  const major = grammar.majors.get(parts.major)
  const minors = [...(major?.minors.keys() ?? [])].map(Number)
  const highest = Math.max(...minors)
  const minor = Number(parts.minor ?? Number.NaN)
  // A tag may be newer than the list: only the registry knows that there is none.
  const isMissing = query.hint === 'tag'
  const mayBeNewer = !isMissing && minor > highest && minor <= highest + releasesOfTwoYears
  const digits = parts.patch === undefined ? (parts.minor === undefined ? parts.major : parts.minor) : ''
  if (digits.length > 2 || (digits.length === 2 && !mayBeNewer)) {
    for (let cut = 1; cut < digits.length; cut++) {
      const dotted =
        parts.minor === undefined
          ? `${digits.slice(0, cut)}.${digits.slice(cut)}`
          : `${parts.major}.${digits.slice(0, cut)}.${digits.slice(cut)}`
      add(
        dotted,
        digits.length >= 3 ? level.rival : level.faint,
        `the same digits with a dot: \`${dotted}\` exists`,
      )
    }
  }
  if (parts.minor !== undefined && parts.minor.length === 1) {
    add(
      `${parts.major}.0${parts.minor}`,
      level.strong,
      `this image writes \`${parts.major}.0${parts.minor}\``,
    )
  }
  if (parts.minor === undefined && found.length === 1 && digits.length >= 3)
    return found.map((only) => ({ ...only, score: level.fair }))
  // Ubuntu's years have months: `22` is none of its tags.
  const isYear = major !== undefined && [...major.minors.keys()].some((minor) => /^0\d$/.test(minor))
  if (
    (isMissing || isYear) &&
    found.length === 0 &&
    major !== undefined &&
    parts.minor === undefined &&
    !major.alone
  ) {
    const version = oneOf(parts.major, major.minors)
    if (version !== undefined)
      add(version, level.partly, `\`${parts.major}\` alone is no tag; \`${version}\` exists`)
  }
  if (found.length > 0) return found.slice(0, 3)
  const newest = isMissing ? newestRelease(tag, grammar, query) : []
  if (newest.length > 0 || major === undefined || parts.minor === undefined) return newest
  if (
    hasVersion(grammar, { major: parts.major, minor: parts.minor, rest: '' }) &&
    parts.patch !== undefined
  ) {
    const patch = major.minors.get(parts.minor) ?? -1
    if (patch >= 0 && minor < highest) {
      add(
        `${parts.major}.${parts.minor}.${patch}`,
        level.nearest,
        `\`${parts.major}.${parts.minor}.${patch}\` is the nearest that exists`,
      )
    }
  } else if (minor < (isMissing ? highest : highest - 1) && parts.patch === undefined) {
    const near = minors
      .filter((other) => Math.abs(other - minor) <= 3)
      .sort((a, b) => Math.abs(a - minor) - Math.abs(b - minor) || a - b)
    const [nearest] = near
    if (nearest !== undefined) {
      const shown = `${parts.major}.${parts.minor.length === 2 && nearest < 10 ? `0${nearest}` : nearest}`
      add(shown, level.nearest, `\`${shown}\` is the nearest that exists`)
    }
  }
  return found
}
