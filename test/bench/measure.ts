/**
 * The median time of one call after a warm-up, in milliseconds.
 *
 * Rounds of all calls take turns, so that what slows the machine for a moment slows all of them.
 */
export function measureTogether(
  calls: Readonly<Record<string, () => unknown>>,
  rounds: number,
  warmUps = 2,
): Record<string, number> {
  const times = new Map<string, number[]>()
  for (let round = -warmUps; round < rounds; round++) {
    for (const [name, call] of Object.entries(calls)) {
      const started = performance.now()
      call()
      const took = performance.now() - started
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), took])
    }
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]))
}

/** The middle value; of an even count the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
