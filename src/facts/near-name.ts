import { editCost } from '../image/edit-cost.js'
import type { Suggestion } from '../types.js'
import type { KnownName } from './fact.js'

/** A name that may have been meant, and why it comes into question. */
export interface NameCandidate {
  readonly text: string
  readonly because: string
}

/** How many slips a name of that length may hold before two names are simply two names. */
function limitFor(length: number): number {
  return length >= 8 ? 2 : length >= 5 ? 1.2 : 0.8
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
  const limit = limitFor(Math.max(typed.length, 5))
  const [best, second] = candidates
    .map((candidate) => ({ candidate, cost: costOf(typed, candidate.text, limit) }))
    .filter(({ cost }) => cost <= limit)
    .sort((a, b) => a.cost - b.cost)
  if (best === undefined || second?.cost === best.cost) return []
  const { text, because } = best.candidate
  const isLikely = best.cost <= limit / 2 || best.cost <= 1
  return [
    {
      from: typed,
      to: text,
      kind: 'name',
      confidence: isLikely ? 'likely' : 'possible',
      score: isLikely ? 0.85 : 0.6,
      changed: [{ component: 'reference', from: typed, to: text }],
      because,
    },
  ]
}

/**
 * The name of a kind in the capture that one which does not exist was probably meant to be: `did you mean`.
 *
 * Shape: as `nearNames`. `kind` is that of a `KnownName`: `Secret`, `PersistentVolumeClaim`, `key of ConfigMap` …
 *
 * @example suggestNear('regcerd', [], 'Secret') // []
 */
export function suggestNear(typed: string, names: readonly KnownName[], kind: string): Suggestion[] {
  const candidates = names
    .filter((name) => name.kind === kind && name.text !== typed)
    .map(({ text }) => ({ text, because: `\`${text}\` stands in this capture as ${kind}` }))
  return nearNames(typed, candidates)
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
