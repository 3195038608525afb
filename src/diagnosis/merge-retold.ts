import { addTo } from '../group-by.js'
import type { FindingObject, LooseFinding } from '../types.js'
import { distinctEvidence } from './distinct-evidence.js'
import { type Links, workloadKinds } from './links.js'
import { objectKey } from './object-key.js'
import { tellOmitted } from './omitted-of-finding.js'

const rankOf = { certain: 0, likely: 1, possible: 2 } as const
/** Of the evidence of one failure that is told several times the first so many pieces are kept. */
const mostEvidence = 20

/**
 * People paste one failure several times: the row of its Deployment, the describe of its Pod, a line of a log. An image that
 * cannot be pulled for the same cause is one finding, that of the Pod; the others only add their evidence to it.
 *
 * Shape: the findings without those that tell another again, in the same order. Told again is what names the same image, or
 * its repository alone, and is about no named object, or about a workload of the Pod; what says it of the Pod without an
 * image; what says of nobody, in the same words, what another finding says of somebody: the same title, or the only one that is the
 * same but for the name in it; and what says of no image what the only one with trouble has as one of its readings.
 */
export function mergeRetold(findings: readonly LooseFinding[], links: Links): LooseFinding[] {
  const told = indexTold(findings)
  const again = new Map<LooseFinding, LooseFinding[]>()
  const retold = new Set<LooseFinding>()
  for (const loose of findings) {
    const first = findTold(loose, told, links)
    // what only counts others is left as it is
    if (first === undefined || loose.more !== undefined) continue
    if (rankOf[loose.finding.confidence] < rankOf[first.finding.confidence]) continue
    retold.add(loose)
    addTo(again, findTold(first, told, links) ?? first, loose)
  }
  if (retold.size === 0) return [...findings]
  return findings
    .filter((loose) => !retold.has(loose))
    .map((loose) => withEvidence(loose, again.get(loose) ?? []))
}

/** The first finding of each rule that tells an image in full: of any named object, of a Pod, or of none; `undefined` where several fit. */
type Told = ReadonlyMap<string, LooseFinding | undefined>

const keyOf = (...parts: readonly (string | undefined)[]): string => parts.join('\n')

function indexTold(findings: readonly LooseFinding[]): Told {
  const told = new Map<string, LooseFinding | undefined>()
  const setFirst = (key: string, loose: LooseFinding) => {
    if (!told.has(key)) told.set(key, loose)
  }
  for (const loose of findings) {
    const { image, finding } = loose
    const { object, rule, title } = finding
    if (image === undefined && object?.name !== undefined) {
      setFirst(keyOf(rule, title), loose)
      const key = keyOf(rule, 'nobody', nameless(title))
      told.set(key, told.has(key) ? undefined : loose)
    }
    if (image === undefined || !rule.startsWith('image-')) continue
    for (const { rule: other } of finding.hypotheses) {
      const key = keyOf(other, 'of an image')
      told.set(key, told.has(key) && told.get(key)?.image !== image ? undefined : loose)
    }
    const repository = repositoryOf(image)
    if (object?.name !== undefined && !isForPods(object)) {
      setFirst(keyOf(rule, image), loose)
      setFirst(keyOf(rule, image, objectKey(object)), loose)
      setFirst(keyOf(rule, 'any image', objectKey(object), object.container), loose)
      setFirst(keyOf(rule, 'any image', objectKey(object)), loose)
    }
    if (image !== repository) setFirst(keyOf(rule, repository, 'in full'), loose)
  }
  return told
}

/** The finding that this one tells again. */
function findTold({ image, finding }: LooseFinding, told: Told, links: Links): LooseFinding | undefined {
  const { object, rule } = finding
  // a row of a table says of a pod what a message with its image says
  if (image === undefined && object?.name !== undefined)
    return told.get(keyOf(rule, 'any image', objectKey(object), object.container))
  // what is said of a node is the root of what is said of its pods, also where nobody is named
  if (image === undefined) {
    if (rule.startsWith('node-')) return undefined
    const { title } = finding
    // a step of a build says of nobody what its end says of an image: the one answer has several readings there
    if (rule.startsWith('image-')) {
      const ofImage = told.get(keyOf(rule, 'of an image'))
      if (ofImage !== undefined) return ofImage
    }
    return told.get(keyOf(rule, title)) ?? told.get(keyOf(rule, 'nobody', title.replace(/^an? /, '')))
  }
  if (object?.name === undefined)
    return told.get(keyOf(rule, image)) ?? told.get(keyOf(rule, image, 'in full'))
  if (!isForPods(object)) return undefined
  for (const key of links(object)) {
    const first = key.startsWith('Pod/') ? told.get(keyOf(rule, image, key)) : undefined
    if (first !== undefined) return first
  }
  return undefined
}

/** A title without the first name in it: ``Job `seed` gave up``, `Job gave up`. */
function nameless(title: string): string {
  return title.replace(/ `[^`]{1,300}`/, '')
}

/** It only stands for the pods it makes. */
function isForPods({ kind = '' }: FindingObject): boolean {
  return workloadKinds.has(kind)
}

/** An image without its tag and digest. */
function repositoryOf(image: string): string {
  const digest = image.indexOf('@')
  const named = digest < 0 ? image : image.slice(0, digest)
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1)
  return colon < 0 ? named : named.slice(0, colon)
}

function withEvidence(loose: LooseFinding, again: readonly LooseFinding[]): LooseFinding {
  if (again.length === 0) return loose
  const { finding } = loose
  const more = again.flatMap((other) => other.finding.evidence)
  const all = distinctEvidence([...finding.evidence, ...more])
  const evidence = all.slice(0, mostEvidence) as unknown as typeof finding.evidence
  const omitted = tellOmitted(finding.omitted, { evidence: all.length - evidence.length })
  return {
    ...loose,
    asSymptoms: [...loose.asSymptoms, ...again.flatMap(({ asSymptoms }) => asSymptoms)],
    finding: { ...finding, evidence, ...omitted },
  }
}
