/** Where ages stand on the time line: the capture at the right edge, the past to the left, finer towards the capture. */
export interface TimeScale {
  /** The place of an age, in pixels from the left edge. */
  readonly placeOf: (ageSeconds: number) => number
  /** Ages worth a tick, oldest first; neighbours stand at least `gap` pixels apart. */
  readonly ticks: readonly number[]
}

// Ages are written the more coarsely the older they are, so the scale is logarithmic beyond these first seconds.
const linearSeconds = 10

const tickSeconds = [
  10, 30, 60, 120, 300, 600, 1800, 3600, 10_800, 43_200, 86_400, 259_200, 604_800, 2_592_000, 7_776_000,
  31_536_000, 94_608_000, 315_360_000,
]

/**
 * A scale that ends at the oldest age.
 *
 * @example scaleTime(127, 600, 50).placeOf(0) // 600
 */
export function scaleTime(oldestSeconds: number, width: number, gap: number): TimeScale {
  const oldest = Math.max(oldestSeconds, linearSeconds)
  const whole = Math.log1p(oldest / linearSeconds)
  const placeOf = (age: number): number =>
    width * (1 - Math.log1p(Math.min(Math.max(age, 0), oldest) / linearSeconds) / whole)
  const ticks: number[] = []
  let last = width
  for (const tick of tickSeconds) {
    if (tick > oldest) break
    const place = placeOf(tick)
    if (last - place < gap || place < gap / 2) continue
    ticks.unshift(tick)
    last = place
  }
  return { placeOf, ticks }
}
