import { groupBy } from '../group-by.js'
import type { Finding, FindingObject, LinkRecord, LooseFinding, Symptom } from '../types.js'
import { distinctEvidence } from './distinct-evidence.js'
import { compareLoose, comparePlaces, orderFindings } from './finding-order.js'
import { foldSymptoms, type Root } from './fold-symptoms.js'
import { connectObjects } from './links.js'
import { makeChain, severityOf } from './make-chain.js'
import { mergeRetold } from './merge-retold.js'
import { tellOmitted } from './omitted-of-finding.js'
import { shortenLoose } from './shorten-loose.js'

/** Of objects and evidence that came together the first so many are kept; counts stay true. */
const maxExamples = 20

/**
 * Folds the findings of a capture: symptoms under their roots, the same failure of many objects into one finding.
 * A pure function of the set: it does not depend on the order of findings or records, nor on the parts of the capture
 * they were read from.
 *
 * Shape: findings ordered by severity, confidence and position; one for each fingerprint, with a count and the first 20
 * objects and pieces of evidence in the order of the text.
 */
export function foldFindings(findings: readonly LooseFinding[], records: readonly LinkRecord[]): Finding[] {
  const replicaSets = records.filter(({ object }) => object.startsWith('ReplicaSet/'))
  const links = connectObjects(records)
  const sorted = mergeRetold(shortenLoose(findings).sort(compareLoose), links)
  const more = groupBy(
    sorted.filter((loose) => loose.more !== undefined),
    ({ finding }) => finding.fingerprint,
  )
  const byFingerprint = groupBy(
    foldSymptoms(sorted, links, records),
    ({ loose }) => loose.finding.fingerprint,
  )
  const folded = [...byFingerprint.values()]
    .filter((same) => same.some(({ loose }) => loose.isSilent !== true))
    .map((same) => aggregate(same, replicaSets, more.get(same[0]?.loose.finding.fingerprint ?? '') ?? []))
  return orderFindings(folded)
}

function aggregate(
  same: readonly Root[],
  replicaSets: readonly LinkRecord[],
  withMore: readonly LooseFinding[],
): Finding {
  const roots = same.map((root) => makeFinding(root, replicaSets))
  const [only] = roots
  if (roots.length === 1 && only !== undefined && withMore.length === 0) return only
  const more = withMore.flatMap((loose) => loose.more ?? [])
  const lead = orderFindings(roots)[0] as Finding
  const inText = [...same].sort((a, b) => comparePlaces(a.loose.finding, b.loose.finding))
  const objects = distinctObjects(inText.flatMap(({ loose }) => loose.finding.objects))
  const nodes = countNodes(
    inText.map(({ loose }) => loose.finding),
    more.flatMap((counted) => counted.nodes),
  )
  const others = inText.filter(({ loose }) => loose.isBrief !== true && !isLead(loose, lead))
  return {
    ...lead,
    objects: objects.slice(0, maxExamples),
    count: more.reduce((sum, { count }) => sum + count, Math.max(1, objects.length)),
    evidence: distinctEvidence([
      ...lead.evidence,
      ...others.flatMap(({ loose }) => loose.finding.evidence),
    ]).slice(0, maxExamples) as unknown as Finding['evidence'],
    symptoms: joinSymptoms(
      roots.flatMap((root) => root.symptoms),
      ({ kind, what, rule }) => `${kind} ${what} ${rule ?? ''}`,
    ),
    ...(nodes.length === 0 ? {} : { nodes }),
  }
}

/** How many of the objects are on which node; an object that is read twice counts once. */
function countNodes(
  findings: readonly Finding[],
  others: NonNullable<Finding['nodes']>,
): NonNullable<Finding['nodes']> {
  const counts = new Map<string, number>()
  for (const { name, count } of others) counts.set(name, (counts.get(name) ?? 0) + count)
  const seen = new Set<string>()
  for (const { nodes, objects } of findings) {
    for (const { name, count } of nodes ?? []) {
      const key = `${name} ${JSON.stringify(objects)}`
      if (seen.has(key)) continue
      seen.add(key)
      counts.set(name, (counts.get(name) ?? 0) + count)
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => ({ name, count }))
}

function isLead(loose: LooseFinding, lead: Finding): boolean {
  return loose.finding.evidence === lead.evidence
}

/** The finding of one root: its symptoms joined, and the chain that leads to them. */
function makeFinding({ loose, symptoms: folded }: Root, replicaSets: readonly LinkRecord[]): Finding {
  if (folded.length === 0) return loose.finding
  const symptoms = joinSymptoms(
    folded.flatMap(({ asSymptoms }) => asSymptoms),
    ({ kind, what }) => `${kind} ${what}`,
  )
  const chain = makeChain(loose, folded, replicaSets)
  const {
    evidence,
    hypotheses,
    image,
    suggestions,
    fixes,
    missing,
    omitted,
    nodes,
    fingerprint,
    docs,
    ...head
  } = loose.finding
  return {
    ...head,
    severity: severityOf(loose, folded),
    ...(symptoms.length === 0 ? {} : { rootBecause: rootBecause(loose, symptoms) }),
    evidence,
    hypotheses,
    ...(image === undefined ? {} : { image }),
    suggestions,
    fixes,
    missing,
    ...tellOmitted(omitted, { links: chain.omitted }),
    chain: chain.links,
    symptoms,
    ...(nodes === undefined ? {} : { nodes }),
    fingerprint,
    docs,
  }
}

function joinSymptoms(symptoms: readonly Symptom[], keyOf: (symptom: Symptom) => string): Symptom[] {
  const joined = new Map<string, Symptom>()
  for (const symptom of symptoms) {
    const key = keyOf(symptom)
    const known = joined.get(key)
    if (known === undefined) joined.set(key, symptom)
    else {
      const evidence =
        known.evidence.length >= maxExamples
          ? known.evidence
          : [...known.evidence, ...symptom.evidence].slice(0, maxExamples)
      joined.set(key, { ...known, count: known.count + symptom.count, evidence })
    }
  }
  return [...joined.values()]
}

function rootBecause({ finding, namesCause }: LooseFinding, symptoms: readonly Symptom[]): string {
  const followers = symptoms.slice(0, 3).map((symptom) => symptom.what)
  const names = symptoms.length > 3 ? [...followers, `${symptoms.length - 3} more`] : followers
  const list = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  const source = finding.rule.endsWith('-cause-unknown')
    ? 'nothing in this capture says more'
    : namesCause === true
      ? 'its message names a cause'
      : 'it is the cause that stands here'
  return `${source}; ${list} only ${names.length === 1 ? 'follows' : 'follow'} from it`
}

function distinctObjects(objects: readonly FindingObject[]): FindingObject[] {
  return [...new Map(objects.map((object) => [JSON.stringify(object), object])).values()]
}
