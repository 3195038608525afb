import { evidenceWithin } from '../facts/evidence-at.js'
import type { Fact } from '../facts/fact.js'
import { once } from '../once.js'
import { fillCommand, fillWords } from '../rules/fill-words.js'
import type { Judgement, Match, Rule } from '../rules/rule.js'
import type { Confidence, Evidence } from '../types.js'
import { makeNames } from './make-names.js'

/** A rule that holds for some facts: what becomes a finding, a hypothesis of one, or a symptom. */
export interface Candidate {
  readonly rule: Rule
  readonly match: Match
  readonly judgement: Judgement
  readonly confidence: Confidence
  /** What its words are filled with; made when first asked for. */
  readonly names: () => Readonly<Record<string, string>>
  readonly evidence: readonly [Evidence, ...Evidence[]]
  /** All messages that tell it end too early to be sure of it. */
  readonly isCut?: true
  /** A message that ends too early may only have gone on to name it: never more than a hypothesis beside a finding. */
  readonly isGuess?: true
  /** It went on for long and has worked since: a note about an object that has no other trouble. */
  readonly isOver?: true
}

/** What the facts of a match make of a rule that holds. */
export function makeCandidate(rule: Rule, match: Match, judgement: Judgement): Candidate {
  const first = judgement.tells ?? match.facts[0]
  const rest = match.facts.filter((fact) => fact !== first)
  const isCut = isCutShort(rule, match.facts)
  return {
    rule,
    match,
    judgement,
    confidence: isCut ? 'possible' : (judgement.confidence ?? rule.confidence ?? 'certain'),
    names: once(() => makeNames(match, judgement)),
    evidence: [
      evidenceOf(rule, first),
      ...rest.map((fact) => evidenceOf(rule, fact)),
      ...(judgement.evidence ?? []),
    ],
    ...(isCut ? { isCut } : {}),
  }
}

/** All messages end too early; a state without a message beside them says no more than what others explain more closely. */
function isCutShort(rule: Rule, facts: readonly Fact[]): boolean {
  const told = facts.filter(({ decoded }) => decoded !== undefined)
  if (told.length === 0 || !told.every((fact) => endsTooEarly(rule, fact))) return false
  return told.length === facts.length || (rule.yieldsTo ?? []).length > 0
}

/** What is missing of the message could name something closer: other words may follow, or the rule knows closer ones of its area. */
function endsTooEarly({ yieldsTo = [], causedBy = [] }: Rule, { decoded }: Fact): boolean {
  const cut = decoded?.cut
  if (cut === undefined) return false
  return (
    cut.isOpen ||
    cut.couldBe.length > 0 ||
    yieldsTo.length > 0 ||
    causedBy.some((id) => decoded?.areas.some((area) => id.startsWith(`${area}-`)))
  )
}

/** The field the rule points at, else the words that name the cause, else the whole fact. */
function evidenceOf(rule: Rule, fact: Fact): Evidence {
  const { decoded, place, evidence } = fact
  if (decoded === undefined || place === undefined) return evidence
  const field = rule.pointsAt === undefined ? undefined : decoded.fields[rule.pointsAt]
  const reason = decoded.scheduler?.reasons.find((item) => item.cause === rule.id)
  const cause = rule.when.find(
    (trigger) => trigger.cause !== undefined && fact.causes.includes(trigger.cause),
  )?.cause
  const span =
    field ?? reason ?? decoded.causes.find((item) => item.cause === cause) ?? wordsOf(rule, decoded.text)
  return span === undefined ? evidence : evidenceWithin(place, decoded.text, span.start, span.end)
}

/** The words of the message that a user's rule waits for. */
function wordsOf(rule: Rule, text: string): { start: number; end: number } | undefined {
  for (const { messageIncludes } of rule.when) {
    const start = messageIncludes === undefined ? -1 : text.indexOf(messageIncludes)
    if (messageIncludes !== undefined && start >= 0) return { start, end: start + messageIncludes.length }
  }
  return undefined
}

/** About the same container and image, as far as both tell. */
export function isSamePart(a: Candidate, b: Candidate): boolean {
  const left = a.match
  const right = b.match
  if (left.subject.container !== undefined && right.subject.container !== undefined) {
    return left.subject.container === right.subject.container
  }
  return left.image === undefined || right.image === undefined || left.image === right.image
}

/** A command of a candidate with its names filled in, quoted for a shell. */
export function sayCommand(candidate: Candidate, words: Parameters<typeof fillWords>[0]): string {
  return fillCommand(words, candidate.names())
}

/** The words of a candidate with its names filled in. */
export function say(candidate: Candidate, words: Parameters<typeof fillWords>[0]): string {
  if (typeof words === 'string' && !words.includes('{')) return words
  return fillWords(words, candidate.names())
}
