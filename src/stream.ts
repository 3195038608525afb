import type { AnalyzeOptions } from './pipeline.js'
import { mergeReports } from './report/merge-reports.js'
import { type Start, shiftReport } from './report/shift-report.js'
import { findCut, findNextObject } from './text/cut-stream.js'
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
  /** Called after every chunk. */
  readonly onProgress?: (progress: StreamProgress) => void
}

/** Text, or its bytes in UTF-8, cut anywhere. */
export type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/** What is kept in memory, in UTF-16 units. */
interface Bounds {
  /** An input up to this long is analyzed once more as a whole at its end. */
  readonly whole: number
  /** An object longer than this is cut. */
  readonly part: number
  /** Chunks smaller than this wait for each other. */
  readonly chunk: number
}

const defaultBounds: Bounds = { whole: 1 << 20, part: 1 << 20, chunk: 1 << 14 }

/**
 * Reports of a stream: one for each part that stands alone, and at last the folded one of all.
 *
 * Shape: the last report is exactly that of the text as a whole while it is not longer than `bounds.whole`; of a longer one
 * it is the merged reports of the parts, in which what one part says is not linked to another. Memory: bounded.
 * Errors: rejects with the signal's reason, or with what the chunks throw; after that nothing is folded.
 */
export async function* streamReports(
  chunks: Chunks,
  { signal, onProgress, ...options }: StreamOptions,
  analyzeText: (text: string, options: AnalyzeOptions) => Report,
  bounds: Bounds = defaultBounds,
): AsyncGenerator<Report, void, undefined> {
  const merged: { readonly parts: number; readonly report: Report }[] = []
  const start = { offset: 0, lines: 0, columns: 0 }
  let whole: string | undefined = ''
  let waiting = ''
  let pending = ''
  let searchedTo = 0
  let characters = 0
  let reports = 0

  function readPart(length: number): Report {
    const text = pending.slice(0, length)
    const report = shiftReport(analyzeText(text, options), { ...start })
    pending = pending.slice(length)
    searchedTo = 0
    reports++
    advance(start, text)
    addReport(merged, report)
    return report
  }

  function nextCut(): number {
    const next = findNextObject(pending, searchedTo)
    searchedTo = Math.max(0, pending.length - 8)
    if (next > 0) return next
    return pending.length > bounds.part ? findCut(pending) : -1
  }

  for await (const chunk of decodeChunks(chunks)) {
    signal?.throwIfAborted()
    characters += chunk.length
    waiting += chunk
    if (waiting.length >= bounds.chunk) {
      pending += waiting
      if (whole !== undefined) whole = characters > bounds.whole ? undefined : whole + waiting
      waiting = ''
      for (let cut = nextCut(); cut > 0; cut = nextCut()) {
        yield readPart(cut)
        signal?.throwIfAborted()
      }
    }
    onProgress?.({ characters, reports })
  }
  signal?.throwIfAborted()
  pending += waiting
  if (whole !== undefined) whole = characters > bounds.whole ? undefined : whole + waiting
  for (let cut = nextCut(); cut > 0; cut = nextCut()) {
    yield readPart(cut)
    signal?.throwIfAborted()
  }
  if (pending !== '') yield readPart(pending.length)
  signal?.throwIfAborted()
  const folded = merged.map(({ report }) => report).reduce<Report | undefined>(mergeTwo, undefined)
  const isWhole = whole !== undefined && reports !== 1
  yield isWhole || folded === undefined ? analyzeText(whole ?? '', options) : folded
}

async function* decodeChunks(chunks: Chunks): AsyncGenerator<string, void, undefined> {
  // the mark stays: offsets count it
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for await (const chunk of chunks)
    yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** Reports of about equal size are merged with each other, as in counting by halves: no report is copied too often. */
function addReport(merged: { readonly parts: number; readonly report: Report }[], report: Report): void {
  let last = { parts: 1, report }
  for (let above = merged.at(-1); above !== undefined && above.parts <= last.parts; above = merged.at(-1)) {
    merged.pop()
    last = { parts: above.parts + last.parts, report: mergeReports(above.report, last.report) }
  }
  merged.push(last)
}

function mergeTwo(folded: Report | undefined, report: Report): Report {
  return folded === undefined ? report : mergeReports(folded, report)
}

function advance(start: { -readonly [Key in keyof Start]: Start[Key] }, text: string): void {
  start.offset += text.length
  const lineEnd = text.lastIndexOf('\n')
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) start.lines++
  start.columns = lineEnd < 0 ? start.columns + text.length : text.length - lineEnd - 1
}
