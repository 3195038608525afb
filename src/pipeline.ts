import { type ExtraReaders, type ParseOptions, readText } from './capture.js'
import { type DiagnoseOptions, diagnose, type NearbyName } from './diagnosis/diagnose.js'
import type { KnownImages } from './image/known-images.js'
import { findImageMentions } from './image/mentions.js'
import { suggestImages } from './image/suggest.js'
import { buildReport } from './report/build-report.js'
import type { Block } from './text/blocks.js'
import type { Report } from './types.js'

/** Options of `analyze`; all may be missing. */
export interface AnalyzeOptions extends ParseOptions, Omit<DiagnoseOptions, 'nearbyNames' | 'suggestImages'> {
  /** What the input is called in the report; `input` when absent. */
  readonly name?: string
  /** Image names that are right; absent: the list that comes with the package, in `undescribe/core`: none. */
  readonly knownImages?: KnownImages
}

/**
 * The whole pipeline on one page: text → objects and events → findings → report.
 *
 * @example runPipeline('', {}, {}).inputs[0].outcome // 'nothing'
 */
export function runPipeline(text: string, options: AnalyzeOptions, extra: ExtraReaders): Report {
  const { name = 'input', knownImages } = options
  const { capture, blocks } = readText(text, options, extra)
  const findings = diagnose(capture, {
    ...options,
    nearbyNames: nearbyNames(text, blocks),
    suggestImages: (reference, hints) =>
      suggestImages(reference, { ...hints, ...(knownImages === undefined ? {} : { knownImages }) }),
  })
  return buildReport({ name, text, capture, findings })
}

/** Image names written outside of describe blocks: their own are in the objects. */
function nearbyNames(text: string, blocks: readonly Block[]): NearbyName[] {
  return blocks
    .filter((block) => block.kind !== 'object' && block.kind !== 'table')
    .flatMap((block) => block.spans)
    .flatMap(({ start, end }) =>
      findImageMentions(text.slice(start, end)).map((mention) => ({
        ...mention,
        start: start + mention.start,
        end: start + mention.end,
      })),
    )
}
