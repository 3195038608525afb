import { addTo } from '../group-by.js'
import { isAmong } from '../rules/rule.js'
import type { Finding, LinkRecord, LooseFinding } from '../types.js'
import { Givers } from './givers.js'
import { anyNode, type Links } from './links.js'
import { objectKey } from './object-key.js'

/** A root cause and everything in the capture that follows from it, nearest first. */
export interface Root {
  readonly loose: LooseFinding
  readonly symptoms: readonly LooseFinding[]
}

/** Loose findings by what they are about. */
interface Index {
  readonly byObject: ReadonlyMap<string, readonly LooseFinding[]>
  readonly byImage: ReadonlyMap<string, readonly LooseFinding[]>
  /** How many there are of each rule. */
  readonly counts: ReadonlyMap<string, number>
  /** The keys of objects with a name, and of the nameless. */
  readonly named: readonly string[]
  readonly nameless: readonly string[]
  readonly links: Links
  readonly givers: Givers
  /** What of the nodes causes findings of a rule, found once a rule. */
  readonly ofAnyNode: Map<string, LooseFinding | undefined>
}

/**
 * Folds findings under those that cause them: the same object first, then what it lacks, then linked objects; causes of
 * causes carry on to the root.
 *
 * Shape: every finding is a root or a symptom of exactly one root, but an unknown cause that is known then, which goes; a circle of
 * causes stays as it is.
 */
export function foldSymptoms(
  findings: readonly LooseFinding[],
  links: Links,
  records: readonly LinkRecord[] = [],
): Root[] {
  const index = indexFindings(findings, links, records)
  const parents = new Map<LooseFinding, LooseFinding>()
  for (const loose of findings) {
    const parent = findParent(loose, index)
    if (parent !== undefined) parents.set(loose, parent)
  }
  const symptoms = new Map<LooseFinding, LooseFinding[]>()
  const roots: LooseFinding[] = []
  const causes = new Set(parents.values())
  for (const loose of findings) {
    const root = climb(loose, parents)
    if (root === loose) roots.push(root)
    // what it was the unknown cause of stands there itself
    else if (!(isUnknown(loose) && causes.has(loose))) addTo(symptoms, root, loose)
  }
  const depth = new Map(findings.map((loose) => [loose, depthOf(loose, parents)]))
  const byDepth = (a: LooseFinding, b: LooseFinding) => (depth.get(a) ?? 0) - (depth.get(b) ?? 0)
  return roots.map((loose) => ({ loose, symptoms: (symptoms.get(loose) ?? []).sort(byDepth) }))
}

function indexFindings(
  findings: readonly LooseFinding[],
  links: Links,
  records: readonly LinkRecord[],
): Index {
  const byObject = new Map<string, LooseFinding[]>()
  const byImage = new Map<string, LooseFinding[]>()
  const counts = new Map<string, number>()
  for (const loose of findings) {
    const { rule } = loose.finding
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
    addTo(byObject, keyOf(loose), loose)
    if (loose.image !== undefined) addTo(byImage, loose.image, loose)
  }
  const keys = [...byObject.keys()]
  return {
    byObject,
    byImage,
    counts,
    named: keys.filter((key) => !key.endsWith('/')),
    nameless: keys.filter((key) => key.endsWith('/')),
    links,
    givers: new Givers(records, byObject, links),
    ofAnyNode: new Map(),
  }
}

function keyOf({ finding }: LooseFinding): string {
  return objectKey(finding.object ?? {})
}

function findParent(child: LooseFinding, index: Index): LooseFinding | undefined {
  const causes = causesOf(child)
  return findNear(child, index, causes) ?? index.givers.find(child) ?? findLinked(child, index, causes)
}

type Causes = (other: LooseFinding) => boolean

function causesOf(child: LooseFinding): Causes {
  const { causedBy, finding } = child
  if (causedBy === undefined) return () => false
  return (other) =>
    other !== child &&
    other.isOver !== true &&
    (other.finding.rule !== finding.rule || isToldOfNode(finding, other.finding)) &&
    isAmong(other.finding.rule, causedBy)
}

/** A cause of the same object, or of an image that one of both does not give to an object. */
function findNear(
  child: LooseFinding,
  { byObject, byImage }: Index,
  causes: Causes,
): LooseFinding | undefined {
  const { image, finding } = child
  const near = (byObject.get(keyOf(child)) ?? []).find((other) => causes(other) && isSamePart(child, other))
  if (near !== undefined || image === undefined) return near
  return (byImage.get(image) ?? []).find(
    (other) =>
      causes(other) && (finding.object?.name === undefined || other.finding.object?.name === undefined),
  )
}

/** A cause of an object that belongs to this one, or of nobody where only this one can be meant. */
function findLinked(
  child: LooseFinding,
  { byObject, counts, named, nameless, links, ofAnyNode }: Index,
  causes: Causes,
): LooseFinding | undefined {
  const { causedBy, finding } = child
  if (causedBy === undefined) return undefined
  if (finding.object?.name === undefined) {
    // what is said of a node is about the only one of which something is wrong
    const isOfNode = finding.rule.startsWith('node-')
    const whom = isOfNode ? named.filter((key) => key.startsWith('Node/')) : named
    return whom.length === 1 ? (byObject.get(whom[0] as string) ?? []).find(causes) : undefined
  }
  const own = keyOf(child)
  for (const key of links(finding.object)) {
    if (key === own) continue
    if (key === anyNode) {
      const { rule } = finding
      if (!ofAnyNode.has(rule)) ofAnyNode.set(rule, nodeFindings(byObject).find(causes))
      const node = ofAnyNode.get(rule)
      if (node !== undefined) return node
      continue
    }
    const linked = (byObject.get(key) ?? []).find(causes)
    if (linked !== undefined) return linked
  }
  // Messages that name no object, in a text with one named object only, are about it or what it owns.
  const isOnlyNamed = named.length === 1
  // The only failure whose cause is not told, and the only such cause that is told of nobody.
  const isOnlyUnknown = isUnknown(child) && counts.get(finding.rule) === 1
  if (!isOnlyNamed && !isOnlyUnknown) return undefined
  const ofNobody = nameless
    .flatMap((key) => byObject.get(key) ?? [])
    .filter((other) => causes(other) && isSamePart(child, other) && mayShareNamespace(child, other))
  return isOnlyNamed || ofNobody.length === 1 ? ofNobody[0] : undefined
}

function isUnknown({ finding }: LooseFinding): boolean {
  return finding.rule.endsWith('-cause-unknown')
}

function mayShareNamespace(a: LooseFinding, b: LooseFinding): boolean {
  const left = a.finding.object?.namespace
  const right = b.finding.object?.namespace
  return left === undefined || right === undefined || left === right
}

/** A pod says of its node what the node says itself. */
function isToldOfNode(finding: Finding, other: Finding): boolean {
  return finding.object?.kind === 'Pod' && other.object?.kind === 'Node'
}

/** What was found about nodes, by their names. */
function nodeFindings(byObject: ReadonlyMap<string, readonly LooseFinding[]>): LooseFinding[] {
  const nodes = [...byObject.keys()].filter((key) => key.startsWith('Node/')).sort()
  return nodes.flatMap((key) => byObject.get(key) ?? [])
}

/** About the same container and image, as far as both tell. */
function isSamePart(a: LooseFinding, b: LooseFinding): boolean {
  const left = a.finding.object?.container
  const right = b.finding.object?.container
  if (left !== undefined && right !== undefined) return left === right
  return a.image === undefined || b.image === undefined || a.image === b.image
}

function climb(loose: LooseFinding, parents: ReadonlyMap<LooseFinding, LooseFinding>): LooseFinding {
  const seen = new Set<LooseFinding>([loose])
  let current = loose
  for (let parent = parents.get(current); parent !== undefined; parent = parents.get(current)) {
    if (seen.has(parent)) return loose
    seen.add(parent)
    current = parent
  }
  return current
}

/** Steps from the root. */
function depthOf(loose: LooseFinding, parents: ReadonlyMap<LooseFinding, LooseFinding>): number {
  const seen = new Set<LooseFinding>()
  let current: LooseFinding | undefined = loose
  while (current !== undefined && !seen.has(current)) {
    seen.add(current)
    current = parents.get(current)
  }
  return seen.size
}
