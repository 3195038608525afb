import * as level from './level.js'
import { hasTag, type TagGrammar } from './tag-grammar.js'

/** A tag put together as its repository does it, and why. */
export interface Reshaped {
  readonly tag: string
  readonly score: number
  readonly because: string
}

/** One way in which people put a tag together wrongly: the form, what it would be, the reason. */
type Rewrite = readonly [because: string, score: number, rewrite: (tag: string, name: string) => string]

const joined = 'the parts of the tag are joined by `-`'
const pointed = 'the numbers of a version are separated by `.`'

/** Single rewrites; what leaves the tag as it is does not count. */
const rewrites: readonly Rewrite[] = [
  ['the tags of this image have no `v` in front', level.plain, (tag) => tag.replace(/^[vV][-_.]?(?=\d)/, '')],
  ['the tags of this image have a `v` in front', level.plain, (tag) => tag.replace(/^(?=\d)/, 'v')],
  ['tags are told apart by case', level.plain, (tag) => tag.toLowerCase()],
  ['a tag ends with a letter or digit', level.plain, (tag) => tag.replace(/(?<![._-])[._-]+$/, '')],
  // 3.9_slim, 15.alpine
  [joined, level.plain, (tag) => tag.replace(/_+/g, '-').replace(/\.(?=[A-Za-z])/g, '-')],
  // 18alpine, jdk17
  [
    joined,
    level.plain,
    (tag) => tag.replace(/(\d)([A-Za-z]{2,})/g, '$1-$2').replace(/([A-Za-z]{2})(\d)/g, '$1-$2'),
  ],
  // 9.0jdk17
  [joined, level.plain, (tag) => tag.replace(/(\d)([A-Za-z]{2,})/g, '$1-$2')],
  // 18-alpine-3.18
  [
    'name and number of a system are written together',
    level.plain,
    (tag) => tag.replace(/(?<=-[a-z]{1,40})-(?=\d{1,9}\.\d)/g, ''),
  ],
  // 1_25, 22-04
  [pointed, level.firm, (tag) => tag.replace(/^(v?\d+)[_-](?=\d)/, '$1.')],
  [pointed, level.plain, (tag) => tag.replace(/\.{2,}/g, '.')],
  ['a letter stands for a digit', level.firm, lookAlikes],
  // 18.x
  ['`x` stands for any number', level.firm, (tag) => tag.replace(/\.[xX](?=$|-)/g, '')],
  // go1.19 of golang, ubuntu22.04 of ubuntu
  ['the name of the image is no part of its tags', level.firm, withoutName],
  // java11 of openjdk, py3.9 of python
  [
    'what the image is of is no part of its tags',
    level.fair,
    (tag) => tag.replace(/^(?:java|py)[-_]?(?=\d)/, ''),
  ],
  [
    'the version alone is the tag',
    level.plain,
    (tag) => tag.replace(/^(?:version|release|ver|rel)[-_.]?(?=\d)/i, ''),
  ],
  ['the version alone is the tag', level.firm, (tag) => tag.replace(/[-_.]?lts$/i, '')],
  ['the version alone is the tag', level.firm, (tag) => tag.replace(/^lts[-_.]?(?=\d)/i, '')],
  [
    'Java 1.8 is called Java 8',
    level.firm,
    (tag, name) => (ofJava.test(name) ? tag.replace(/^1\.(?=[5-8](?:-|$))/, '') : tag),
  ],
  [
    '`latest` is a tag of its own',
    level.plain,
    (tag) => tag.replace(/^latest[-_.]?(?=.)|(?<=.)[-_.]?latest$/, ''),
  ],
]

const ofJava = /jdk|java|temurin|corretto|sapmachine/

/** `1.O`, `l.25` */
function lookAlikes(tag: string): string {
  return tag.replace(/^[^-]+/, (version) =>
    /\d/.test(version) && /^v?[\dlIoO.]+$/.test(version)
      ? version.replace(/[lI]/g, '1').replace(/[oO]/g, '0')
      : version,
  )
}

function withoutName(tag: string, name: string): string {
  const letters = /^([a-z]{2,})[-_.]?(?=\d)/.exec(tag)
  if (letters === null) return tag
  return name.startsWith(letters[1] as string) ? tag.slice(letters[0].length) : tag
}

/**
 * The same parts, put together the way this repository does: `alpine-1.25`, `18alpine`, `3.9_slim`, `v1.25`, `go1.19`, `22-04`.
 *
 * Shape: a tag the repository has; `undefined` when no rewrite, nor two of them together, nor another order of the parts leads to
 * one. `name` is that of the image.
 *
 * @example reshapeTag('v1.25', 'nginx', grammar)?.tag // '1.25'
 */
export function reshapeTag(tag: string, name: string, grammar: TagGrammar): Reshaped | undefined {
  if (tag.length > 60) return undefined
  const found = step(tag, name, grammar)
  if (found !== undefined) return found
  return (
    inOtherOrder(tag, grammar) ??
    splitWords(tag, grammar) ??
    twice(tag, name, grammar) ??
    lacksWord(tag, grammar) ??
    oneOfTwo(tag, grammar)
  )
}

function tell(because: string, score: number, from: string, to: string): Reshaped {
  return { tag: to, score, because: `${because}: \`${from}\` → \`${to}\`` }
}

function step(tag: string, name: string, grammar: TagGrammar, from = tag): Reshaped | undefined {
  for (const [because, score, rewrite] of rewrites) {
    const better = rewrite(tag, name)
    if (better !== tag && better !== from && hasTag(grammar, better))
      return tell(because, score, from, better)
  }
  return undefined
}

function twice(tag: string, name: string, grammar: TagGrammar): Reshaped | undefined {
  for (const [because, , rewrite] of rewrites) {
    const half = rewrite(tag, name)
    if (half === tag || half === '') continue
    const found = step(half, name, grammar, tag) ?? inOtherOrder(half, grammar)
    if (found !== undefined) return tell(because, level.strong, tag, found.tag)
  }
  return undefined
}

/** `slim-3.9`, `17-alpine-jdk` */
function inOtherOrder(tag: string, grammar: TagGrammar): Reshaped | undefined {
  const parts = tag.split('-')
  if (parts.length < 2 || parts.length > 4 || parts.includes('')) return undefined
  for (const order of ordersOf(parts)) {
    const better = order.join('-')
    if (better !== tag && hasTag(grammar, better))
      return tell('the parts of the tag stand in another order', level.plain, tag, better)
  }
  return undefined
}

function ordersOf(parts: readonly string[]): string[][] {
  if (parts.length <= 1) return [[...parts]]
  return parts.flatMap((part, at) =>
    ordersOf(parts.filter((_, index) => index !== at)).map((rest) => [part, ...rest]),
  )
}

/** `stablealpine` */
function splitWords(tag: string, grammar: TagGrammar): Reshaped | undefined {
  for (const run of tag.match(/[a-z]{7,}/g) ?? []) {
    for (let cut = 3; cut <= run.length - 3; cut++) {
      const better = tag.replace(run, `${run.slice(0, cut)}-${run.slice(cut)}`)
      if (hasTag(grammar, better)) return tell(joined, level.plain, tag, better)
    }
  }
  return undefined
}

/** `3.9-temurin-17`: one word of the tags is missing, and only one fits. */
function lacksWord(tag: string, grammar: TagGrammar): Reshaped | undefined {
  const parts = tag.replace(/(?<=[a-z]{3})(?=\d)/g, '-').split('-')
  if (parts.length < 2 || parts.length > 4 || parts.includes('') || !/\d/.test(parts[0] as string))
    return undefined
  const found = new Set<string>()
  for (let at = 1; at < parts.length; at++) {
    for (const word of grammar.vocabulary) {
      const better = [...parts.slice(0, at), word, ...parts.slice(at)].join('-')
      if (hasTag(grammar, better)) found.add(better)
    }
  }
  const [only] = found
  if (only === undefined || found.size > 1) return undefined
  return tell('a word of the tag is missing', level.fair, tag, only)
}

/** `jammy-22.04`, `12-bookworm`: both are tags, and mean the same; the one with the number is the older habit. */
function oneOfTwo(tag: string, grammar: TagGrammar): Reshaped | undefined {
  const parts = tag.split('-')
  const [first = '', second = ''] = parts
  if (parts.length !== 2 || !hasTag(grammar, first) || !hasTag(grammar, second)) return undefined
  const better = /^\d/.test(second) && !/^\d/.test(first) ? second : first
  return tell('each part is a tag of its own', level.rival, tag, better)
}
