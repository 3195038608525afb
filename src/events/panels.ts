import { type Excerpt, joinExcerpts, placeAt, sliceExcerpt } from '../excerpt.js'
import { type PanelColumn, type PanelRow, readPanel } from '../text/shapes/panels/index.js'
import { readSpokenAge } from '../time/spoken-age.js'
import { readTimestamp } from '../time/timestamp.js'
import type { AgeInterval, KubernetesEvent, Origin } from '../types.js'
import { makeBareEvent } from './bare-message.js'
import { kindNamed } from './kind-names.js'
import type { EventReading } from './rows.js'

/** What the badges of OpenShift's console stand for. */
const badges: Readonly<Record<string, string>> = {
  P: 'Pod',
  D: 'Deployment',
  RS: 'ReplicaSet',
  SS: 'StatefulSet',
  DS: 'DaemonSet',
  J: 'Job',
  CJ: 'CronJob',
  N: 'Node',
  PVC: 'PersistentVolumeClaim',
  PV: 'PersistentVolume',
  B: 'Build',
  BC: 'BuildConfig',
  DC: 'DeploymentConfig',
  RC: 'ReplicationController',
  RQ: 'ResourceQuota',
  S: 'Service',
  I: 'Ingress',
  NS: 'Namespace',
  HPA: 'HorizontalPodAutoscaler',
}

/** `till-0.17a1b2c3d4e5f678`: an event is named after its object and a time. */
const eventName = /^(.{1,253})\.[0-9a-f]{12,20}$/

/**
 * Reads events that were copied out of a web page or a desktop program: see `readPanel`.
 *
 * Shape: as `readEventRows`; what a cell says that no field holds keeps no place. A time without zone dates nothing.
 *
 * @example readPanelEvents(lines).events[0]?.reason // 'Failed'
 */
export function readPanelEvents(lines: readonly Excerpt[]): EventReading {
  const read = readPanel((at) => lines[at]?.text)
  const made = (read?.rows ?? []).map((row) => makePanelEvent(row, lines))
  return {
    events: made.map(({ event }) => event),
    eventOrigins: made.map(({ origin }) => origin),
    unread: [],
  }
}

function makePanelEvent(
  row: PanelRow,
  lines: readonly Excerpt[],
): { event: KubernetesEvent; origin: Origin } {
  const cell = (wanted: PanelColumn): Excerpt | undefined => {
    const found = row.cells.find(({ column }) => column === wanted)
    return found && sliceExcerpt(lines[found.line] as Excerpt, found.from, found.to)
  }
  const own = lines.slice(row.start, row.end)
  const made = makeBareEvent(joinExcerpts(own, '\n'), {
    isEvent: true,
    ...present({
      type: cell('type'),
      reason: cell('reason'),
      message: cell('message'),
      namespace: cell('namespace'),
      fieldPath: dashless(cell('fieldPath')),
      ...sourceOf(cell('source')),
      ...objectOf(cell('object'), cell('name')),
    }),
  })
  const { event } = made
  const stated = [...made.origin.stated]
  const places = [...(made.origin.places ?? [])]
  const inferred = made.origin.inferred.filter(({ path }) => path !== 'involvedObject.kind')
  const kind = kindOf(event, cell('other'))
  if (kind !== undefined) {
    event.involvedObject.kind = kind.value
    inferred.push({ path: 'involvedObject.kind', because: kind.because })
  } else if (!stated.includes('involvedObject.kind')) delete event.involvedObject.kind
  const age: { first?: AgeInterval; last?: AgeInterval } = {}
  const count = cell('count')
  // cells are divided by their header, and under it may stand something else
  if (count !== undefined && /^\d{1,15}$/.test(count.text)) {
    event.count = Number(count.text)
    stated.push('count')
    places.push(placeAt('count', count))
  }
  const name = cell('name')
  if (name !== undefined && eventName.test(name.text)) {
    event.metadata = { name: name.text }
    stated.push('metadata.name')
    places.push(placeAt('metadata.name', name))
  }
  for (const which of ['first', 'last'] as const) {
    const moment = cell(which)
    if (moment === undefined) continue
    const path = which === 'first' ? 'firstTimestamp' : 'lastTimestamp'
    places.push(placeAt(path, moment))
    const interval = readSpokenAge(moment.text.replace(/ \(.{1,80}\)$/, ''))
    if (interval !== undefined) age[which] = interval
    const time = readTimestamp(moment.text)
    if (time?.hasZone !== true) continue
    event[path] = time.rfc3339
    stated.push(path)
  }
  const origin: Origin = {
    ...made.origin,
    spans: own.map(({ start, end }) => ({ start, end })),
    from: 'table',
    stated,
    inferred,
    places,
    ...(age.first === undefined && age.last === undefined ? {} : { age }),
  }
  return { event, origin }
}

function present<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}

function dashless(cell: Excerpt | undefined): Excerpt | undefined {
  return cell?.text === '-' ? undefined : cell
}

/** `kubelet barn-1`, `kubelet, barn-1`, `kubelet on barn-1`, `default-scheduler`. */
function sourceOf(cell: Excerpt | undefined): { component?: Excerpt; host?: Excerpt } {
  const found =
    cell === undefined ? null : /^([a-z][\w./-]{0,120})(?:(?:,? on |, | )(\S{1,253}))?$/.exec(cell.text)
  if (cell === undefined || found === null) return {}
  const component = sliceExcerpt(cell, 0, (found[1] as string).length)
  if (found[2] === undefined) return { component }
  return { component, host: sliceExcerpt(cell, cell.text.length - found[2].length, cell.text.length) }
}

/** `Pod: till-0`, `Pod till-0`, `pod/till-0`; a name of its own; the object's part of the event's name. */
function objectOf(
  object: Excerpt | undefined,
  name: Excerpt | undefined,
): { kind?: Excerpt; name?: Excerpt } {
  const found = object === undefined ? null : /^([A-Za-z]{2,60})(?:: | |\/)(\S{1,253})$/.exec(object.text)
  if (object !== undefined && found !== null && kindNamed(found[1] as string) !== undefined) {
    return {
      kind: sliceExcerpt(object, 0, (found[1] as string).length),
      name: sliceExcerpt(object, object.text.length - (found[2] as string).length, object.text.length),
    }
  }
  if (name === undefined) return {}
  const recorded = eventName.exec(name.text)
  return { name: recorded === null ? name : sliceExcerpt(name, 0, (recorded[1] as string).length) }
}

/** The kind that no cell names: by the badge beside the name, or since only pods have containers. */
function kindOf(
  { involvedObject }: KubernetesEvent,
  badge: Excerpt | undefined,
): { value: string; because: string } | undefined {
  const value = badge === undefined ? undefined : badges[badge.text]
  if (value !== undefined) return { value, because: `the console marks it with ${badge?.text}` }
  if (involvedObject.fieldPath === undefined) return undefined
  return { value: 'Pod', because: 'the part of it named here is one of a pod' }
}
