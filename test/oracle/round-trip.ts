import { readTree } from '../../src/describe/tree.js'
import { stampEvents } from '../../src/events/stamp-events.js'
import { type Excerpt, excerptOf } from '../../src/excerpt.js'
import { readObjects } from '../../src/kinds/index.js'
import { parse } from '../../src/parse.js'
import { listObjects } from '../../src/render/list-objects.js'
import type { Capture, KubernetesObject } from '../../src/types.js'
import type { OracleCase } from './arbitraries/index.js'
import { difference } from './difference.js'
import { describeWith, type Kubectl } from './kubectl.js'
import { apiResources } from './resources.js'
import type { Server } from './server.js'
import { countValues, untruePaths, type ValueCounts } from './truth.js'

/** What one round trip showed; empty lists mean that it held. */
export interface RoundTrip {
  readonly text: string
  /** Lines of the first print that the second has not, and the other way round. */
  readonly missing: readonly string[]
  readonly added: readonly string[]
  /** Lines compared as a set, because kubectl printed them in another order the second time. */
  readonly asSet: number
  readonly lines: number
  readonly unread: readonly string[]
  /** Stated paths whose value is not the served object's: path, read, served. */
  readonly untrue: readonly string[]
  readonly values: ValueCounts
}

/** How often kubectl is asked again where it may differ from itself: two keys of a Go map change places in one print of eight. */
const mostPrints = 40

/**
 * Describes objects, reads the text back as `convert --complete` does, describes what was read, and compares.
 * With `isOneBlock` the text is read as one block, without looking for blocks in it.
 */
export async function roundTrip(
  kubectl: Kubectl,
  server: Server,
  { objects, args, isNamedByCommand }: OracleCase,
  isOneBlock: boolean,
): Promise<RoundTrip> {
  const start = Date.now()
  const served = objects.map((object) => atNow(object, start))
  const text = await describeWith(kubectl, server, served, args)
  const capturedAt = new Date().toISOString()
  const again: string[] = []
  const command = isNamedByCommand === true ? `$ kubectl describe ${args.join(' ')}\n` : ''
  const input = command + text
  const capture = isOneBlock
    ? readBlock(text, capturedAt, isNamedByCommand ? args[0] : undefined)
    : parse(input, { capturedAt })
  const items = listObjects([capture], true).list.items as readonly KubernetesObject[]
  const recovered = items
    .filter((object) => object.kind !== undefined)
    .map((object, index) => inNamespace(object, args, index))
  const second = await describeWith(kubectl, server, recovered, args).catch(
    (error: Error) => `not served: ${error.message}`,
  )
  let { missing, added, asSet } = difference(text, second, again, (Date.now() - start) / 1000)
  // Where the texts differ, the original is printed again: kubectl may differ from itself.
  while (missing.length + added.length > 0 && isWorthAsking() && again.length < mostPrints) {
    again.push(await describeWith(kubectl, server, served, args))
    ;({ missing, added, asSet } = difference(text, second, again, (Date.now() - start) / 1000))
  }
  function isWorthAsking(): boolean {
    return again.length === 0 || asSet > 0 || isOrder(missing)
  }
  const unread = capture.unread.map(
    ({ span, reason }) => `${reason}: ${JSON.stringify(input.slice(span.start, span.end))}`,
  )
  for (const { kind, span } of capture.regions) {
    const words = input.slice(span.start, span.end)
    if (kind === 'noise' && words.trim() !== '') unread.push(`noise: ${JSON.stringify(words)}`)
  }
  const readNow = [...capture.objects, ...capture.events]
  const origins = [...capture.objectOrigins, ...capture.eventOrigins]
  return {
    text,
    missing,
    added,
    asSet,
    lines: text.split('\n').length,
    unread,
    untrue: untruePaths(readNow, origins, served),
    values: countValues(readNow, origins, served),
  }
}

/** The same lines, but moved: few keys may stand in one order twice by chance. */
function isOrder(missing: readonly string[]): boolean {
  return missing.length === 1 && missing[0] === '(order of lines)'
}

/**
 * What is applied of an object whose text shows no namespace (a DaemonSet's before 1.33, a Role's): it goes where `-n`
 * says, as do its events, which have no names either.
 */
function inNamespace(object: KubernetesObject, args: readonly string[], index: number): KubernetesObject {
  const namespace = args.includes('-n') ? args[args.indexOf('-n') + 1] : undefined
  if (object.kind === 'Event') {
    const metadata = { name: `event-${index}`, namespace: 'default', ...object.metadata }
    const involvedObject = {
      ...(namespace !== undefined && { namespace }),
      ...(object['involvedObject'] as object),
    }
    return { ...object, metadata, involvedObject }
  }
  const isNamespaced = apiResources.find(({ kind }) => kind === object.kind)?.isNamespaced ?? false
  if (!isNamespaced || namespace === undefined) return object
  return { ...object, metadata: { namespace, ...object.metadata } }
}

/** A capture of one block. */
function readBlock(text: string, capturedAt: string, kind: string | undefined): Capture {
  const lines: Excerpt[] = []
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start)
    lines.push(excerptOf(text, start, end < 0 ? text.length : end))
    start = end < 0 ? text.length + 1 : end + 1
  }
  const reading = readObjects(readTree(lines), { capturedAt, ...(kind !== undefined && { kind }) })
  const events = stampEvents(reading.events, reading.eventOrigins, capturedAt)
  return { ...reading, events, regions: [] }
}

const ago = /^now-(\d+)(\.0+)?s$/

/** Replaces `now-90s` by the time 90 seconds ago, `now-90.000000s` by that of a MicroTime, in every value: ages need to be young, and examples printed the same. */
export function atNow<T>(value: T, now: number): T {
  if (typeof value === 'string') {
    const [, seconds, fraction = ''] = ago.exec(value) ?? []
    if (seconds === undefined) return value
    return `${new Date(now - Number(seconds) * 1000).toISOString().slice(0, 19)}${fraction}Z` as T
  }
  if (Array.isArray(value)) return value.map((part) => atNow(part, now)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, atNow(part, now)])) as T
}
