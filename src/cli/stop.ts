import type { Stop, World } from './world.js'

/** Whether a run is to end early. */
export interface StopWatch {
  /** Why; `undefined` as long as it is to go on. */
  why(): Stop | undefined
  /** Settles when the run is to end. */
  readonly stopped: Promise<void>
}

/** Listens for what ends a run early. */
export function watchStop(world: Pick<World, 'onStop'>): StopWatch {
  let reason: Stop | undefined
  const stopped = new Promise<void>((resolve) => {
    world.onStop((why) => {
      reason = why
      resolve()
    })
  })
  return { why: () => reason, stopped }
}

/**
 * What is iterated, up to the moment at which the run is to end; also while nothing comes.
 *
 * @example for await (const chunk of untilStopped(chunks, stop)) …
 */
export async function* untilStopped<Item>(
  items: AsyncIterable<Item>,
  stop: StopWatch,
): AsyncGenerator<Item, void, undefined> {
  const iterator = items[Symbol.asyncIterator]()
  let end = () => {}
  // once: a promise keeps whatever waits for it, and with each wait of a race the item that came
  void stop.stopped.then(() => end())
  for (;;) {
    if (stop.why() !== undefined) return
    const next = await new Promise<IteratorResult<Item, unknown> | undefined>((resolve, reject) => {
      end = () => resolve(undefined)
      iterator.next().then(resolve, reject)
    })
    // whoever is asked to stop does not wait for an input that may never end
    if (next === undefined || next.done) return
    yield next.value
  }
}
