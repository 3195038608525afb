import { Script } from 'node:vm'
import { spentMilliseconds } from '../bench/processor-time.js'

/** Longer than this no text may take, in milliseconds; what is over before the clock can tell is not judged. */
const limitFor = (length: number) => Math.max(50, length / 1000)
/** What is still running then never ends. */
const patience = 20_000

const slot: { read?: () => unknown; result?: unknown } = {}
;(globalThis as { fuzzSlot?: typeof slot }).fuzzSlot = slot
const script = new Script('fuzzSlot.result = fuzzSlot.read()')

function measure<Result>(read: () => Result): { result: Result; milliseconds: number } {
  slot.read = read
  const started = spentMilliseconds()
  try {
    script.runInThisContext({ timeout: patience })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new Error(`hangs: not done after ${patience / 1000} s`)
    throw error
  }
  return { result: slot.result as Result, milliseconds: spentMilliseconds() - started }
}

/**
 * Reads a text that is `length` UTF-16 units long, and says how much processor time that took.
 *
 * Errors: throws what reading throws, and when it takes longer than a second for a million units
 * however often it is tried: code that is new to V8 is slow at first. `isSlowAlone` has the last word: here every block
 * of code is counted, which takes its time as well.
 */
export function runLimited<Result>(
  read: () => Result,
  length: number,
  judgesTime = true,
  isSlowAlone: () => boolean = () => true,
): { result: Result; milliseconds: number } {
  let best = measure(read)
  if (!judgesTime) return best
  for (let tries = 1; tries < 25 && best.milliseconds > limitFor(length); tries++) {
    const again = measure(read)
    if (again.milliseconds < best.milliseconds) best = again
  }
  if (best.milliseconds > limitFor(length) && isSlowAlone())
    throw new Error(`hangs: ${best.milliseconds.toFixed(0)} ms for ${length} characters`)
  return best
}
