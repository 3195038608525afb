import type { ChainLink, Finding, FindingObject, LinkRecord, LooseFinding, Severity } from '../types.js'
import { stableName } from './fingerprint.js'
import { objectKey, objectOfKey } from './object-key.js'

/** Of longer chains the other links are counted. */
const mostLinks = 20
const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/**
 * The way from the root cause to what people see, nearest first: each bad state once an object it was seen at.
 *
 * Shape: the root is the first link; `[]` when nothing follows from it. `omitted` counts the links beyond the first 20. Pods of one workload count as one object.
 * `replicaSets` are the records of the ReplicaSets of the capture: they stand between pods and their Deployment.
 *
 * @example makeChain(loose, [], []).links // []
 */
export function makeChain(
  loose: LooseFinding,
  symptoms: readonly LooseFinding[],
  replicaSets: readonly LinkRecord[],
): { links: ChainLink[]; omitted: number } {
  const links = new Map<string, ChainLink>()
  const omitted = new Set<string>()
  if (symptoms.length === 0) return { links: [], omitted: 0 }
  for (const { finding, asLink, isBrief } of [loose, ...symptoms]) {
    const { container: _, ...object } = finding.object ?? {}
    const between = replicaSetsOf(object, replicaSets, [...links.values()])
    for (const link of [...between, linkOf(asLink ?? finding.title, object, finding)]) {
      const { kind, namespace } = link.object ?? {}
      const rule = between.includes(link) ? '' : finding.rule
      const key = `${rule} ${kind} ${namespace} ${stableName(link.object ?? {})}`
      if (isBrief === true || links.has(key)) continue
      if (links.size < mostLinks) links.set(key, link)
      else omitted.add(key)
    }
  }
  return { links: [...links.values()], omitted: omitted.size }
}

function linkOf(what: string, object: FindingObject, { evidence }: Pick<Finding, 'evidence'>): ChainLink {
  return {
    what,
    ...(Object.keys(object).length === 0 ? {} : { object }),
    evidence: evidence.slice(0, 1),
  }
}

/** The ReplicaSets that stand between a Deployment and pods of the chain so far. */
function replicaSetsOf(
  deployment: FindingObject,
  replicaSets: readonly LinkRecord[],
  before: readonly ChainLink[],
): ChainLink[] {
  if (deployment.kind !== 'Deployment' || replicaSets.length === 0) return []
  const pods = new Set(before.flatMap(({ object }) => (object?.kind === 'Pod' ? stableName(object) : [])))
  const owner = objectKey(deployment)
  return replicaSets.flatMap((record) => {
    const object = objectOfKey(record.object)
    if (record.to?.includes(owner) !== true || !pods.has(stableName(object))) return []
    return [{ what: `\`${object.name}\` has pods that are gone or not ready`, object, evidence: [] }]
  })
}

/**
 * How bad a finding is: what it breaks counts, not only what it is. A warning that an error follows from is an error;
 * an intended state (`info`) becomes at most what its rule says of it as a root, and what is only possible stays what it is.
 *
 * @example severityOf(loose, []) // 'warning'
 */
export function severityOf(loose: LooseFinding, symptoms: readonly LooseFinding[]): Severity {
  const own = loose.finding.severity
  if (symptoms.length === 0 || loose.isSeveritySet === true) return own
  if (loose.finding.confidence === 'possible') return own
  if (own === 'info') return loose.severityAsRoot ?? own
  const severities = symptoms
    .filter(({ finding }) => finding.confidence !== 'possible')
    .map(({ finding }) => finding.severity)
  return [own, ...severities].reduce((worst, severity) => (rank[severity] < rank[worst] ? severity : worst))
}
