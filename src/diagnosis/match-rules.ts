import type { Fact, Facts } from '../facts/fact.js'
import { addTo } from '../group-by.js'
import { isLongOver, saysOfOver } from '../rules/over.js'
import { isAmong, type Match, type Rule } from '../rules/rule.js'
import type { FindingObject } from '../types.js'
import { Besides } from './beside.js'
import { type Candidate, isSamePart, makeCandidate } from './candidate.js'
import { ObjectKeys, objectKey } from './object-key.js'
import { indexTriggers, wokenBy } from './waiting-rules.js'

/** What rules may ask that does not stand in the facts. */
export type MatchHelpers = Pick<
  Match,
  | 'suggest'
  | 'isPassedOver'
  | 'namesLeftOut'
  | 'isOfficial'
  | 'findName'
  | 'findBeside'
  | 'containersUsing'
  | 'memory'
>

/**
 * Wakes the rules on the facts: each fact asks only the rules that wait for its cause, reason, kind or type.
 *
 * Shape: one candidate a rule, object, container and image, in the order of the rules; those that yield to another
 * candidate of the same object are left out.
 */
export function matchRules(rules: readonly Rule[], capture: Facts, helpers: MatchHelpers): Candidate[] {
  const groups = new Map<string, Group>()
  const guesses = new Map<string, Group>()
  const over = new Map<string, Group>()
  const waiting = indexTriggers(rules)
  const keys = new ObjectKeys()
  const besides = new Besides(capture.facts, keys)
  for (const fact of capture.facts) {
    const subject = keys.of(fact.subject)
    for (const rule of wokenBy(fact, waiting, capture)) addToGroup(groups, rule, fact, subject)
    if (isLongOver(fact)) {
      const ongoing = { ...fact, progress: 'unknown' as const }
      for (const rule of wokenBy(ongoing, waiting, capture, true)) addToGroup(over, rule, fact, subject)
    }
    for (const cause of fact.decoded?.cut?.couldBe ?? none) {
      const guessed = { ...fact, causes: [cause] }
      for (const rule of wokenBy(guessed, waiting, capture, true)) addToGroup(guesses, rule, guessed, subject)
    }
  }
  const order = new Map(rules.map((rule, index) => [rule, index]))
  const judge = ({ rule, facts: gathered }: Group): Candidate[] => {
    const facts = causesFirst(rule, gathered)
    const subject = mostExact(facts)
    const image = facts.find((fact) => fact.image !== undefined)?.image
    const { ofSubject, toldOfSubject, omittedFacts } = besides.of(facts[0])
    // written out: there are as many as failures, and a spread object takes ten times as much
    const match: { -readonly [Key in keyof Match]: Match[Key] } = {
      facts,
      subject,
      capture,
      ofSubject,
      toldOfSubject,
      omittedFacts,
      suggest: helpers.suggest,
      isPassedOver: helpers.isPassedOver,
      namesLeftOut: helpers.namesLeftOut,
      isOfficial: helpers.isOfficial,
      findName: helpers.findName,
      findBeside: helpers.findBeside,
      containersUsing: helpers.containersUsing,
      memory: helpers.memory,
    }
    if (image !== undefined) match.image = image
    if (rule.unless?.(match) === true) return []
    const judgement = rule.judge === undefined ? {} : rule.judge(match)
    return judgement === undefined ? [] : [makeCandidate(rule, match, judgement)]
  }
  const inOrder = (found: readonly Group[]): Candidate[] =>
    found.flatMap(judge).sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0))
  const candidates = dropYielding(inOrder([...groups.values()]))
  const known = new Set(groups.keys())
  const guessed = [...guesses].flatMap(([key, group]) => (known.has(key) ? [] : [group]))
  return [
    ...candidates,
    ...inOrder(guessed).map(asGuess),
    ...asNotes(inOrder([...over.values()]), candidates),
  ]
}

const none: readonly never[] = []

/** The facts that woke a rule for one container, object or image. */
interface Group {
  readonly rule: Rule
  readonly facts: [Fact, ...Fact[]]
}

function addToGroup(groups: Map<string, Group>, rule: Rule, fact: Fact, subject: string): void {
  const key = groupKey(rule, fact, subject)
  const known = groups.get(key)
  if (known === undefined) groups.set(key, { rule, facts: [fact] })
  else known.facts.push(fact)
}

function asGuess(candidate: Candidate): Candidate {
  return { ...candidate, confidence: 'possible', isGuess: true }
}

/** What is over is told of objects without present trouble only, and only what an error was: the others are never more than hints. */
function asNotes(found: readonly Candidate[], candidates: readonly Candidate[]): Candidate[] {
  const troubled = new Set(candidates.map(({ match }) => objectKey(match.subject)))
  const untold = found.filter(
    ({ rule, match }) => rule.severity === 'error' && !troubled.has(objectKey(match.subject)),
  )
  return dropYielding(untold).map((candidate) => ({
    ...candidate,
    judgement: { ...candidate.judgement, severity: 'info', because: saysOfOver },
    isOver: true,
  }))
}

/** Text that names the cause is better evidence than a state it led to, whichever stands first. */
function causesFirst(rule: Rule, facts: readonly [Fact, ...Fact[]]): readonly [Fact, ...Fact[]] {
  if (facts.length === 1) return facts
  const named = new Set(rule.when.flatMap(({ cause }) => (cause === undefined ? [] : [cause])))
  const isNaming = (fact: Fact) => fact.causes.some((cause) => named.has(cause))
  const naming = facts.filter(isNaming)
  if (naming.length === 0 || naming.length === facts.length) return facts
  return [...naming, ...facts.filter((fact) => !isNaming(fact))] as [Fact, ...Fact[]]
}

function groupKey(rule: Rule, fact: Fact, subject: string): string {
  const { container = '' } = fact.subject
  // The container tells its image; an image tells of a container that is not named. Pulls may be about two in turn.
  const image = container === '' || rule.id.startsWith('image-') ? (fact.image ?? '') : ''
  let key = `${rule.id}\n${subject}\n${container}\n${image}`
  for (const name of rule.distinguishedBy ?? none) key += `\n${fact.decoded?.fields[name]?.text ?? ''}`
  return key
}

function mostExact(facts: readonly [Fact, ...Fact[]]): FindingObject {
  return facts.find((fact) => fact.subject.container !== undefined)?.subject ?? facts[0].subject
}

function dropYielding(candidates: readonly Candidate[]): Candidate[] {
  const byObject = new Map<string, Candidate[]>()
  for (const candidate of candidates) addTo(byObject, objectKey(candidate.match.subject), candidate)
  return candidates.filter((candidate) => {
    const yieldsTo = candidate.judgement.yieldsTo ?? candidate.rule.yieldsTo
    if (yieldsTo === undefined) return true
    return !(byObject.get(objectKey(candidate.match.subject)) ?? []).some(
      (other) =>
        other.rule !== candidate.rule && isAmong(other.rule.id, yieldsTo) && isSamePart(candidate, other),
    )
  })
}
