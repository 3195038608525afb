/** The tags of one repository as a grammar: which versions there are, what may follow one, and the other tags. */
export interface TagGrammar {
  /** By major (`v` kept): does the major stand alone, and its minors with the highest patch (-1: none). */
  readonly majors: ReadonlyMap<
    string,
    { readonly alone: boolean; readonly minors: ReadonlyMap<string, number> }
  >
  /** What follows a version, `#` for digits: `-alpine#.#`, and which versions had it. */
  readonly after: ReadonlyMap<string, VersionRange>
  /** Tags without a version in front, `#` for digits. */
  readonly words: ReadonlySet<string>
  /** The words that occur in tags, at least three letters long. */
  readonly vocabulary: readonly string[]
}

/** A version as major and minor; a major alone stands for any of its minors. */
export type Version = readonly [major: number, minor?: number]

/** The versions from the least to the highest; an end that is absent is open. */
export interface VersionRange {
  readonly least?: Version
  readonly highest?: Version
}

/** A tag taken apart: version numbers as written and what follows. */
export interface TagParts {
  readonly major: string
  readonly minor?: string
  readonly patch?: string
  readonly rest: string
}

/**
 * Takes a tag that begins with a version apart.
 *
 * @example splitTag('1.25.3-alpine') // { major: '1', minor: '25', patch: '3', rest: '-alpine' }
 */
export function splitTag(tag: string): TagParts | undefined {
  const match = /^(v?\d{1,5})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?=$|\D)(.*)$/.exec(tag)
  if (match === null) return undefined
  return {
    major: match[1] as string,
    ...(match[2] === undefined ? {} : { minor: match[2] }),
    ...(match[3] === undefined ? {} : { patch: match[3] }),
    rest: match[4] as string,
  }
}

/** `0.2,1.5,3`: minors with their highest patch; in the packed list one that follows on the one before is left out, `0.2,.5,3`. */
function readMinors(list: string | undefined): Map<string, number> {
  const minors = new Map<string, number>()
  let before = -1
  for (const item of list ? list.split(',') : []) {
    const [written, patch] = item.split('.')
    const minor = written || String(before + 1)
    before = Number(minor)
    minors.set(minor, patch === undefined ? -1 : Number(patch))
  }
  return minors
}

/** Reads the lines of one repository in the form of `data/known-images/tags.txt`, or in the packed one. */
export function readTagGrammar(lines: readonly string[]): TagGrammar {
  const majors = new Map<string, { alone: boolean; minors: Map<string, number> }>()
  const after = new Map<string, VersionRange>()
  const words = new Set<string>()
  for (const line of lines) {
    const [key, ...items] = line.trim().split(' ')
    if (key === 'after') for (const item of items) after.set(...readAfter(item))
    if (key === 'words') for (const item of items) words.add(item)
    if (key !== 'versions') continue
    for (const item of items) {
      const [head = '', list] = item.split(':')
      majors.set(head.replace('*', ''), { alone: head.endsWith('*'), minors: readMinors(list) })
    }
  }
  const vocabulary = new Set<string>()
  for (const text of [...after.keys(), ...words])
    for (const word of text.match(/[A-Za-z]{3,}/g) ?? []) vocabulary.add(word)
  return { majors, after, words, vocabulary: [...vocabulary] }
}

/** Alpine's versions are 2.x and 3.x: the number behind it in `alpine1.21` is another's. */
const otherAlpine = /alpine(?![23](?:\.|$|-))\d+\.\d/

/**
 * Is this a tag of the repository, as far as the grammar tells? Lenient where it stands for digits.
 *
 * @example hasTag(nginx, '1.25-alpine') // true
 */
export function hasTag(grammar: TagGrammar, tag: string): boolean {
  if (otherAlpine.test(tag)) return false
  const windows = /-?(windowsservercore|nanoserver)(?:-(?:ltsc|sac)?\d+)?$/.exec(tag)
  if (windows !== null && grammar.vocabulary.includes(windows[1] as string))
    return windows.index === 0 || hasTag(grammar, tag.slice(0, windows.index))
  const shape = tag.replace(/\d+/g, '#')
  if (shape === '#' ? grammar.words.has('#') && tag.length >= 6 : grammar.words.has(shape)) return true
  const parts = splitTag(tag)
  if (parts === undefined || !hasVersion(grammar, parts)) return false
  if (parts.rest === '') return true
  const range = grammar.after.get(parts.rest.replace(/\d+/g, '#'))
  return range !== undefined && isWithin(parts, range)
}

/** `-jre@6-11` */
function readAfter(item: string): [after: string, range: VersionRange] {
  const [after = '', range = ''] = item.split('@')
  const [least, highest] = range.split('-').map(readVersion)
  return [after, { ...(least === undefined ? {} : { least }), ...(highest === undefined ? {} : { highest }) }]
}

function readVersion(text: string): Version | undefined {
  if (text === '') return undefined
  const [major = 0, minor] = text.split('.').map(Number)
  return minor === undefined ? [major] : [major, minor]
}

function isWithin({ major, minor }: TagParts, { least, highest }: VersionRange): boolean {
  const version: Version =
    minor === undefined ? [Number(major.replace('v', ''))] : [Number(major.replace('v', '')), Number(minor)]
  return (
    (least === undefined || compareVersions(version, least) >= 0) &&
    (highest === undefined || compareVersions(version, highest) <= 0)
  )
}

/** Below 0 when the first is older; a major alone is neither older nor newer than one of its minors. */
export function compareVersions([major, minor]: Version, [other, otherMinor]: Version): number {
  return major - other || (minor === undefined || otherMinor === undefined ? 0 : minor - otherMinor)
}

/** Is the version of these parts among the repository's? */
export function hasVersion(grammar: TagGrammar, parts: TagParts): boolean {
  const major = grammar.majors.get(parts.major)
  if (major === undefined) return false
  if (parts.minor === undefined) return major.alone
  const highest = major.minors.get(parts.minor)
  if (highest === undefined) return false
  return parts.patch === undefined || Number(parts.patch) <= highest
}
