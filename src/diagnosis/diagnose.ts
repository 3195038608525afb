import { containersOf } from '../facts/containers.js'
import type { Facts } from '../facts/fact.js'
import { type FactSource, gatherFacts } from '../facts/gather-facts.js'
import { groupBy } from '../group-by.js'
import { keepTyped } from '../manifests/keep-typed.js'
import { isFields } from '../manifests/kubernetes-value.js'
import { Memory } from '../memory.js'
import { defineRule } from '../rules/define-rule.js'
import { builtInRules } from '../rules/index.js'
import { isAmong, type Rule, type RuleData } from '../rules/rule.js'
import { countOpenSelectors } from '../rules/service/label-slip.js'
import type {
  Confidence,
  Evidence,
  Finding,
  KubernetesObject,
  LinkRecord,
  LooseFinding,
  OmittedFindings,
  Severity,
  Suggestion,
} from '../types.js'
import { attributeMentions } from './attribute-mentions.js'
import { foldFindings } from './fold-findings.js'
import { joinHypotheses } from './join-hypotheses.js'
import { failureKeys, keepFailures } from './keep-failures.js'
import { readLinkRecords } from './link-records.js'
import { makeBrief, tellInFull } from './make-finding.js'
import { type MatchHelpers, matchRules } from './match-rules.js'
import { objectKey } from './object-key.js'
import { chooseFull } from './shorten-loose.js'

/** A name that stands somewhere in the input, also outside of objects: in prose, commands, manifests. */
export interface NearbyName {
  readonly text: string
  readonly start: number
  readonly end: number
  /** `command` when a tool was told to pull it: a message without a name is about the one before it. */
  readonly from?: 'command' | 'field' | 'text'
  /** The only other name of its line, as people write ``the container `web` runs `acme/shop:v1` ``. */
  readonly beside?: string
}

export interface DiagnoseOptions {
  /** When live objects and events were asked for, RFC 3339: ages come from it. A capture brings its own. */
  readonly capturedAt?: string
  /** Rules of users, tried after the built-in ones. */
  readonly rules?: readonly (Rule | RuleData)[]
  /** Rule ids or areas (`image-*`) that are left out. */
  readonly disable?: readonly string[]
  /** `Kind/name` or `name`: findings about other objects are left out. */
  readonly only?: readonly string[]
  readonly severityOverrides?: Readonly<Record<string, Severity>>
  readonly minConfidence?: Confidence
  /** Image names written anywhere in the input: the strongest hint at what was meant. */
  readonly nearbyNames?: readonly NearbyName[]
  /** Finds what an image name was meant to be; without it nothing is suggested. */
  readonly suggestImages?: (
    reference: string,
    options: { readonly nearby: string[]; readonly errorText?: string },
  ) => readonly Suggestion[]
  /** Whether a name is one of Docker's official images; without it nobody can tell. */
  readonly isOfficialImage?: (reference: string) => boolean | undefined
}

const confidenceRank = { certain: 0, likely: 1, possible: 2 } as const

/**
 * Finds what is wrong: root causes first, each with its evidence, its other hypotheses and its symptoms.
 *
 * Shape: findings ordered by severity, confidence and position; `[]` when nothing was found, which does not mean
 * healthy. Evidence is a place in the text, or a JSON path where `objectOrigins` and `eventOrigins` are missing.
 * Units: offsets into the untouched input. Errors: never throws, whatever fields of live objects hold: those of another
 * type than the API's are passed over.
 *
 * @example diagnose({ objects: [], events: [] }) // []
 */
export function diagnose(source: FactSource, options: DiagnoseOptions = {}): Finding[] {
  const typed = source.objectOrigins === undefined ? typedSource(source) : source
  return diagnoseFacts(gatherFacts(dated(typed, options)), options)
}

function typedSource(source: FactSource): FactSource {
  const typed = <Item>(item: Item): Item => (isFields(item) ? keepTyped(item).value : {}) as Item
  return { ...source, objects: source.objects.map(typed), events: source.events.map(typed) }
}

/**
 * As `diagnose`, for facts that were gathered before.
 *
 * @example diagnoseFacts(gatherFacts({ objects: [], events: [] })) // []
 */
export function diagnoseFacts(facts: Facts, options: DiagnoseOptions = {}): Finding[] {
  const { findings, records } = explainFacts(facts, options)
  return foldFindings(findings, records)
}

/** What was found before anything is folded: parts of a capture are explained apart and folded together. */
export interface Explained {
  readonly findings: readonly LooseFinding[]
  /** Of very many different failures those that are only counted. */
  readonly omitted: readonly OmittedFindings[]
  readonly records: readonly LinkRecord[]
  /** The keys of all objects about which something was found. */
  readonly troubled: ReadonlySet<string>
  /** Of how many objects it is not known what they belong to, because not all was looked at. */
  readonly unlinked: number
}

/** What a call holds beside the options of callers. */
export interface Explaining {
  /** What it has decided already. */
  readonly memory?: Memory
  /** Of so many different failures words are made; the others are counted. Absent: of all. */
  readonly mostFailures?: number
}

/**
 * Finds what is wrong, each failure for itself, and which objects belong together: `foldFindings` makes the rest of it.
 *
 * Shape: loose findings with offsets or JSON paths, of one failure of many objects the first in full; a record for each
 * named object. Errors: never throws on any capture.
 *
 * @example explain({ objects: [], events: [] }).findings // []
 */
export function explain(
  source: FactSource,
  options: DiagnoseOptions = {},
  explaining: Explaining = {},
): Explained {
  return explainFacts(gatherFacts(dated(source, options)), options, explaining)
}

function dated(source: FactSource, { capturedAt }: DiagnoseOptions): FactSource {
  return capturedAt === undefined ? source : { ...source, capturedAt }
}

function explainFacts(
  facts: Facts,
  options: DiagnoseOptions,
  { memory = new Memory(), mostFailures = Number.POSITIVE_INFINITY }: Explaining = {},
): Explained {
  const capture = attributeMentions(facts, options.nearbyNames ?? [])
  const all = [...builtInRules, ...(options.rules ?? []).map(defineRule)]
  const order = new Map(all.map((rule, index) => [rule, index]))
  const rules = all.filter((rule) => !isAmong(rule.id, options.disable))
  const candidates = matchRules(rules, capture, helpersOf(capture, options, memory))
  const { severityOverrides } = options
  const explanations = new Map(
    joinHypotheses(candidates).map((explanation) => [
      makeBrief(explanation, order.get(explanation[0].rule) ?? 0, {
        ...(severityOverrides === undefined ? {} : { severityOverrides }),
        isWanted: (finding) => isWanted(finding, options),
      }),
      explanation,
    ]),
  )
  const briefs = [...explanations.keys()]
  const keyOf = failureKeys()
  const { kept, omitted } = keepFailures(briefs, mostFailures, keyOf)
  const inFull = new Set(chooseFull(kept, keyOf).full)
  const findings = kept.map((brief) => {
    const explanation = inFull.has(brief) ? explanations.get(brief) : undefined
    return explanation === undefined ? brief : tellInFull(brief, explanation)
  })
  const troubled = new Set(briefs.map(({ finding }) => objectKey(finding.object ?? {})))
  const unlinked = countOpenSelectors(capture)
  return { findings, omitted, records: readLinkRecords(capture), troubled, unlinked }
}

/** Each image that cannot be pulled is compared with the first so many names of the text: with all it would be quadratic. */
const mostNearby = 100

/** Of so many different images a capture tells what was meant: each takes as long to look up as pages of text to read. */
const mostLookedUp = 100

function helpersOf(capture: Facts, options: DiagnoseOptions, memory: Memory): MatchHelpers {
  const nearbyNames = options.nearbyNames ?? []
  const images = capture.names.filter((name) => name.kind === 'image')
  const distinct = new Set([...images, ...nearbyNames].map((name) => name.text))
  const nearby = [...distinct].slice(0, mostNearby)
  const written = groupBy(nearbyNames, ({ text }) => text)
  const named = new Map([...capture.names].reverse().map((name) => [name.text, name.evidence]))
  let users: ReadonlyMap<string, ReadonlySet<string>> | undefined
  const lookedUp = new Set<string>()
  const suggested = new Map<string, readonly Suggestion[]>()
  const passedOver = new Set<string>()
  const leftOut = new Map<string, number>()
  return {
    suggest: (reference, errorText) => {
      if (!lookedUp.has(reference) && lookedUp.size >= mostLookedUp) {
        passedOver.add(reference)
        return []
      }
      lookedUp.add(reference)
      const question = JSON.stringify([reference, errorText])
      const known = suggested.get(question)
      if (known !== undefined) return known
      const found = options.suggestImages?.(reference, {
        nearby: nearby.filter((name) => name !== reference),
        ...(errorText === undefined ? {} : { errorText }),
      })
      suggested.set(question, found ?? [])
      leftOut.set(reference, found?.length === 0 ? distinct.size - nearby.length : 0)
      return found ?? []
    },
    isPassedOver: (reference) => passedOver.has(reference),
    namesLeftOut: (reference) => leftOut.get(reference) ?? 0,
    isOfficial: (reference) => options.isOfficialImage?.(reference),
    findBeside: (image) => {
      const beside = new Set((written.get(image) ?? []).flatMap((name) => name.beside ?? []))
      return beside.size === 1 ? [...beside][0] : undefined
    },
    containersUsing: (image) => {
      users ??= indexUsers(capture.objects)
      return users.get(image) ?? new Set()
    },
    findName: (text): Evidence | undefined => {
      const [first] = written.get(text) ?? []
      return first === undefined ? named.get(text) : { start: first.start, end: first.end, text: first.text }
    },
    memory,
  }
}

/** The names of the containers that use each image. */
function indexUsers(objects: readonly KubernetesObject[]): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>()
  for (const object of objects) {
    for (const { image, name } of containersOf(object)) {
      if (image !== undefined) users.set(image, (users.get(image) ?? new Set()).add(name))
    }
  }
  return users
}

function isWanted(finding: Finding, { only, minConfidence }: DiagnoseOptions): boolean {
  if (minConfidence !== undefined && confidenceRank[finding.confidence] > confidenceRank[minConfidence])
    return false
  if (only === undefined || only.length === 0) return true
  return finding.objects.some((object) => only.some((wanted) => isNamed(object, wanted)))
}

function isNamed(object: { kind?: string; name?: string }, wanted: string): boolean {
  const slash = wanted.indexOf('/')
  if (slash < 0) return object.name === wanted
  const kind = wanted.slice(0, slash).toLowerCase()
  return (
    object.name === wanted.slice(slash + 1) &&
    (object.kind ?? '').toLowerCase().startsWith(kind.replace(/s$/, ''))
  )
}
