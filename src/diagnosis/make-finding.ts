import type { Fact } from '../facts/fact.js'
import { explainImage } from '../image/explain.js'
import { recallImageReference } from '../image/parse.js'
import { restOfMessage, saysOfCut, saysOfGuess } from '../rules/cut-message.js'
import { fillCommand } from '../rules/fill-words.js'
import { asksCluster, isOutsideCluster, setImageOutside } from '../rules/outside-cluster.js'
import { saysOfOver, saysThatItIsOver } from '../rules/over.js'
import type { NextStep, Rule, Words } from '../rules/rule.js'
import type {
  Confidence,
  Evidence,
  Finding,
  FindingImage,
  FindingObject,
  Hypothesis,
  LooseFinding,
  Severity,
  Suggestion,
  Symptom,
} from '../types.js'
import { briefFinding, type Mutable, withoutEvidence } from './brief-finding.js'
import { type Candidate, say, sayCommand } from './candidate.js'
import { distinctEvidence } from './distinct-evidence.js'
import { fingerprintOf } from './fingerprint.js'
import type { Explanation } from './join-hypotheses.js'
import { nodeOf } from './make-names.js'
import { objectKey } from './object-key.js'
import { tellOmitted } from './omitted-of-finding.js'

/** What of the options decides about a single finding. */
export interface FindingOptions {
  readonly severityOverrides?: Readonly<Record<string, Severity>>
  /** Whether the options let it into the report. */
  readonly isWanted: (finding: Finding) => boolean
}

/**
 * What is found before any words are made: as much as decides whether a capture of very many failures keeps it, and
 * all that is kept of one of many alike.
 *
 * Shape: `isBrief`; evidence has offsets or JSON paths. `order` is the place of the rule in the list.
 */
export function makeBrief(explanation: Explanation, order: number, options: FindingOptions): LooseFinding {
  const [head] = explanation
  const { rule, match, judgement } = head
  const object = objectOf(match.subject)
  const severity = options.severityOverrides?.[rule.id]
  const finding = briefFinding(
    {
      rule: rule.id,
      severity: severity ?? judgement.severity ?? rule.severity,
      confidence: head.confidence,
      object,
      objects: object === undefined ? [] : [object],
      nodes: nodesOf(head),
      fingerprint: fingerprintOf(rule.id, object, distinctionsOf(head)),
    },
    head.evidence[0],
  )
  // written out: there are as many as failures, and a spread object takes ten times as much
  const brief: Mutable<LooseFinding> = {
    finding,
    order,
    asSymptoms: mayFollow(rule) ? symptomsOf(head).map(withoutEvidence) : [],
    isBrief: true,
  }
  if (match.image !== undefined) brief.image = match.image
  if (head.isOver === true) brief.isOver = true
  else {
    if (rule.causedBy !== undefined) brief.causedBy = rule.causedBy
    const needs = rule.needs?.(match) ?? []
    if (needs.length > 0) brief.needs = needs
  }
  if (rule.asSymptom !== undefined) brief.asLink = say(head, rule.asSymptom)
  if (rule.severityAsRoot !== undefined) brief.severityAsRoot = rule.severityAsRoot
  if (severity !== undefined) brief.isSeveritySet = true
  if (match.facts[0].name === 'message') brief.namesCause = true
  if (!options.isWanted(finding)) brief.isSilent = true
  return brief
}

/** Whether a finding of this rule may be a symptom of another. */
function mayFollow({ causedBy, needs }: Rule): boolean {
  return causedBy !== undefined || needs !== undefined
}

/** What tells failures of one rule and object apart. */
function distinctionsOf({ rule, match, names, isOver }: Candidate): (string | undefined)[] {
  const details = [match.image]
  for (const name of rule.distinguishedBy ?? []) details.push(names()[name])
  if (isOver === true) details.push('over')
  return details
}

/**
 * The finding of an explanation as it stands alone: its words with the names filled in and its other hypotheses.
 *
 * Shape: evidence has offsets or JSON paths; lines and columns are the report's work. `symptoms` and `chain` are empty:
 * `foldFindings` fills them and adds up. `brief` is what `makeBrief` made of the same explanation.
 */
export function tellInFull(brief: LooseFinding, explanation: Explanation): LooseFinding {
  const [head, ...others] = explanation
  const { rule, match } = head
  const evidence = distinctEvidence([...head.evidence, ...others.flatMap((other) => other.evidence)])
  const image =
    match.image === undefined || !rule.id.startsWith('image-') ? undefined : describeImage(match.image, match)
  const { severity, confidence, object, objects, nodes, fingerprint } = brief.finding
  // written out, as in makeBrief
  const finding: Mutable<Partial<Finding>> = { rule: rule.id, severity, confidence }
  if (object !== undefined) finding.object = object
  finding.objects = objects
  finding.count = 1
  finding.title = say(head, titleOf(head))
  finding.explanation = say(head, rule.explanation)
  finding.rootBecause = rootBecause(head)
  finding.evidence = evidence as [Evidence, ...Evidence[]]
  finding.hypotheses = [
    hypothesisOf(head, head.confidence),
    ...others.map((other) => hypothesisOf(other, besides(head, other), head)),
  ]
  if (image !== undefined) finding.image = image
  finding.suggestions = distinctSuggestions(explanation)
  finding.fixes = fixesOf(head)
  finding.missing = missingOf(head)
  const omitted = omittedOf(head)
  if (omitted !== undefined) finding.omitted = omitted
  finding.chain = []
  finding.symptoms = []
  if (nodes !== undefined) finding.nodes = nodes
  finding.fingerprint = fingerprint
  finding.docs = rule.docs ?? `docs/rules/${rule.id}.md`
  const asSymptoms = mayFollow(rule) ? symptomsOf(head) : []
  const loose: Mutable<LooseFinding> = { finding: finding as Finding, order: brief.order, asSymptoms }
  for (const key of carried) carry(brief, loose, key)
  return loose
}

/** What a brief finding and the same one in full have in common, beside their place. */
const carried = [
  'image',
  'isOver',
  'causedBy',
  'needs',
  'asLink',
  'severityAsRoot',
  'isSeveritySet',
  'namesCause',
  'isSilent',
] as const

function carry<Key extends keyof LooseFinding>(
  from: LooseFinding,
  to: Mutable<LooseFinding>,
  key: Key,
): void {
  if (from[key] !== undefined) to[key] = from[key]
}

function fixesOf(head: Candidate): Finding['fixes'] {
  return stepsOf(head)
    .filter((step) => isAdvice(step, head))
    .map(({ description, command, safety }) =>
      command === undefined
        ? { description: say(head, description), safety }
        : { description: say(head, description), command: sayCommand(head, command), safety },
    )
}

/** Outside a cluster only what does not ask one; its image is set where it is named. */
function stepsOf({ rule: { next }, match }: Candidate): readonly NextStep[] {
  if (!isOutsideCluster(match)) return next
  return next.flatMap((step) => {
    if (!asksCluster(step.command)) return [step]
    return [step.command].flat()[0]?.startsWith('kubectl set image ') === true ? [setImageOutside] : []
  })
}

function missingOf(head: Candidate): Finding['missing'] {
  const { rule, match, isCut } = head
  const gaps = isCut === true ? [restOfMessage, ...(rule.missing ?? [])] : (rule.missing ?? [])
  const missing = gaps
    .filter(({ isShown, command }) => {
      return isShown?.(match) !== true && !(asksCluster(command) && isOutsideCluster(match))
    })
    .map(({ what, command }) =>
      command === undefined
        ? { what: say(head, what) }
        : { what: say(head, what), command: sayCommand(head, command) },
    )
  return match.image !== undefined && match.isPassedOver(match.image)
    ? [...missing, notLookedUp(match.image)]
    : missing
}

function titleOf({ rule, judgement, isOver }: Candidate): Words {
  const title = judgement.title ?? rule.title
  return isOver === true ? saysThatItIsOver(title) : title
}

/** What is said of an image where a capture has too many to look each of them up. */
function notLookedUp(image: string): Finding['missing'][number] {
  return {
    what: 'whether the name is misspelt: a capture of very many images tells it of the first ones only',
    command: fillCommand('undescribe image {image}', { image }),
  }
}

/** With what its rule did not compare, and at what it did not look. */
function omittedOf({ match, judgement }: Candidate): Finding['omitted'] {
  const ofImage = match.image === undefined ? 0 : match.namesLeftOut(match.image)
  const names = judgement.omittedNames ?? ofImage
  let facts = match.omittedFacts
  let hypotheses = 0
  for (const { decoded, omittedLater = 0 } of match.facts) {
    facts = Math.max(facts, omittedLater)
    hypotheses = Math.max(hypotheses, decoded?.cut?.omitted ?? 0)
  }
  if (names === 0 && facts === 0 && hypotheses === 0) return undefined
  return tellOmitted(undefined, { facts, names, hypotheses }).omitted
}

/** Why it stands as a root as long as nothing is folded under it. */
function rootBecause({ rule, match, confidence, isOver }: Candidate): string {
  if (isOver === true) return saysOfOver
  if (rule.causedBy !== undefined && confidence === 'possible') return 'what led to it is not in this capture'
  return match.facts[0].name === 'message'
    ? 'its message names the cause'
    : 'nothing else in this capture explains it'
}

function nodesOf({ match, judgement }: Candidate): Finding['nodes'] {
  const { kind } = match.subject
  const node = kind === 'Node' || kind === 'Pod' ? nodeOf(match, judgement) : undefined
  return node === undefined ? undefined : [{ name: node, count: 1 }]
}

function objectOf(subject: FindingObject): FindingObject | undefined {
  return Object.keys(subject).length === 0 ? undefined : subject
}

/** Beside a likely or certain reading the others are only possible. */
function besides(head: Candidate, other: Candidate): Confidence {
  return head.confidence === 'possible' ? other.confidence : 'possible'
}

/** What the first reading can be tried by tells the others from it too: does the name that was meant exist? */
function hypothesisOf(candidate: Candidate, confidence: Confidence, head = candidate): Hypothesis {
  const { rule } = candidate
  const asked = head.rule.tellApart === undefined ? candidate : head
  return {
    rule: rule.id,
    confidence,
    because: becauseOf(candidate),
    ...(asked.rule.tellApart === undefined ? {} : { tellApart: sayCommand(asked, asked.rule.tellApart) }),
  }
}

function becauseOf(candidate: Candidate): string {
  const { rule, judgement, isCut, isGuess } = candidate
  if (isGuess === true) return say(candidate, saysOfGuess(rule.title))
  if (isCut === true) return saysOfCut
  return judgement.because ?? say(candidate, rule.because ?? rule.title)
}

function describeImage(reference: string, match: Candidate['match']): FindingImage | undefined {
  const read = recallImageReference(reference, match.memory)
  const explained = read.valid ? explainImage(read) : read
  if (!explained.valid) return undefined
  const { registry, repository, tag, digest, page } = explained
  return {
    reference,
    registry,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    ...(page === undefined ? {} : { page }),
    ...shortNameOf(reference, match),
  }
}

/**
 * People ask where a name without a registry is pulled from: the shortest form among the images of the same object shows
 * it. Other objects have no say: what stands beside a finding by chance would explain it otherwise in a part of a capture.
 */
function shortNameOf(
  reference: string,
  { facts: [{ subject }], ofSubject, memory }: Pick<Candidate['match'], 'facts' | 'ofSubject' | 'memory'>,
): Pick<FindingImage, 'shortName'> {
  const own = recallImageReference(reference, memory)
  if (!own.valid || own.domain !== 'docker.io' || /^(?:index\.)?docker\.io\//.test(reference)) return {}
  const short = memory.recall(shortNameOf, objectKey(subject), () =>
    subject.name === undefined ? undefined : ofSubject.find(({ image }) => image?.includes('/') === false),
  )
  const written = short?.image ?? reference
  const meant = recallImageReference(written, memory)
  return meant.valid && meant.domain === 'docker.io'
    ? { shortName: { written, canonical: meant.canonical } }
    : {}
}

const kindOf: Readonly<Record<Fact['name'], Symptom['kind']>> = {
  message: 'event',
  output: 'event',
  state: 'state',
  'last-state': 'state',
  status: 'status',
  condition: 'status',
  object: 'finding',
}
const stateAsError = /^(?:spec\.\w+\{[^}]*\}: )?Error: ([A-Z]\w+)$/

/** What people call a symptom: `ErrImagePull`, `back-off`, `STATUS ImagePullBackOff`. */
function nameOf(fact: Fact, candidate: Candidate): string {
  if (fact.name === 'status') return `STATUS ${fact.reason}`
  if (fact.name === 'condition') return `${fact.type} ${fact.status ?? ''}`.trim()
  if (fact.name === 'object') return candidate.rule.id
  if (fact.name === 'last-state') return `last state ${fact.reason ?? 'Terminated'}`
  if (fact.name === 'state') return `state ${fact.reason ?? 'Waiting'}`
  const word = stateAsError.exec(fact.decoded?.text ?? '')?.[1]
  return word ?? (fact.reason === 'BackOff' ? 'back-off' : (fact.reason ?? candidate.rule.id))
}

function symptomsOf(candidate: Candidate): Symptom[] {
  return candidate.match.facts.map((fact) => ({
    what: nameOf(fact, candidate),
    kind: kindOf[fact.name],
    rule: candidate.rule.id,
    count: fact.count,
    evidence: [fact.evidence],
  }))
}

/** The first three; two readings of one wording often mean the same name. */
function distinctSuggestions(explanation: Explanation): Suggestion[] {
  const all = explanation.flatMap((candidate) => candidate.judgement.suggestions ?? [])
  if (all.length < 2) return all
  return [...new Map(all.map((suggestion) => [suggestion.to, suggestion] as const).reverse()).values()]
    .reverse()
    .slice(0, 3)
}

function isAdvice({ onlyWith, onlyWithout, safety }: NextStep, { names, isOver }: Candidate): boolean {
  // what works again is looked at, not changed
  if (isOver === true && safety !== 'read-only') return false
  if (onlyWith !== undefined && names()[onlyWith] === undefined) return false
  return onlyWithout === undefined || names()[onlyWithout] === undefined
}
