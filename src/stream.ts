import type { AnalyzeOptions } from './pipeline.js'
import { startFold } from './report/fold-reports.js'
import { shiftReport } from './report/shift-report.js'
import { type StreamPart, startSplit } from './text/split-stream.js'
import type { Report } from './types.js'

/** How far a stream has come. */
export interface StreamProgress {
  /** UTF-16 units that have arrived. */
  readonly characters: number
  /** Reports that are done. */
  readonly reports: number
}

/** The part of an `AbortSignal` that is asked; written out because not every consumer has the types of the web. */
export interface StopSignal {
  throwIfAborted(): void
}

/** Options of `analyzeStream`; all may be missing. */
export interface StreamOptions extends AnalyzeOptions {
  /** Ends the stream: the next step rejects with the signal's reason. */
  readonly signal?: StopSignal
  /** Called after every chunk; of a long one after every 65,536 characters. */
  readonly onProgress?: (progress: StreamProgress) => void
}

/** Text, or its bytes in UTF-8, cut anywhere. */
export type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/** How a text is read that is there as a whole, and how a part of one. */
export interface Readers {
  readonly whole: (text: string, options: AnalyzeOptions) => Report
  readonly part: (text: string, options: AnalyzeOptions) => Report
}

/** What is kept in memory, in UTF-16 units. */
export interface Bounds {
  /** An input up to this long is read once more as a whole at its end. */
  readonly whole: number
  /** An object longer than this is cut. */
  readonly part: number
  /** Chunks smaller than this wait for each other. */
  readonly chunk: number
}

export const streamBounds: Bounds = { whole: 1 << 20, part: 1 << 20, chunk: 1 << 14 }

/** Longer chunks are taken piece by piece, so that a signal and progress come through. */
const longestStep = 1 << 16
/** After so many characters timers and signals have their turn. */
const pauseEvery = 1 << 18

/**
 * Reports of a stream: one for each part that stands alone, and at last the folded one of all.
 *
 * Shape: the reports of the parts carry `links`; the last one is theirs folded, and of a text not longer than
 * `bounds.whole` exactly that of the text as a whole. Memory: bounded.
 * Errors: rejects with the signal's reason, or with what the chunks throw; after that nothing is folded.
 */
export async function* streamReports(
  chunks: Chunks,
  { signal, onProgress, ...options }: StreamOptions,
  readers: Readers,
  bounds: Bounds = streamBounds,
): AsyncGenerator<Report, void, undefined> {
  const fold = startFold(options.limits?.findings)
  const split = startSplit(bounds.part)
  let whole: string | undefined = ''
  let waiting = ''
  let characters = 0
  let reports = 0
  let sincePause = 0

  function read(part: StreamPart): Report {
    const report = readPart(part, options, readers)
    reports++
    fold.add(detach(report))
    return report
  }

  for await (const chunk of decodeChunks(chunks)) {
    for (let at = 0; at === 0 || at < chunk.length; at += longestStep) {
      signal?.throwIfAborted()
      const step = chunk.slice(at, at + longestStep)
      characters += step.length
      sincePause += step.length
      waiting += step
      if (waiting.length >= bounds.chunk) {
        if (whole !== undefined) whole = characters > bounds.whole ? undefined : whole + waiting
        const parts = split.add(waiting)
        waiting = ''
        for (const part of parts) {
          yield read(part)
          signal?.throwIfAborted()
        }
      }
      onProgress?.({ characters, reports })
      if (sincePause >= pauseEvery) {
        sincePause = 0
        await pause()
      }
    }
  }
  signal?.throwIfAborted()
  if (whole !== undefined) whole = characters > bounds.whole ? undefined : whole + waiting
  for (const part of [...split.add(waiting), ...split.end()]) {
    yield read(part)
    signal?.throwIfAborted()
  }
  yield whole !== undefined && reports !== 1 ? readers.whole(whole, options) : fold.report(true)
}

/** The report of a part, with positions in the whole; of the last part it says that the input is complete. */
export function readPart(part: StreamPart, options: AnalyzeOptions, readers: Pick<Readers, 'part'>): Report {
  const report = shiftReport(readers.part(part.text, options), part)
  const { links } = report
  if (!part.isLast || links === undefined) return report
  const length = part.offset + part.text.length
  return { ...report, links: { ...links, open: links.open.map((open) => ({ ...open, length })) } }
}

/**
 * A report that holds no slice of the text it was read from: kept slices keep their whole text in memory.
 *
 * @example detach(report)
 */
export function detach(report: Report): Report {
  return JSON.parse(JSON.stringify(report)) as Report
}

/** Text of text or bytes, cut anywhere, also inside of characters. */
export async function* decodeChunks(chunks: Chunks): AsyncGenerator<string, void, undefined> {
  // the mark stays: offsets count it
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for await (const chunk of chunks)
    yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
