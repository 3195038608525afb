import type { Evidence, Finding, FindingObject, Fleet, FleetGroup, Report, Severity } from '../types.js'
import { compareFindings, compareTexts } from './finding-order.js'

/** Of each group the first so many places are shown. */
const maxPlaces = 3

const severities: readonly Severity[] = ['error', 'warning', 'info']

type Draft = { count: number; severity: Severity; examples: FleetGroup['examples'][number][] }

/**
 * What was found in many inputs, grouped by rule, image, node and namespace.
 *
 * Shape: the groups with most objects first; a finding whose image, node or namespace is not known is in no group of
 * that kind. Counts are of objects, so that the counts by rule add up to all that was found.
 *
 * @example groupFindings(report).rules[0]?.name // 'image-name-typo'
 */
export function groupFindings(report: Pick<Report, 'findings' | 'omitted'>): Fleet {
  const rules = new Map<string, Draft>()
  const images = new Map<string, Draft>()
  const nodes = new Map<string, Draft>()
  const namespaces = new Map<string, Draft>()
  for (const finding of [...report.findings].sort(compareFindings)) {
    add(rules, finding.rule, finding, finding.count)
    const { image, object } = finding
    if (image !== undefined) add(images, image.reference, finding, finding.count)
    const namespace = object?.kind === 'Namespace' ? object.name : object?.namespace
    if (namespace !== undefined) add(namespaces, namespace, finding, finding.count)
    for (const { name, count } of finding.nodes ?? []) add(nodes, name, finding, count)
  }
  // of what is only counted nothing but the rule is known
  for (const { rule, severity, count } of report.omitted ?? []) addCount(rules, rule, severity, count)
  return {
    rules: listGroups(rules),
    images: listGroups(images),
    nodes: listGroups(nodes),
    namespaces: listGroups(namespaces),
  }
}

function add(groups: Map<string, Draft>, name: string, finding: Finding, count: number): void {
  const known = addCount(groups, name, finding.severity, count)
  if (known.examples.length < maxPlaces) known.examples.push(exampleOf(finding.evidence[0], finding))
}

function addCount(groups: Map<string, Draft>, name: string, severity: Severity, count: number): Draft {
  const known = groups.get(name) ?? { count: 0, severity, examples: [] }
  groups.set(name, known)
  known.count += count
  if (severities.indexOf(severity) < severities.indexOf(known.severity)) known.severity = severity
  return known
}

function exampleOf(evidence: Evidence, { rule, object }: Finding): FleetGroup['examples'][number] {
  const { input, line } = evidence
  return {
    rule,
    ...(object === undefined ? {} : { object: object satisfies FindingObject }),
    ...(input === undefined ? {} : { input }),
    ...(line === undefined ? {} : { line }),
  }
}

function listGroups(groups: ReadonlyMap<string, Draft>): FleetGroup[] {
  return [...groups]
    .map(([name, group]) => ({ name, ...group }))
    .sort((a, b) => b.count - a.count || compareTexts(a.name, b.name))
}
