import * as level from './level.js'
import type { Query } from './query.js'
import { hasTag, hasVersion, splitTag, type TagGrammar } from './tag-grammar.js'

/** A tag of a repository with `from` in it changed to `to`, and what that rests on. */
export interface BetterTag {
  readonly tag: string
  readonly kind: 'tag' | 'version'
  readonly score: number
  readonly because: string
}

/**
 * The newest version the list knows of an image, offered where the registry says that there is no `latest`.
 *
 * Shape: `[]` when the list has no versions of it.
 */
export function newestVersion(grammar: TagGrammar, query: Query): BetterTag[] {
  const [major] = [...grammar.majors.keys()].sort((a, b) => Number(b) - Number(a))
  const version =
    major === undefined ? undefined : oneOf(major, grammar.majors.get(major)?.minors ?? new Map())
  if (version === undefined) return []
  const asOf = query.known.date === undefined ? '' : ` (list of ${query.known.date})`
  const because = `there is no \`latest\`; the newest known is \`${version}\`${asOf}`
  return [{ tag: version, kind: 'version', score: level.nearest, because }]
}

/** One version of a major: the first of a year (`22.04`), else the newest; `undefined` when it has no minors. */
function oneOf(major: string, minors: ReadonlyMap<string, number>): string | undefined {
  const sorted = [...minors.keys()].sort((a, b) => Number(a) - Number(b))
  const minor = sorted[0]?.startsWith('0') && sorted[0].length === 2 ? sorted[0] : sorted.at(-1)
  if (minor === undefined) return undefined
  const patch = minors.get(minor) ?? -1
  return patch > 0 && !minor.startsWith('0') ? `${major}.${minor}.${patch}` : `${major}.${minor}`
}

/** Minor versions that a lively image brings out while a list grows old. */
const releasesOfTwoYears = 12

/** Versions that exist near one that does not. Offered as the nearest existing, never as what was meant. */
export function nearVersions(tag: string, grammar: TagGrammar, query: Query): BetterTag[] {
  const parts = splitTag(tag)
  if (parts === undefined) return []
  const asOf = query.known.date === undefined ? '' : ` (list of ${query.known.date})`
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
  if (found.length > 0 || major === undefined || parts.minor === undefined) return found.slice(0, 3)
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
