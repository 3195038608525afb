import { addTo, groupBy } from '../group-by.js'
import { decodeMessage } from '../messages/decode-message.js'
import type { Capture, KubernetesEvent, KubernetesObject, ObjectReference, Origin } from '../types.js'
import { attributeContainers } from './attribute-containers.js'
import { attributeImages } from './attribute-images.js'
import { type ContainersAt, containersOf } from './containers.js'
import { placeOf } from './evidence-at.js'
import type { Fact, Facts } from './fact.js'
import { liveOrigins } from './live-origins.js'
import { Messages } from './messages.js'
import { NameIndex } from './name-index.js'
import { collectNames } from './names.js'
import { ObjectIndex } from './object-index.js'
import { doneJobsOf } from './pod-life.js'
import { conditionOf, countUnasked, type Present, progressOf, tellingFacts } from './progress.js'
import { type OpenFact, readEvent } from './read-event.js'
import { runtimeOf } from './runtime.js'
import { readStatusFacts } from './status-facts.js'
import { indexSubjects, referenceTo, type Subjects } from './subjects.js'

/** What facts are gathered from: a capture, or live objects and events without text. */
export type FactSource = Pick<Capture, 'objects' | 'events'> &
  Partial<Pick<Capture, 'objectOrigins' | 'eventOrigins' | 'capturedAt'>>

/**
 * What happened to whom, since when, and whether it still goes on.
 *
 * Shape: events first, in their order, then what stands in the objects; placeholders are no facts. Evidence is a place
 * in the text, or a JSON path (`events[0].message`, `objects[1].status.phase`) where there is no text.
 * `decode` reads the messages: another than ours tells what our wordings are good for.
 * Units: ages in seconds before the capture time. Never throws.
 *
 * @example gatherFacts({ objects: [], events: [] }).facts.length // 0
 */
export function gatherFacts(given: FactSource, decodeWith: typeof decodeMessage = decodeMessage): Facts {
  const source = given.objectOrigins === undefined ? { ...given, ...liveOrigins(given) } : given
  const messages = new Messages(decodeWith)
  const containersAt = rememberByIndex((index) => containersOf(source.objects[index]))
  const subjects = indexSubjects(
    source.objects,
    source.events.map((event) => event.involvedObject ?? {}),
  )
  // a fact's order is its index, so that what is done to the facts of one object leaves them where they are
  const facts: OpenFact[] = []
  const groups = new Map<string, OpenFact[]>()
  const add = (fact: OpenFact, key: string): void => {
    facts.push(fact)
    addTo(groups, key, fact)
  }
  for (const [index, event] of source.events.entries()) {
    const subject = subjects.subjectOf(ownNodeOf(event, messages) ?? event.involvedObject ?? {})
    add(readEvent(event, index, source, subject, messages, containersAt), subject.key)
  }
  readObjects(source, subjects, messages.decode, containersAt, add)
  attribute(groups, facts)
  tellProgress(groups.values(), facts, rememberPresent(source, containersAt))
  const names = collectNames(source.objects, given.objectOrigins ?? [], facts, containersAt)
  const runtime = runtimeOf(source.objects, facts, containersAt)
  return {
    facts,
    ...(runtime === undefined ? {} : { runtime }),
    objects: source.objects,
    ...(given.objectOrigins === undefined ? {} : { objectOrigins: given.objectOrigins }),
    names,
    nameIndex: new NameIndex(names),
    objectIndex: new ObjectIndex(source.objects),
    lastStart: lastStarts(facts),
    doneJobs: doneJobsOf(facts),
  }
}

/** A kubelet that logs trouble of a node and names nobody speaks of the node it runs on. */
function ownNodeOf(
  { involvedObject, source, message, reason }: KubernetesEvent,
  messages: Messages,
): ObjectReference | undefined {
  const { component, host } = source ?? {}
  if (component !== 'kubelet' || host === undefined || message === undefined) return undefined
  if (involvedObject?.kind !== undefined || involvedObject?.name !== undefined) return undefined
  const [cause] = messages.read(message, reason).causes
  return cause?.startsWith('node-') === true ? { kind: 'Node', name: host } : undefined
}

/** Gives facts that do not name them the container and the image that others of the same object tell. */
function attribute(groups: Map<string, OpenFact[]>, facts: OpenFact[]): void {
  for (const [key, group] of groups) {
    const told = attributeContainers(group[0]?.subject.name === undefined ? group : attributeImages(group))
    if (told === group) continue
    groups.set(key, [...told])
    for (const fact of told) facts[fact.order] = fact
  }
}

function tellProgress(
  groups: Iterable<OpenFact[]>,
  facts: readonly OpenFact[],
  presentOf: (fact: Fact) => Present | undefined,
): void {
  const ofObjects = [...groups].filter(([first]) => first?.subject.name !== undefined)
  // bare messages have no object: their images keep them apart
  const nameless = groupBy(
    facts.filter(({ subject }) => subject.name === undefined),
    ({ image }) => image,
  )
  for (const group of [...ofObjects, ...nameless.values()]) {
    const { asked, omitted } = tellingFacts(group)
    const unasked = countUnasked(omitted)
    for (const fact of group) {
      fact.progress = progressOf(fact, asked, presentOf(fact))
      if (omitted.length > 0) fact.omittedLater = unasked(fact)
    }
  }
}

/** The order of the last event of each name that says that a container's image was pulled, or what came of it. */
function lastStarts(facts: readonly Fact[]): Map<string | undefined, number> {
  const last = new Map<string | undefined, number>()
  for (const { name, reason, subject, order } of facts) {
    if (name === 'message' && (reason === 'Pulled' || reason === 'Created' || reason === 'Started'))
      last.set(subject.name, order)
  }
  return last
}

function readObjects(
  source: FactSource,
  subjects: Subjects,
  decode: typeof decodeMessage,
  containersAt: ContainersAt,
  add: (fact: OpenFact, key: string) => void,
): void {
  let order = source.events.length
  for (const [index, object] of source.objects.entries()) {
    const origin = source.objectOrigins?.[index]
    if (origin?.placeholder === true) continue
    const subject = subjects.subjectOf(referenceTo(object))
    for (const draft of readStatusFacts(object, index, origin, decode, containersAt(index))) {
      const { container } = draft
      const whom = container === undefined ? subject.subject : subject.containerNamed(container)
      // the draft itself becomes the fact: thousands of copies take as long as reading their rows
      add(Object.assign(draft, { subject: whom, order: order++, progress: 'ongoing' as const }), subject.key)
    }
  }
}

/** What the objects show of the present state of a fact's subject; `undefined` when they show nothing. */
function rememberPresent(
  source: FactSource,
  containersAt: ContainersAt,
): (fact: Fact) => Present | undefined {
  const known = rememberByIndex(() => new Map<string | undefined, Present>())
  return ({ object, name, subject: { container } }) => {
    if (object === undefined || name !== 'message') return undefined
    const ofObject = known(object)
    let present = ofObject.get(container)
    if (present === undefined) {
      present = presentAt(object, container, source, containersAt)
      ofObject.set(container, present)
    }
    return present
  }
}

function presentAt(
  index: number,
  name: string | undefined,
  source: FactSource,
  containersAt: ContainersAt,
): Present {
  const object = source.objects[index] as KubernetesObject
  const containers = containersAt(index)
  const own = containers.find((container) => container.name === name)
  const watched =
    own === undefined ? containers.filter((container) => container.group === 'containers') : [own]
  const rowIsReady = isReadyRow(source.objectOrigins?.[index])
  const isReady =
    rowIsReady || (watched.length > 0 && watched.every((container) => container.status?.['ready'] === true))
  const isRunning =
    rowIsReady ||
    (watched.length > 0 &&
      watched.every(
        (container) => (container.status?.['state'] as Record<string, unknown>)?.['running'] !== undefined,
      ))
  const spec = object['spec'] as { nodeName?: unknown } | undefined
  const phase = (object['status'] as { phase?: unknown } | undefined)?.phase
  return {
    isReady: isReady && isRunning,
    isRunning,
    isScheduled: typeof spec?.nodeName === 'string' || conditionOf(object, 'PodScheduled') === 'True',
    isFulfilled:
      (object.kind === 'PersistentVolumeClaim' && phase === 'Bound') ||
      (object.kind === 'HorizontalPodAutoscaler' && conditionOf(object, 'ScalingActive') === 'True') ||
      conditionOf(object, 'Complete') === 'True',
  }
}

const readyCell = /^([1-9]\d{0,4})\/\1$/

/** A row of `kubectl get pods` that says `Running` and `2/2`. */
function isReadyRow(origin: Origin | undefined): boolean {
  if (origin?.from !== 'table') return false
  const ready = placeOf(origin, 'columns.READY')?.text ?? ''
  const status = (placeOf(origin, 'status') ?? placeOf(origin, 'status.phase'))?.text
  return status === 'Running' && readyCell.test(ready)
}

function rememberByIndex<Answer>(answer: (index: number) => Answer): (index: number) => Answer {
  const answers = new Map<number, Answer>()
  return (index) => {
    let known = answers.get(index)
    if (known === undefined) {
      known = answer(index)
      answers.set(index, known)
    }
    return known
  }
}
