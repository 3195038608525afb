import type { Bar } from './world.js'

/** Labels longer than this are shown by their end: the name of the file. */
const longestLabel = 40

/** Shows a bar on standard error. */
export async function showBar(label: string, total: number): Promise<Bar> {
  // only long inputs have a bar
  const { default: ProgressBar } = await import('progress')
  // the package replaces what begins with a colon
  const name = label.replaceAll(':', '_')
  const shown = name.length > longestLabel ? `…${name.slice(1 - longestLabel)}` : name
  const bar = new ProgressBar(`${shown} [:bar] :percent :etas left`, { total, width: 30, clear: true })
  return {
    update(done) {
      // a full bar takes itself away, and cannot be shown again
      if (done < total) bar.update(done / total)
    },
    clear: () => bar.terminate(),
  }
}
