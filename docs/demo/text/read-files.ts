/** Larger files are refused: the page would need several times their size in memory. */
export const largestFile = 200_000_000

/**
 * The text of files, one after the other, decoded by their byte order mark, else as UTF-8.
 *
 * Rejects with an `AbortError` when stopped and with a `RangeError` when they are larger than 200 MB in all.
 */
export async function readFiles(
  files: readonly File[],
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<string> {
  const total = files.reduce((sum, file) => sum + file.size, 0)
  if (total > largestFile)
    throw new RangeError('more than 200 MB: use the command line for files of this size')
  const texts: string[] = []
  let done = 0
  for (const file of files) {
    const mark = new Uint8Array(await file.slice(0, 2).arrayBuffer())
    const encoding =
      mark[0] === 0xff && mark[1] === 0xfe
        ? 'utf-16le'
        : mark[0] === 0xfe && mark[1] === 0xff
          ? 'utf-16be'
          : 'utf-8'
    const decoder = new TextDecoder(encoding)
    const reader = file.stream().getReader()
    let text = ''
    while (true) {
      const { done: finished, value } = await reader.read()
      if (signal.aborted) {
        await reader.cancel()
        throw new DOMException('stopped', 'AbortError')
      }
      if (finished) break
      done += value.length
      text += decoder.decode(value, { stream: true })
      onProgress(total === 0 ? 1 : done / total)
    }
    texts.push(text + decoder.decode())
  }
  return texts.join('\n')
}
