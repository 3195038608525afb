import { type HeapProfiler, Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { spentMilliseconds } from '../bench/processor-time.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void

function timeOne(call: () => unknown): number {
  collect({ type: 'minor' })
  const started = spentMilliseconds()
  call()
  return spentMilliseconds() - started
}

/**
 * The least processor time of each call in milliseconds, each made so many times in turns: what else the machine does slows
 * a call down, and in one round of turns all of them; what is least of each was measured in the quietest rounds.
 *
 * @example timeInTurns([() => JSON.parse(text), () => analyze(text)], 3)[0]
 */
export function timeInTurns<const Calls extends readonly (() => unknown)[]>(
  calls: Calls,
  rounds: number,
): { [At in keyof Calls]: number } {
  const least: number[] = calls.map(() => Number.POSITIVE_INFINITY)
  for (let left = rounds; left > 0; left--)
    for (const [at, call] of calls.entries()) least[at] = Math.min(least[at] as number, timeOne(call))
  return least as { [At in keyof Calls]: number }
}

/** Every so many bytes one allocation is looked at. */
const samplingBytes = 2048
const session = new Session()
session.connect()

/** `true` for objects that a collection has taken since; the types of Node.js do not know it yet. */
interface AllSampled extends HeapProfiler.StartSamplingParameterType {
  readonly includeObjectsCollectedByMajorGC: true
  readonly includeObjectsCollectedByMinorGC: true
}

/**
 * The bytes a call allocates, kept or not, as V8's sampling tells: the machine's other work does not change them.
 *
 * @example allocatedBy(() => JSON.parse(text))
 */
export function allocatedBy(call: () => unknown): number {
  const how: AllSampled = {
    samplingInterval: samplingBytes,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  }
  let bytes: number | undefined
  session.post('HeapProfiler.startSampling', how)
  call()
  // answers at once: the session is of this very thread
  session.post('HeapProfiler.stopSampling', (_, { profile }) => {
    bytes = sumOf(profile.head)
  })
  if (bytes === undefined) throw new Error('the inspector told no profile')
  return bytes
}

function sumOf(head: HeapProfiler.SamplingHeapProfileNode): number {
  let sum = 0
  const open = [head]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    sum += node.selfSize
    open.push(...node.children)
  }
  return sum
}
