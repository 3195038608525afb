import { parse } from '../../../src/parse.js'
import type { Capture, JsonPath, KubernetesEvent, KubernetesObject, Origin } from '../../../src/types.js'
import { disagreements, without } from './agree.js'

/** What was printed, and what of. */
export interface Print {
  /** The command line above the text; absent where the text stands alone. */
  readonly command?: string
  readonly text: string
  /** Objects or events in the order of their rows. */
  readonly served: readonly KubernetesObject[]
  /** Whether the rows name the namespace. */
  readonly isNamespaced: boolean
  /** Other kinds print the same header, and no command tells this one. */
  readonly isKindTold: boolean
}

/** What the reading shows otherwise than it was served, or does not hold; empty when all is as it must be. */
export function checkPrint(print: Print): string[] {
  const { command, text, served } = print
  const input = command === undefined ? text : `$ ${command}\n${text}`
  const capture = parse(input)
  const faults = capture.unread.map(
    ({ span, reason }) => `unread (${reason}): ${input.slice(span.start, span.end)}`,
  )
  for (const { kind, span } of capture.regions) {
    const part = input.slice(span.start, span.end)
    if ((kind === 'noise' || kind === 'unread') && part.trim() !== '') faults.push(`${kind}: ${part}`)
  }
  const isOfEvents = served[0]?.kind === 'Event'
  const read = isOfEvents ? capture.events : capture.objects
  const origins = isOfEvents ? capture.eventOrigins : capture.objectOrigins
  if (read.length !== served.length) faults.push(`${read.length} read of ${served.length} served`)
  for (const [index, whole] of served.entries()) {
    const one = read[index]
    if (one === undefined) break
    const origin = origins[index] as Origin
    faults.push(...objectFaults(one, origin, whole, print))
    const row = text.split('\n').find((line) => input.indexOf(line) === origin.spans[0]?.start) ?? ''
    const left = isOfEvents ? '' : leftOf(input, origin, row)
    if (left !== '') faults.push(`nobody keeps “${left}” of: ${row}`)
  }
  return faults
}

/** Objects in the order in which they were read, where a table has an order of its own; what was not read comes last. */
export function inOrderRead(text: string, served: readonly KubernetesObject[]): readonly KubernetesObject[] {
  const left = [...served]
  const { objects, events, objectOrigins, eventOrigins } = parse(text)
  const read = events.length > 0 ? events : objects
  const origins = events.length > 0 ? eventOrigins : objectOrigins
  const found = read.flatMap((one, index) => {
    const stated = statedOf(one, origins[index] as Origin)
    const at = left.findIndex((whole) => disagreements(stated, whole).length === 0)
    return at < 0 ? [] : left.splice(at, 1)
  })
  return [...found, ...left]
}

/** Paths of a row that a table shows in words of its own. */
function statedOf(object: KubernetesObject | KubernetesEvent, { inferred }: Origin): object {
  return without(
    object,
    inferred.map(({ path }) => path as JsonPath),
  )
}

function objectFaults(
  object: KubernetesObject | KubernetesEvent,
  origin: Origin,
  whole: KubernetesObject,
  { command, isNamespaced, isKindTold }: Print,
): string[] {
  const { apiVersion: _, kind, ...stated } = statedOf(object, origin) as KubernetesObject
  const faults = disagreements(stated, whole).map(
    (fault) => `${whole.kind} ${whole.metadata?.name}: ${fault}`,
  )
  if (whole.kind === 'Event') return faults
  if (object.metadata?.name !== whole.metadata?.name) faults.push(`name: ${object.metadata?.name}`)
  if (isNamespaced && object.metadata?.namespace !== whole.metadata?.namespace)
    faults.push(`namespace: ${object.metadata?.namespace}`)
  const isKindRight = object.kind === whole.kind || (command === undefined && object.kind === undefined)
  if (isKindTold && !isKindRight) faults.push(`kind: read ${object.kind}, served ${whole.kind}`)
  if (!isKindTold && kind !== undefined) faults.push(`kind: ${kind} is said to be stated`)
  return faults
}

/** What of a row no path of the object has its place in. */
function leftOf(input: string, { places = [] }: Origin, row: string): string {
  const start = input.indexOf(row)
  const left = row.split('')
  for (const place of places) left.fill(' ', Math.max(0, place.start - start), Math.max(0, place.end - start))
  return left
    .join('')
    .replace(/<(?:none|unset|unknown|pending|nil|auto)>|N\/A/g, '')
    .replace(/^[a-z.0-9]+\/(?= |$)/, '')
    .replace(/[\s,:/*]+/g, ' ')
    .trim()
}

/** Where the row of an object and its description contradict each other. */
export function contradictions(row: Capture, description: Capture): string[] {
  return row.objects.flatMap((object, index) => {
    const described = description.objects.find(
      ({ kind, metadata }) =>
        kind === object.kind &&
        metadata?.name === object.metadata?.name &&
        (metadata?.namespace ?? object.metadata?.namespace) === object.metadata?.namespace,
    )
    if (described === undefined) return [`${object.kind} ${object.metadata?.name}: not described`]
    const at = description.objects.indexOf(described)
    const stated = statedOf(object, row.objectOrigins[index] as Origin)
    const other = statedOf(described, description.objectOrigins[at] as Origin)
    return disagreements(stated, other)
      .filter((fault) => !fault.endsWith('served undefined'))
      .map((fault) => `${object.kind} ${object.metadata?.name}: the row and the description: ${fault}`)
  })
}
