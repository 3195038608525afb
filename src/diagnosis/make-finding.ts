import type { Fact, Facts } from '../facts/fact.js'
import { explainImage } from '../image/explain.js'
import { parseImageReference } from '../image/parse.js'
import type {
  ChainLink,
  Confidence,
  Evidence,
  Finding,
  FindingImage,
  FindingObject,
  Hypothesis,
  Symptom,
} from '../types.js'
import { fingerprintOf } from './fingerprint.js'
import type { Root } from './fold-symptoms.js'
import type { Candidate } from './match-rules.js'
import { say } from './match-rules.js'

/**
 * The finding of a root cause: its words with the names filled in, its other hypotheses, and its symptoms.
 *
 * Shape: evidence has offsets or JSON paths; lines and columns are the report's work. `count` is 1: findings are
 * aggregated afterwards.
 */
export function makeFinding({ explanation, symptoms }: Root): Finding {
  const [head, ...others] = explanation
  const { rule, match, judgement } = head
  const object = objectOf(match.subject)
  const evidence = distinctEvidence([...head.evidence, ...others.flatMap((other) => other.evidence)])
  const image =
    match.image === undefined || !rule.id.startsWith('image-')
      ? undefined
      : describeImage(match.image, match.capture)
  const folded = symptoms.flatMap((symptom) => symptomsOf(symptom[0]))
  const joined = joinSymptoms(folded)
  const chain = makeChain(head, joined)
  const missing = (rule.missing ?? []).map(({ what, command }) => ({
    what: say(head, what),
    ...(command === undefined ? {} : { command: say(head, command) }),
  }))
  return {
    rule: rule.id,
    severity: judgement.severity ?? rule.severity,
    confidence: head.confidence,
    ...(object === undefined ? {} : { object }),
    objects: object === undefined ? [] : [object],
    count: 1,
    title: say(head, judgement.title ?? rule.title),
    explanation: say(head, rule.explanation),
    ...(joined.length === 0 ? {} : { rootBecause: rootBecause(head, joined) }),
    evidence: evidence as [Evidence, ...Evidence[]],
    hypotheses: [
      hypothesisOf(head, head.confidence),
      ...others.map((other) => hypothesisOf(other, besides(head, other), head)),
    ],
    ...(image === undefined ? {} : { image }),
    suggestions: explanation.flatMap((candidate) => candidate.judgement.suggestions ?? []).slice(0, 3),
    fixes: rule.next.map(({ description, command, safety }) => ({
      description: say(head, description),
      ...(command === undefined ? {} : { command: say(head, command) }),
      safety,
    })),
    missing,
    chain,
    symptoms: joined,
    fingerprint: fingerprintOf(rule.id, object, [
      match.image,
      ...(rule.distinguishedBy ?? []).map((name) => head.names[name]),
    ]),
    docs: `docs/rules/${rule.id}.md`,
  }
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
  const { rule, judgement } = candidate
  const asked = head.rule.tellApart === undefined ? candidate : head
  return {
    rule: rule.id,
    confidence,
    because: judgement.because ?? say(candidate, rule.because ?? rule.title),
    ...(asked.rule.tellApart === undefined ? {} : { tellApart: say(asked, asked.rule.tellApart) }),
  }
}

function describeImage(reference: string, capture: Facts): FindingImage | undefined {
  const explained = explainImage(reference)
  if (!explained.valid) return undefined
  const { registry, repository, tag, digest, page } = explained
  return {
    reference,
    registry,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    ...(page === undefined ? {} : { page }),
    ...shortNameOf(reference, capture),
  }
}

/** People ask where a name without a registry is pulled from: the shortest one of the capture shows it. */
function shortNameOf(reference: string, { names }: Facts): Pick<FindingImage, 'shortName'> {
  const images = names.filter((name) => name.kind === 'image').map((name) => name.text)
  const own = parseImageReference(reference)
  if (!own.valid || own.domain !== 'docker.io' || /^(?:index\.)?docker\.io\//.test(reference)) return {}
  const written = images.find((image) => /^[^/]+$/.test(image)) ?? reference
  const meant = parseImageReference(written)
  return meant.valid && meant.domain === 'docker.io'
    ? { shortName: { written, canonical: meant.canonical } }
    : {}
}

const kindOf: Readonly<Record<Fact['name'], Symptom['kind']>> = {
  message: 'event',
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

function joinSymptoms(symptoms: readonly Symptom[]): Symptom[] {
  const joined = new Map<string, Symptom>()
  for (const symptom of symptoms) {
    const key = `${symptom.kind} ${symptom.what}`
    const known = joined.get(key)
    joined.set(
      key,
      known === undefined
        ? symptom
        : {
            ...known,
            count: known.count + symptom.count,
            evidence: [...known.evidence, ...symptom.evidence].slice(0, 20),
          },
    )
  }
  return [...joined.values()]
}

function makeChain(head: Candidate, symptoms: readonly Symptom[]): ChainLink[] {
  if (symptoms.length === 0) return []
  const object = objectOf(head.match.subject)
  const link = (what: string, evidence: readonly Evidence[]): ChainLink => ({
    what,
    ...(object === undefined ? {} : { object }),
    evidence,
  })
  return [
    link(say(head, head.judgement.title ?? head.rule.title), head.evidence.slice(0, 1)),
    ...symptoms.map((symptom) => link(symptom.what, symptom.evidence.slice(0, 1))),
  ]
}

function rootBecause(head: Candidate, symptoms: readonly Symptom[]): string {
  const followers = symptoms.slice(0, 3).map((symptom) => symptom.what)
  const names = symptoms.length > 3 ? [...followers, `${symptoms.length - 3} more`] : followers
  const list = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  const source =
    head.match.facts[0].name === 'message' ? 'its message names a cause' : 'it is the cause that stands here'
  return `${source}; ${list} only ${names.length === 1 ? 'follows' : 'follow'} from it`
}

function distinctEvidence(all: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return all.filter(({ start, end, path }) => {
    const key = `${start}-${end}-${path ?? ''}`
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}
