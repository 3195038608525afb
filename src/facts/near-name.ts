import { editCost } from '../image/edit-cost.js'
import type { Suggestion } from '../types.js'
import type { NameIndex } from './name-index.js'

/** A name that may have been meant, and why it comes into question. */
export interface NameCandidate {
  readonly text: string
  readonly because: string
}

/** How many slips a name of that length may hold before two names are simply two names. */
function limitFor(length: number): number {
  return length >= 8 ? 2 : length >= 5 ? 1.2 : 0.8
}

/** A name and the digits in it, `web-12` and `12`. */
export interface NumberedName {
  readonly text: string
  readonly digits: string
}

/**
 * The candidate that a name was probably meant to be.
 *
 * Shape: at most one suggestion; `[]` when none is near, two are equally near, or the name is itself a candidate. Units:
 * slips as in `editCost`, limited by the length of the name. Never throws.
 *
 * @example nearNames('wge', [{ text: 'wget', because: 'a common executable' }])[0]?.to // 'wget'
 */
export function nearNames(typed: string, candidates: readonly NameCandidate[]): Suggestion[] {
  if (candidates.some(({ text }) => text === typed)) return []
  const named = candidates.map(({ text, because }) => ({ text, digits: digitsOf(text), because }))
  return suggestOne(typed, named, ({ because }) => because)
}

/** The nearest of these other names as a suggestion, when no second one is as near. */
function suggestOne<Name extends NumberedName>(
  typed: string,
  candidates: Iterable<Name>,
  becauseOf: (name: Name) => string,
): Suggestion[] {
  const limit = limitFor(Math.max(typed.length, 5))
  const digits = digitsOf(typed)
  let best: Name | undefined
  let cost = Number.POSITIVE_INFINITY
  let isTied = false
  for (const name of candidates) {
    if (name.text === typed || !mayBeSlipOf(digits, name.digits)) continue
    const own = costOf(typed, name.text, limit)
    if (own > limit || own > cost) continue
    isTied = own === cost
    if (isTied) continue
    best = name
    cost = own
  }
  if (best === undefined || isTied) return []
  const isLikely = cost <= limit / 2 || cost <= 1
  return [
    {
      from: typed,
      to: best.text,
      kind: 'name',
      confidence: isLikely ? 'likely' : 'possible',
      score: isLikely ? 0.85 : 0.6,
      changed: [{ component: 'reference', from: typed, to: best.text }],
      because: becauseOf(best),
    },
  ]
}

/**
 * The name of a kind in the capture that one which does not exist was probably meant to be: `did you mean`.
 *
 * Shape: as `nearNames`. `kind` is that of a `KnownName`: `Secret`, `PersistentVolumeClaim`, `key of ConfigMap` …
 *
 * @example suggestNear('regcerd', new NameIndex([]), 'Secret') // []
 */
export function suggestNear(typed: string, names: NameIndex, kind: string): Suggestion[] {
  return suggestOne(
    typed,
    names.near(kind, typed),
    ({ text }) => `\`${text}\` stands in this capture as ${kind}`,
  )
}

/**
 * The digits of a name.
 *
 * @example digitsOf('web-12') // '12'
 */
export const digitsOf = (text: string): string => text.replace(/\D+/g, '')

/**
 * Another number is another name (`web-12`, `web-34`), which is told at once: of numbered names there are many. One digit
 * left out or added, and digits in another order, may be slips.
 */
function mayBeSlipOf(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length === b.length) return sumOf(a) === sumOf(b) && [...a].sort().join('') === [...b].sort().join('')
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.length > short.length + 1) return false
  let at = 0
  while (short[at] === long[at] && at < short.length) at++
  return short.slice(at) === long.slice(at + 1)
}

/** The same for the same letters in any order, and made at once. */
function sumOf(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at)
  return sum
}

/** A suffix left out or added (`data`, `data-web-0`) is a slip of its own kind. */
function costOf(typed: string, meant: string, limit: number): number {
  if (typed.length >= 4 && (meant.startsWith(`${typed}-`) || typed.startsWith(`${meant}-`))) return limit
  return editCost(typed, meant, limit)
}

/**
 * The candidate that a name was probably meant to be, as plain text.
 *
 * Shape: `undefined` where `nearNames` is empty.
 *
 * @example nearestName('ngnix', ['nginx']) // 'nginx'
 */
export function nearestName(typed: string, candidates: readonly string[]): string | undefined {
  return nearNames(
    typed,
    candidates.map((text) => ({ text, because: '' })),
  )[0]?.to
}
