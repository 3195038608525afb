import { evidenceWithin } from '../facts/evidence-at.js'
import type { Fact, FactName, Facts } from '../facts/fact.js'
import { addTo } from '../group-by.js'
import { once } from '../once.js'
import { fillCommand, fillWords } from '../rules/fill-words.js'
import { isLongOver, saysOfOver } from '../rules/over.js'
import {
  isAmong,
  type Judgement,
  type Match,
  type Rule,
  type ToldOfSubject,
  type Trigger,
} from '../rules/rule.js'
import type { Confidence, Evidence, FindingObject } from '../types.js'
import { makeNames, nodeIn } from './make-names.js'
import { ObjectKeys, objectKey } from './object-key.js'

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

/** What rules may ask that does not stand in the facts. */
export type MatchHelpers = Pick<
  Match,
  'suggest' | 'isPassedOver' | 'isOfficial' | 'findName' | 'findBeside' | 'containersUsing' | 'memory'
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
  const besideKey = keysOfBeside(capture.facts, keys)
  const ofSubject = new Map<string, Fact[]>()
  for (const fact of capture.facts) {
    const subject = keys.of(fact.subject)
    addTo(ofSubject, besideKey(fact, subject), fact)
    for (const rule of wokenBy(fact, waiting, capture)) addToGroup(groups, rule, fact, subject)
    if (isLongOver(fact)) {
      const ongoing = { ...fact, progress: 'unknown' as const }
      for (const rule of wokenBy(ongoing, waiting, capture, true)) addToGroup(over, rule, fact, subject)
    }
    for (const cause of fact.decoded?.cut?.couldBe ?? nobody) {
      const guessed = { ...fact, causes: [cause] }
      for (const rule of wokenBy(guessed, waiting, capture, true)) addToGroup(guesses, rule, guessed, subject)
    }
  }
  const order = new Map(rules.map((rule, index) => [rule, index]))
  const besides = new Map<string, Beside>()
  const besideOf = (fact: Fact): Beside => {
    const key = besideKey(fact, keys.of(fact.subject))
    const known = besides.get(key)
    if (known !== undefined) return known
    const all = ofSubject.get(key) ?? []
    const facts = all.length > mostOfSubject ? firstAndLast(all) : all
    const beside = { ofSubject: facts, toldOfSubject: once(() => toldBy(facts)) }
    besides.set(key, beside)
    return beside
  }
  const judge = ({ rule, facts: gathered }: Group): Candidate[] => {
    const facts = causesFirst(rule, gathered)
    const subject = mostExact(facts)
    const image = facts.find((fact) => fact.image !== undefined)?.image
    const { ofSubject, toldOfSubject } = besideOf(facts[0])
    // written out: there are as many as failures, and a spread object takes ten times as much
    const named: Match = {
      facts,
      subject,
      capture,
      ofSubject,
      toldOfSubject,
      suggest: helpers.suggest,
      isPassedOver: helpers.isPassedOver,
      isOfficial: helpers.isOfficial,
      findName: helpers.findName,
      findBeside: helpers.findBeside,
      containersUsing: helpers.containersUsing,
      memory: helpers.memory,
    }
    const match: Match = image === undefined ? named : { ...named, image }
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

/** Facts of one object that its rules look at: each rule looks at all of them, and one object may have a rule for each. */
const mostOfSubject = 1000

/** The facts beside a match, and what they tell. */
type Beside = Pick<Match, 'ofSubject' | 'toldOfSubject'>

function toldBy(facts: readonly Fact[]): ToldOfSubject {
  const object = facts.find((fact) => fact.object !== undefined)?.object
  const node = facts.map(nodeIn).find((name) => name !== undefined)
  return { ...(object === undefined ? {} : { object }), ...(node === undefined ? {} : { node }) }
}

function firstAndLast(facts: readonly Fact[]): Fact[] {
  const half = mostOfSubject / 2
  return [...facts.slice(0, half), ...facts.slice(-half)]
}

/**
 * Facts of one object know of each other; those of an object whose name the capture lacks, when they are of one image. Where
 * all that name an image name the same, what names none is of it as well.
 */
function keysOfBeside(facts: readonly Fact[], keys: ObjectKeys): (fact: Fact, subject: string) => string {
  const images = new Map<string, string | undefined>()
  for (const { subject, image } of facts) {
    if (subject.name !== undefined || image === undefined) continue
    const key = keys.of(subject)
    images.set(key, !images.has(key) || images.get(key) === image ? image : undefined)
  }
  return ({ subject: { name }, image }, subject) =>
    name === undefined ? `${subject} ${image ?? images.get(subject) ?? ''}` : subject
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

/** The rules that a fact wakes, each once. */
function wokenBy(fact: Fact, waiting: Waiting, capture: Facts, byCauseAlone = false): readonly Rule[] {
  const { causes, reason, subject, type } = fact
  const { byCause, byReason, byKind, byType, byName } = waiting[fact.name]
  let woken: Rule[] | undefined
  for (const cause of causes) woken = ask(byCause.get(cause), fact, capture, woken)
  if (byCauseAlone) return woken ?? nobody
  if (reason !== undefined) woken = ask(byReason.get(reason), fact, capture, woken)
  if (subject.kind !== undefined) woken = ask(byKind.get(subject.kind), fact, capture, woken)
  if (type !== undefined) woken = ask(byType.get(type), fact, capture, woken)
  return ask(byName, fact, capture, woken) ?? nobody
}

/** The rules woken so far, and those of these triggers that a fact wakes. */
function ask(
  triggers: readonly WaitingTrigger[] | undefined,
  fact: Fact,
  capture: Facts,
  before: Rule[] | undefined,
): Rule[] | undefined {
  if (triggers === undefined) return before
  let woken = before
  for (const { rule, trigger } of triggers) {
    if (woken?.includes(rule) === true || !holds(trigger, fact, capture)) continue
    if (fact.progress === 'recovered' && rule.evenRecovered !== true) continue
    if (woken === undefined) woken = [rule]
    else woken.push(rule)
  }
  return woken
}

const nobody: readonly never[] = []

interface WaitingTrigger {
  readonly rule: Rule
  readonly trigger: Trigger
}

/** For each name of facts the triggers that can hold, by the rarest thing each of them asks for. */
type Waiting = Readonly<Record<FactName, WaitingFor>>

interface WaitingFor {
  readonly byCause: Map<string, WaitingTrigger[]>
  readonly byReason: Map<string, WaitingTrigger[]>
  readonly byKind: Map<string, WaitingTrigger[]>
  readonly byType: Map<string, WaitingTrigger[]>
  readonly byName: WaitingTrigger[]
}

function indexTriggers(rules: readonly Rule[]): Waiting {
  const forFacts = (): WaitingFor => ({
    byCause: new Map(),
    byReason: new Map(),
    byKind: new Map(),
    byType: new Map(),
    byName: [],
  })
  const waiting: Record<FactName, WaitingFor> = {
    message: forFacts(),
    state: forFacts(),
    'last-state': forFacts(),
    status: forFacts(),
    condition: forFacts(),
    object: forFacts(),
  }
  for (const rule of rules) {
    for (const trigger of rule.when) {
      const { cause, reason, kind, type, fact } = trigger
      const isOfAny = (cause ?? reason ?? kind ?? type) !== undefined
      const names = fact !== undefined ? [fact] : isOfAny ? factNames : (['message'] as const)
      for (const name of names) {
        const { byCause, byReason, byKind, byType, byName } = waiting[name]
        const waits = { rule, trigger }
        if (cause !== undefined) addTo(byCause, cause, waits)
        else if (reason !== undefined) addTo(byReason, reason, waits)
        else if (kind !== undefined) addTo(byKind, kind, waits)
        else if (type !== undefined) addTo(byType, type, waits)
        else byName.push(waits)
      }
    }
  }
  return waiting
}

const factNames: readonly FactName[] = ['message', 'state', 'last-state', 'status', 'condition', 'object']

function holds(trigger: Trigger, fact: Fact, capture: Facts): boolean {
  if (trigger.fact !== undefined && trigger.fact !== fact.name) return false
  if (trigger.cause !== undefined && !fact.causes.includes(trigger.cause)) return false
  if (trigger.reason !== undefined && trigger.reason !== fact.reason) return false
  if (trigger.kind !== undefined && trigger.kind !== fact.subject.kind) return false
  if (trigger.type !== undefined && trigger.type !== fact.type) return false
  if (trigger.status !== undefined && trigger.status !== fact.status) return false
  if (trigger.messageIncludes !== undefined && !fact.decoded?.text.includes(trigger.messageIncludes))
    return false
  return trigger.where?.(fact, capture) ?? true
}

function groupKey(rule: Rule, fact: Fact, subject: string): string {
  const { container = '' } = fact.subject
  // The container tells its image; an image tells of a container that is not named. Pulls may be about two in turn.
  const image = container === '' || rule.id.startsWith('image-') ? (fact.image ?? '') : ''
  let key = `${rule.id}\n${subject}\n${container}\n${image}`
  for (const name of rule.distinguishedBy ?? nobody) key += `\n${fact.decoded?.fields[name]?.text ?? ''}`
  return key
}

function mostExact(facts: readonly [Fact, ...Fact[]]): FindingObject {
  return facts.find((fact) => fact.subject.container !== undefined)?.subject ?? facts[0].subject
}

function makeCandidate(rule: Rule, match: Match, judgement: Judgement): Candidate {
  const [first, ...rest] = match.facts
  const isCut = match.facts.every((fact) => endsTooEarly(rule, fact))
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
