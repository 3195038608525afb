import { shippedImages } from './image/known/index.js'
import { readManifest } from './manifests/read-manifest.js'
import { type AnalyzeOptions, readAndReport, runPart, runPipeline } from './pipeline.js'
import { type Chunks, type StreamOptions, streamReports } from './stream.js'
import type { Capture, Report } from './types.js'

export type { AnalyzeOptions } from './pipeline.js'
export type { Chunks, StreamOptions, StreamProgress } from './stream.js'

const extra = { manifest: readManifest, knownImages: shippedImages }

/**
 * Reads a text and says what is wrong in it: text → objects and events → findings → report.
 *
 * Shape: see `Report`; `findings` root causes first, `[]` when nothing was found, which does not mean healthy.
 * Units: offsets UTF-16, lines and columns from 1. Errors: none for any string.
 *
 * @example analyze('Failed to pull image "ngnix": pull access denied for ngnix').findings[0]?.rule // 'image-name-typo'
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Report {
  return runPipeline(text, options, extra)
}

/**
 * `analyze` with the Capture it read, for callers that show the objects and events too.
 *
 * Shape: see `Report` and `Capture`. Units: offsets UTF-16. Errors: none for any string. Redacts nothing.
 * `onRead` is called when the text is read and the diagnosis starts.
 *
 * @example analyzeAndParse('Name:  web\nNamespace:  shop\n').capture.objects.length // 1
 */
export function analyzeAndParse(
  text: string,
  options: Omit<AnalyzeOptions, 'redact'> = {},
  onRead?: () => void,
): { readonly report: Report; readonly capture: Capture } {
  return readAndReport(text, options, extra, onRead)
}

/**
 * Reads a part of a text: the report carries `links`, by which `mergeReports` makes that of the whole of all parts.
 *
 * Units: positions count from the start of the part. Errors: none for any string.
 *
 * @example analyzePart('Name:  web\nNamespace:  shop\n').links?.open[0]?.input // 'input'
 */
export function analyzePart(text: string, options: AnalyzeOptions = {}): Report {
  return runPart(text, options, extra)
}

/**
 * Reads a stream of any size and says what is wrong in it while it arrives.
 *
 * Shape: one Report for each object as soon as the next one starts, and at last the folded one of all. Up to a million
 * characters that is what `analyze` gives; of longer inputs it is what the parts say together, linked across them, but
 * a part is not compared with others ("did you mean" names of its own objects only, `missing` what it lacks itself).
 * Units: as `analyze`, counted from the start of the input. Errors: rejects with the reason of `options.signal`, or with
 * what the chunks throw.
 *
 * @example for await (const report of analyzeStream(process.stdin)) console.log(JSON.stringify(report))
 */
export function analyzeStream(chunks: Chunks, options: StreamOptions = {}): AsyncIterable<Report> {
  return streamReports(chunks, options, { whole: analyze, part: analyzePart })
}
