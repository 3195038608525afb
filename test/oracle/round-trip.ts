import { readTree } from '../../src/describe/tree.js'
import { type Excerpt, excerptOf } from '../../src/excerpt.js'
import { readObjects } from '../../src/kinds/index.js'
import type { KubernetesObject, Reading } from '../../src/types.js'
import { valueAt } from '../kinds/value-at.js'
import { describeWith, type Kubectl } from './kubectl.js'
import type { Server } from './server.js'

/** What one round trip showed; empty lists mean that it held. */
export interface RoundTrip {
  readonly text: string
  /** Lines of the first print that the second has not, and the other way round. */
  readonly missing: readonly string[]
  readonly added: readonly string[]
  readonly lines: number
  readonly unread: readonly string[]
  /** Stated paths whose value is not the served object's: path, read, served. */
  readonly untrue: readonly string[]
}

/** Describes objects, reads the text back, describes what was read, and compares. */
export async function roundTrip(
  kubectl: Kubectl,
  server: Server,
  objects: readonly KubernetesObject[],
  args: readonly string[],
): Promise<RoundTrip> {
  const text = await describeWith(kubectl, server, objects, args)
  const again = await describeWith(kubectl, server, objects, args)
  const reading = readText(text)
  const recovered = reading.objects.filter((object) => object.kind !== undefined)
  const events = reading.events.map((event, index) => ({
    ...event,
    metadata: { name: `event-${index}`, ...event.metadata },
  }))
  const second = await describeWith(
    kubectl,
    server,
    [...recovered, ...(events as unknown as KubernetesObject[])],
    args,
  ).catch((error: Error) => `not served: ${error.message}`)
  const { missing, added } = difference(text, second, again)
  return {
    text,
    missing,
    added,
    lines: text.split('\n').length,
    unread: reading.unread.map(
      ({ span, reason }) => `${reason}: ${JSON.stringify(text.slice(span.start, span.end))}`,
    ),
    untrue: untruePaths(reading, objects),
  }
}

/** Reads one block as the library does, now being the time of capture. */
export function readText(text: string): Reading {
  const lines: Excerpt[] = []
  let start = 0
  while (start <= text.length) {
    const end = text.indexOf('\n', start)
    lines.push(excerptOf(text, start, end < 0 ? text.length : end))
    if (end < 0) break
    start = end + 1
  }
  return readObjects(readTree(lines), { capturedAt: new Date().toISOString() })
}

/** Lines that differ; where kubectl prints the same objects differently twice, lines are compared as sets. */
function difference(first: string, second: string, again: string): { missing: string[]; added: string[] } {
  if (first === second || again === second) return { missing: [], added: [] }
  const rest = second.split('\n')
  const missing: string[] = []
  for (const line of first.split('\n')) {
    const at = rest.indexOf(line)
    if (at < 0) missing.push(line)
    else rest.splice(at, 1)
  }
  if (missing.length === 0 && rest.length === 0 && first === again)
    return { missing: ['(order of lines)'], added: [] }
  return { missing, added: rest }
}

const sortedLists = /^spec\.(?:.*\.)?(tolerations|topologySpreadConstraints|volumeMounts)\[/

function untruePaths(reading: Reading, objects: readonly KubernetesObject[]): string[] {
  const untrue: string[] = []
  for (const [index, origin] of reading.objectOrigins.entries()) {
    const object = reading.objects[index] as KubernetesObject
    const served = objects.find(
      (candidate) => candidate.kind === object.kind && candidate.metadata?.name === object.metadata?.name,
    )
    if (served === undefined) continue
    for (const path of origin.stated) {
      const read = valueAt(object, path)
      const held = valueAt(served, path)
      if (JSON.stringify(read) === JSON.stringify(held)) continue
      // kubectl sorts these: an equal element anywhere in the list is the same one.
      if (sortedLists.test(path) && isAnywhere(served, path, read)) continue
      untrue.push(`${path}: read ${JSON.stringify(read)}, served ${JSON.stringify(held)}`)
    }
  }
  return untrue
}

function isAnywhere(served: KubernetesObject, path: string, value: unknown): boolean {
  const at = path.search(/\[\d+\]/)
  const list = valueAt(served, path.slice(0, at))
  const rest = path.slice(at).replace(/^\[\d+\]\.?/, '')
  if (!Array.isArray(list)) return false
  return list.some(
    (element) =>
      JSON.stringify(valueAt(element as KubernetesObject, rest)) === JSON.stringify(value) ||
      isAnywhereBelow(element, rest, value),
  )
}

function isAnywhereBelow(element: unknown, path: string, value: unknown): boolean {
  return /\[\d+\]/.test(path) && isAnywhere(element as KubernetesObject, path, value)
}
