import type { Memory } from '../memory.js'
import type { ImageReference, InvalidImageReference, Suggestion } from '../types.js'
import { findCapitalOwner } from './capital-owner.js'
import { familiarName } from './familiar-name.js'
import { guessAffix } from './guess-affix.js'
import { guessCloudHost } from './guess-cloud-host.js'
import { guessFrontOfName } from './guess-front-of-name.js'
import { guessGlued } from './guess-glued.js'
import { guessHubElsewhere } from './guess-hub-elsewhere.js'
import { guessHubPath, guessTagBehind } from './guess-hub-path.js'
import { guessMoved } from './guess-moved.js'
import { guessNearby } from './guess-nearby.js'
import { guessNumberOfName } from './guess-number-of-name.js'
import { guessOwnName } from './guess-own-name.js'
import { guessOwnerAlone } from './guess-owner-alone.js'
import { guessOwnerElsewhere } from './guess-owner-elsewhere.js'
import { guessPath } from './guess-path.js'
import { guessPlace } from './guess-place.js'
import { guessPublisherName } from './guess-publisher-name.js'
import { guessRegistry } from './guess-registry.js'
import { guessSeparators, guessSwapped } from './guess-shape.js'
import { guessSingleName } from './guess-spelling.js'
import { guessTag } from './guess-tag.js'
import { guessTagForm } from './guess-tag-form.js'
import { guessTagVariant } from './guess-tag-variant.js'
import { guessTagWord } from './guess-tag-word.js'
import { guessToken } from './guess-token.js'
import { guessWordOrder } from './guess-word-order.js'
import { joinWords } from './join-words.js'
import * as level from './level.js'
import { parseImageReference, recallImageReference } from './parse.js'
import { isStandIn } from './placeholder.js'
import { confidenceOf, type Mechanism } from './proposal.js'
import { makeQuery, type Query, type SuggestOptions } from './query.js'
import { hasTag } from './tag-grammar.js'

const mechanisms: readonly Mechanism[] = [
  guessNearby,
  guessRegistry,
  guessCloudHost,
  guessMoved,
  guessHubElsewhere,
  guessHubPath,
  guessTagBehind,
  guessPlace,
  guessGlued,
  guessSeparators,
  guessSwapped,
  guessWordOrder,
  guessSingleName,
  guessFrontOfName,
  guessPath,
  guessAffix,
  guessOwnName,
  guessPublisherName,
  guessNumberOfName,
  guessOwnerAlone,
  guessOwnerElsewhere,
  guessToken,
  guessTag,
  guessTagForm,
  guessTagVariant,
  guessTagWord,
]

/** The mechanisms that look at nothing but the name, and leave it where it is. */
const ofOneName = mechanisms.filter((mechanism) => mechanism !== guessNearby && mechanism !== guessMoved)

const leastScore = 0.5
const mostSuggestions = 3

/**
 * What was probably meant by a reference that cannot be pulled.
 *
 * Shape: at most three, best first; `[]` when nothing seems wrong, when the name is plausibly somebody's own, when a
 * placeholder was not replaced, or when the error is about something else. `score` from .8 is `likely`, from .5 `possible`;
 * `certain` is only said where the text itself forces the repair. Without `knownImages` only what needs no list works.
 * Errors: none is thrown.
 *
 * @example suggestImages('ngnix:1.25', { knownImages: shippedImages() })[0]?.to // 'nginx:1.25'
 */
export function suggestImages(
  reference: string | ImageReference,
  options: SuggestOptions = {},
): Suggestion[] {
  const text = typeof reference === 'string' ? reference : familiarName(reference)
  if (isStandIn(text)) return []
  const parsed = typeof reference === 'string' ? readOnce(reference, options.memory) : reference
  if (!parsed.valid) return mendInvalid(text, parsed, options)
  const capital = findCapitalOwner(parsed)
  if (capital !== undefined) return mendInvalid(text, capital, options)
  const query = makeQuery(parsed, text, options)
  if (query.hint === 'not-the-name') return []
  if (query.hint === 'format') return choose([...guessHubElsewhere(query)], text, options)
  return choose(gather(query), text, options)
}

function readOnce(text: string, memory: Memory | undefined): ImageReference | InvalidImageReference {
  return memory === undefined ? parseImageReference(text) : recallImageReference(text, memory)
}

/** Every mechanism's proposals; the error text lowers those about another part. */
function gather(query: Query): Suggestion[] {
  const found: Suggestion[] = []
  for (const mechanism of mechanisms) found.push(...mechanism(query))
  return found.map((suggestion) => weighByError(suggestion, query))
}

function weighByError(suggestion: Suggestion, { hint }: Query): Suggestion {
  const isTag = suggestion.kind === 'tag' || suggestion.kind === 'version'
  let factor = 1
  if (hint === 'registry' && suggestion.kind !== 'registry' && suggestion.kind !== 'nearby') factor = 0.7
  if (hint === 'repository' && isTag && suggestion.kind === 'version') factor = 0.7
  return factor === 1 ? suggestion : rescore(suggestion, suggestion.score * factor)
}

function rescore(suggestion: Suggestion, score: number): Suggestion {
  const rounded = Math.round(score * 100) / 100
  return { ...suggestion, score: rounded, confidence: confidenceOf(rounded) }
}

/** The best of each target, those that are believed, those not far behind the best. */
function choose(found: readonly Suggestion[], text: string, options: SuggestOptions): Suggestion[] {
  const best = new Map<string, Suggestion>()
  for (const suggestion of found) {
    if (suggestion.to === suggestion.from) continue
    const other = best.get(suggestion.to)
    if (other === undefined || other.score < suggestion.score) best.set(suggestion.to, suggestion)
  }
  const believed = [...best.values()].filter(({ score }) => score >= leastScore)
  believed.sort((a, b) => b.score - a.score || (a.to < b.to ? -1 : 1))
  const top = believed[0]
  if (top === undefined) return []
  const [first, ...others] = believed.filter(({ score }) => score >= top.score - 0.3)
  const repaired = goOn(first as Suggestion, options)
  const after = placesAfter(repaired, options)
  const different = others.filter(({ to }) => !after.some((place) => place.to === to))
  return [repaired, ...after, ...different]
    .slice(0, mostSuggestions)
    .map((suggestion) => ({ ...suggestion, from: text }))
}

/** Where the image of a repaired name went, if it did: the second thing to try. */
function placesAfter(suggestion: Suggestion, options: SuggestOptions): Suggestion[] {
  if (suggestion.kind === 'relocated' || suggestion.kind === 'nearby') return []
  const parsed = parseImageReference(suggestion.to)
  if (!parsed.valid) return []
  return guessMoved(makeQuery(parsed, suggestion.to, options)).map((move) => goBeyond(suggestion, move))
}

/** A repaired name may still have a slip in its tag, a repaired host one in its name: one more step is looked for. */
function goOn(suggestion: Suggestion, options: SuggestOptions): Suggestion {
  if (suggestion.kind === 'nearby' || suggestion.kind === 'version') return suggestion
  const parsed = parseImageReference(suggestion.to)
  if (!parsed.valid) return suggestion
  const query = makeQuery(parsed, suggestion.to, options)
  const next = stepsFrom(suggestion, query)
    .flatMap((mechanism) => mechanism(query))
    .filter(({ score, kind }) => score >= 0.8 && kind !== 'version')
    .sort((a, b) => b.score - a.score)[0]
  return next === undefined ? suggestion : goBeyond(suggestion, next)
}

function goBeyond(suggestion: Suggestion, next: Suggestion): Suggestion {
  return {
    ...rescore(suggestion, Math.min(suggestion.score, next.score)),
    to: next.to,
    changed: [...suggestion.changed, ...next.changed],
    because: `${suggestion.because}; ${next.because}`,
  }
}

/** What may still be wrong with a repaired name, by what was repaired of it. */
function stepsFrom(suggestion: Suggestion, query: Query): readonly Mechanism[] {
  const { kind, changed } = suggestion
  if (kind === 'token' && !query.name.includes('/')) return [guessGlued]
  // where a misspelt name would have gone there is nothing either
  if (kind === 'relocated' && query.known.find(query.reference.domain, query.reference.path) === undefined)
    return ofOneName
  if (kind === 'registry' || kind === 'relocated') return [guessPath, guessTag, guessTagForm]
  return changed.some(({ component }) => component === 'tag') ? [] : [guessTag, guessTagForm]
}

/** Repairs that leave nothing to choose: what is taken away can never be part of a name. */
const forced = new Set([
  'uppercase',
  'scheme',
  'command',
  'blank',
  'empty-tag',
  'empty-component',
  'web-page',
])

function mendInvalid(text: string, invalid: InvalidImageReference, options: SuggestOptions): Suggestion[] {
  const { code, span, message } = invalid
  const joined =
    code === 'blank' && options.knownImages !== undefined ? joinWords(text, options.knownImages) : undefined
  const mended = invalid.mended ?? (joined === undefined ? undefined : familiarName(joined))
  if (mended === undefined || isStandIn(mended)) return []
  const parsed = parseImageReference(mended)
  if (!parsed.valid) return []
  const query = makeQuery(parsed, mended, options)
  const isKnown = query.known.find(parsed.domain, parsed.path) !== undefined
  const isNearby = query.nearby.some((other) => other.domain === parsed.domain && other.path === parsed.path)
  const grammar = query.known.tagsOf(parsed.domain, parsed.path)
  const hasItsTag = parsed.tag === undefined || grammar === undefined || hasTag(grammar, parsed.tag)
  const isNowhere = parsed.domain === 'docker.io' && parsed.path.split('/').length > 2
  const isForced = forced.has(code) && hasItsTag && joined === undefined && !isNowhere
  const score = isForced
    ? isKnown || isNearby
      ? level.evident
      : level.firm
    : (isKnown || isNearby) && hasItsTag
      ? level.plain
      : level.nearest
  const to = familiarName(parsed)
  const mending: Suggestion = {
    from: text,
    to,
    kind: 'syntax',
    confidence: isForced && (isKnown || isNearby) ? 'certain' : confidenceOf(score),
    score,
    changed: [{ component: 'reference', from: text.slice(span.start, span.end), to: '' }],
    because: `${message}: \`${to}\``,
  }
  const [better] = suggestImages(parsed, options)
  if (better === undefined || better.score < 0.6 || (isKnown && better.kind === 'relocated')) return [mending]
  return [
    {
      ...better,
      from: text,
      changed: [...mending.changed, ...better.changed],
      because: `${message}; ${better.because}`,
      score: Math.min(better.score, level.evident),
    },
  ]
}
