import { type ExtraReaders, type ParseOptions, readText } from './capture.js'
import { type DiagnoseOptions, diagnose, type NearbyName } from './diagnosis/diagnose.js'
import { isOfficial } from './image/is-official.js'
import type { KnownImages } from './image/known-images.js'
import { findImageMentions } from './image/mentions.js'
import { suggestImages } from './image/suggest.js'
import { applyEdits } from './redact/edits.js'
import { originalSpans } from './redact/original-span.js'
import { planRedaction } from './redact/plan-redaction.js'
import { buildReport } from './report/build-report.js'
import { moveEvidence } from './report/move-evidence.js'
import type { Block } from './text/blocks.js'
import type { Report } from './types.js'

/** Options of `analyze`; all may be missing. */
export interface AnalyzeOptions
  extends ParseOptions,
    Omit<DiagnoseOptions, 'nearbyNames' | 'suggestImages' | 'isOfficialImage'> {
  /** What the input is called in the report; `input` when absent. */
  readonly name?: string
  /** Image names that are right; absent: the list that comes with the package, in `undescribe/core`: none. */
  readonly knownImages?: KnownImages
  /** Leave secrets out of everything that is said; `{ names: true }`: names of objects and hosts too. */
  readonly redact?: boolean | { readonly names?: boolean }
}

/**
 * The whole pipeline on one page: text → objects and events → findings → report.
 *
 * @example runPipeline('', {}, {}).inputs[0].outcome // 'nothing'
 */
export function runPipeline(text: string, options: AnalyzeOptions, extra: ExtraReaders): Report {
  const { redact, ...others } = options
  if (redact === undefined || redact === false) return analyzeText(text, others, extra)
  const names = redact !== true && redact.names === true
  const edits = planRedaction(text, names ? { names, capture: readText(text, options, extra).capture } : {})
  const { text: redacted, outputs } = applyEdits(text, edits)
  // What never sees a secret cannot tell it: only the positions are those of the input.
  return moveEvidence(analyzeText(redacted, others, extra), text, originalSpans(edits, outputs))
}

function analyzeText(text: string, options: AnalyzeOptions, extra: ExtraReaders): Report {
  const { name = 'input', knownImages } = options
  const { capture, blocks } = readText(text, options, extra)
  const findings = diagnose(capture, {
    ...options,
    nearbyNames: nearbyNames(text, blocks),
    isOfficialImage: (reference) => isOfficial(reference, knownImages),
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
