import * as level from './level.js'
import type { BetterTag } from './near-versions.js'
import type { Query } from './query.js'
import { hasTag, splitTag, type TagGrammar, type TagParts } from './tag-grammar.js'

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
  const asOf = dateOf(query)
  const because = `there is no \`latest\`; the newest known is \`${version}\`${asOf}`
  return [{ tag: version, kind: 'version', score: level.nearest, because }]
}

/** The day the list stands for, as it is said behind a version. */
export function dateOf({ known: { date } }: Query): string {
  return date === undefined ? '' : ` (list of ${date})`
}

/** One version of a major: the first of a year (`22.04`), else the newest; `undefined` when it has no minors. */
export function oneOf(major: string, minors: ReadonlyMap<string, number>): string | undefined {
  const sorted = [...minors.keys()].sort((a, b) => Number(a) - Number(b))
  const minor = sorted[0]?.startsWith('0') && sorted[0].length === 2 ? sorted[0] : sorted.at(-1)
  if (minor === undefined) return undefined
  const patch = minors.get(minor) ?? -1
  return patch > 0 && !minor.startsWith('0') ? `${major}.${minor}.${patch}` : `${major}.${minor}`
}

/**
 * The newest release that is known of the line of a version that the registry says is missing: `3.14` for `3.16`, `26` for `28`,
 * `16.15` for `16.99`. Offered as what exists, never as what was meant.
 *
 * Shape: `[]` when the version is older than that, or when its line has none.
 */
export function newestRelease(tag: string, grammar: TagGrammar, query: Query): BetterTag[] {
  const parts = splitTag(tag)
  const newest = parts === undefined ? undefined : newestBelow(parts, grammar)
  if (parts === undefined || newest === undefined || !hasTag(grammar, newest + parts.rest)) return []
  const because = `the newest release that is known is \`${newest}\`${dateOf(query)}`
  return [{ tag: newest + parts.rest, kind: 'version', score: level.nearest, because }]
}

/** To as many numbers; `undefined` when the version is older, or when its line has none. */
function newestBelow({ major, minor, patch }: TagParts, grammar: TagGrammar): string | undefined {
  const numberOf = (text: string) => Number(text.replace('v', ''))
  const released = releasesOf(grammar)
  const [line] = [...released.keys()]
    .filter((other) => (other[0] === 'v') === (major[0] === 'v') && numberOf(other) <= numberOf(major))
    .sort((a, b) => numberOf(b) - numberOf(a))
  const known = line === undefined ? undefined : released.get(line)
  if (line === undefined || known === undefined || (line === major && minor === undefined)) return undefined
  if (minor === undefined) return known.alone ? line : oneOf(line, known.minors)
  const [highest] = [...known.minors.keys()].sort((a, b) => Number(b) - Number(a))
  if (highest === undefined) return undefined
  const isNewer = line !== major || Number(minor) > Number(highest)
  const newest = isNewer ? highest : minor
  const last = known.minors.get(newest) ?? -1
  if (!isNewer && !(Number(patch) > last)) return undefined
  return patch !== undefined && last > 0
    ? `${line}.${newest}.${last}`
    : isNewer
      ? `${line}.${newest}`
      : undefined
}

/** The versions without those that may have had previews only: `3.15.0rc1`, `19beta1`. */
function releasesOf({ majors, after }: TagGrammar): TagGrammar['majors'] {
  if (![...after.keys()].some((text) => /^-?(?:rc|beta)/.test(text))) return majors
  return new Map(
    [...majors]
      .map(([major, { alone, minors }]): [string, { alone: boolean; minors: Map<string, number> }] => [
        major,
        { alone, minors: new Map([...minors].filter(([, patch]) => patch !== 0)) },
      ])
      .filter(([, { minors }]) => minors.size > 0),
  )
}
