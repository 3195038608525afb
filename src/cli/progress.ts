import type { Call } from './command.js'
import type { LongInput } from './read-inputs.js'

/**
 * Shows on a terminal how far a long input was read; nothing elsewhere, and not with `--quiet`.
 *
 * Shape: a bar where the size is known, else how much was read.
 */
export async function showProgress(
  { options, world }: Call,
  { name, size, bytesRead }: LongInput,
): Promise<{ update(): void; clear(): void }> {
  const { stderr } = world
  if (!stderr.isTerminal || options.quiet) return { update() {}, clear() {} }
  if (size !== undefined && size > 0) {
    const bar = await stderr.bar(name, size)
    return { update: () => bar.update(Math.min(bytesRead(), size)), clear: () => bar.clear() }
  }
  let shown = -1
  return {
    update() {
      const megabytes = Math.floor(bytesRead() / 1e6)
      if (megabytes === shown) return
      shown = megabytes
      stderr.write(`\r${name}: ${megabytes} MB read`)
    },
    clear: () => stderr.write('\r\x1b[K'),
  }
}
