import type { KubernetesEvent } from '../types.js'
import { completeReason, presentReason } from './complete-reason.js'
import { type ContainersAt, type ContainerView, containerOfMessage } from './containers.js'
import { evidenceAt, evidenceOf, placeOf } from './evidence-at.js'
import type { Fact } from './fact.js'
import type { FactSource } from './gather-facts.js'
import type { Messages } from './messages.js'
import type { Subject } from './subjects.js'

/** A fact that is still being completed. */
export type OpenFact = { -readonly [Key in keyof Fact]: Fact[Key] }

const nobody: readonly ContainerView[] = []

/**
 * The fact that an event is: its message decoded, the container and image it names.
 *
 * Shape: evidence is the place of the message, or of the reason where there is none. `progress` is not told yet.
 */
export function readEvent(
  event: KubernetesEvent,
  index: number,
  { eventOrigins }: FactSource,
  subject: Subject,
  messages: Messages,
  containersAt: ContainersAt,
): OpenFact {
  const origin = eventOrigins?.[index]
  const { message, type } = event
  const { object } = subject
  const written = event.reason === undefined ? undefined : presentReason(event.reason)
  const reason =
    written === undefined || message !== undefined
      ? written
      : completeReason(written, placeOf(origin, 'reason')?.end, origin)
  const read = message === undefined ? undefined : messages.read(message, reason)
  const container = containerOfMessage(
    event.involvedObject ?? {},
    read?.decoded,
    object === undefined ? nobody : containersAt(object),
  )
  const place = placeOf(origin, 'message')
  const path = message === undefined ? 'reason' : 'message'
  const fact: OpenFact = {
    name: origin?.from === 'output' ? 'output' : 'message',
    subject: container === undefined ? subject.subject : subject.containerNamed(container),
    event: index,
    causes: read === undefined ? [] : read.causes,
    count: event.series?.count ?? event.count ?? 1,
    order: index,
    progress: 'unknown',
    evidence:
      place !== undefined && message !== undefined
        ? evidenceOf(place)
        : evidenceAt(origin, path, message ?? event.reason ?? '', 'events', index),
  }
  if (object !== undefined) fact.object = object
  if (reason !== undefined) fact.reason = reason
  if (type !== undefined) fact.type = type
  const component = event.source?.component ?? event.reportingComponent
  if (component !== undefined) fact.component = component
  if (read !== undefined) fact.decoded = read.decoded
  const { exitCode, signal } = (fact.causes[0] === 'crash-application-error' && read?.decoded.ending) || {}
  if (exitCode !== undefined) fact.exitCode = exitCode
  if (signal !== undefined) fact.signal = signal
  if (read?.image !== undefined) fact.image = read.image
  if (origin?.age !== undefined) fact.age = origin.age
  const lastTimestamp = event.series?.lastObservedTime ?? event.lastTimestamp ?? event.eventTime
  if (lastTimestamp !== undefined) fact.lastTimestamp = lastTimestamp
  if (place !== undefined) fact.place = place
  return fact
}
