import { groupBy } from '../group-by.js'
import { Memory } from '../memory.js'
import { decodeMessage } from '../messages/decode-message.js'
import type { Capture, KubernetesEvent, KubernetesObject, Origin } from '../types.js'
import { attributeContainers } from './attribute-containers.js'
import { attributeImages } from './attribute-images.js'
import { completeReason } from './complete-reason.js'
import { type ContainerView, containerOfMessage, containersOf } from './containers.js'
import { evidenceAt, placeOf } from './evidence-at.js'
import type { Fact, Facts } from './fact.js'
import { imageOfMessage } from './image-of-message.js'
import { liveOrigins } from './live-origins.js'
import { collectNames } from './names.js'
import { conditionOf, type Present, progressOf, tellingFacts } from './progress.js'
import { runtimeOf } from './runtime.js'
import { causesOf, readStatusFacts } from './status-facts.js'
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
  const decode = rememberDecoded(decodeWith)
  const containersAt = rememberByIndex((index) => containersOf(source.objects[index]))
  const subjects = indexSubjects(
    source.objects,
    source.events.map((event) => event.involvedObject ?? {}),
  )
  const drafts = [
    ...source.events.map((event, index) => readEvent(event, index, source, subjects, decode, containersAt)),
    ...readObjects(source, subjects, decode),
  ]
  const attributed = [...groupBy(drafts, objectKey).values()]
    .flatMap((facts) =>
      attributeContainers(facts[0]?.subject.name === undefined ? facts : attributeImages(facts)),
    )
    .sort((a, b) => a.order - b.order)
  const telling = new Map(
    [...groupBy(attributed, subjectKey)].map(([key, facts]) => [key, tellingFacts(facts)]),
  )
  const facts = attributed.map((fact): Fact => {
    const others = telling.get(subjectKey(fact)) ?? []
    return { ...fact, progress: progressOf(fact, others, presentOf(fact, source, containersAt)) }
  })
  const runtime = runtimeOf(source.objects, facts)
  return {
    facts,
    ...(runtime === undefined ? {} : { runtime }),
    objects: source.objects,
    ...(given.objectOrigins === undefined ? {} : { objectOrigins: given.objectOrigins }),
    names: collectNames(source.objects, given.objectOrigins ?? [], facts),
  }
}

function readEvent(
  event: KubernetesEvent,
  index: number,
  source: FactSource,
  subjects: Subjects,
  decode: typeof decodeMessage,
  containersAt: ContainersAt,
): Fact {
  const origin: Origin | undefined = source.eventOrigins?.[index]
  const reference = event.involvedObject ?? {}
  const { subject, object } = subjects.subjectOf(reference)
  const reason =
    event.reason === undefined || event.message !== undefined
      ? event.reason
      : completeReason(event.reason, placeOf(origin, 'reason')?.end, origin)
  const decoded =
    event.message === undefined ? undefined : decode(event.message, reason === undefined ? {} : { reason })
  const container = containerOfMessage(reference, decoded, object === undefined ? [] : containersAt(object))
  const image = imageOfMessage(decoded)
  const lastTimestamp = event.series?.lastObservedTime ?? event.lastTimestamp ?? event.eventTime
  const place = placeOf(origin, 'message')
  const path = event.message === undefined ? 'reason' : 'message'
  return {
    name: 'message',
    subject: { ...subject, ...(container === undefined ? {} : { container }) },
    ...(object === undefined ? {} : { object }),
    event: index,
    ...(reason === undefined ? {} : { reason }),
    ...(event.type === undefined ? {} : { type: event.type }),
    ...(decoded === undefined ? {} : { decoded }),
    causes: decoded === undefined ? [] : causesOf(decoded),
    ...(image === undefined ? {} : { image }),
    count: event.series?.count ?? event.count ?? 1,
    ...(origin?.age === undefined ? {} : { age: origin.age }),
    ...(lastTimestamp === undefined ? {} : { lastTimestamp }),
    order: index,
    progress: 'unknown',
    evidence: evidenceAt(origin, path, event.message ?? event.reason ?? '', `events[${index}].${path}`),
    ...(place === undefined ? {} : { place }),
  }
}

function readObjects(source: FactSource, subjects: Subjects, decode: typeof decodeMessage): Fact[] {
  let order = source.events.length
  return source.objects.flatMap((object, index) => {
    const origin = source.objectOrigins?.[index]
    if (origin?.placeholder === true) return []
    const { subject } = subjects.subjectOf(referenceTo(object))
    return readStatusFacts(object, index, origin, decode).map(
      ({ container, ...draft }): Fact => ({
        ...draft,
        subject: { ...subject, ...(container === undefined ? {} : { container }) },
        order: order++,
        progress: 'ongoing',
      }),
    )
  })
}

/** What the objects show of the present state of a fact's subject; `undefined` when they show nothing. */
function presentOf(fact: Fact, source: FactSource, containersAt: ContainersAt): Present | undefined {
  if (fact.object === undefined || fact.name !== 'message') return undefined
  const object = source.objects[fact.object] as KubernetesObject
  const containers = containersAt(fact.object)
  const own = containers.find((container) => container.name === fact.subject.container)
  const watched =
    own === undefined ? containers.filter((container) => container.group === 'containers') : [own]
  const rowIsReady = isReadyRow(source.objectOrigins?.[fact.object])
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

/** Bare messages have no object: their images keep them apart. */
function subjectKey({ subject, image }: Fact): string {
  return subject.name === undefined
    ? `image ${image}`
    : `${subject.kind}/${subject.namespace}/${subject.name}`
}

/** All that names a subject but its container; what is absent differs from what is empty. */
function objectKey({ subject: { kind, namespace, name } }: Fact): string {
  return [kind, namespace, name].map((part) => (part === undefined ? '' : `/${part}`)).join('\n')
}

/** The containers of the object with this index. */
type ContainersAt = (index: number) => readonly ContainerView[]

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

/** Pods of one workload say the same things: each message is decoded once a call. */
function rememberDecoded(decode: typeof decodeMessage): typeof decodeMessage {
  const memory = new Memory()
  return (text, options = {}) =>
    memory.recall(decode, `${options.reason ?? ''}\n${text}`, () => decode(text, { ...options, memory }))
}
