import { dateText, type ExtraReaders, type ParseOptions, type ReadText, readText } from './capture.js'
import { type DiagnoseOptions, explain, type NearbyName } from './diagnosis/diagnose.js'
import { foldFindings } from './diagnosis/fold-findings.js'
import { isOfficial } from './image/is-official.js'
import type { KnownImages } from './image/known-images.js'
import { findImageMentions } from './image/mentions.js'
import { namedBeside } from './image/named-beside.js'
import { suggestImages } from './image/suggest.js'
import { completeLimits } from './limits.js'
import { Memory } from './memory.js'
import { applyEdits } from './redact/edits.js'
import { originalSpans } from './redact/original-span.js'
import { planRedaction } from './redact/plan-redaction.js'
import { buildPart, buildReport, type ExplainedPart } from './report/build-report.js'
import { moveEvidence } from './report/move-evidence.js'
import type { Block } from './text/blocks.js'
import type { Capture, Report } from './types.js'

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
  return redactFirst(text, options, extra, (shown, others) => readAndReport(shown, others, extra).report)
}

/**
 * The pipeline with what it read, for callers that show both: the text is read once. Redacts nothing.
 * `onRead` is called when the text is read and the diagnosis starts: about half way.
 *
 * @example readAndReport('Name:  a\n', {}, {}).capture.objects.length // 1
 */
export function readAndReport(
  text: string,
  options: Omit<AnalyzeOptions, 'redact'>,
  extra: ExtraReaders,
  onRead?: () => void,
): { readonly report: Report; readonly capture: Capture } {
  const read = explainText(text, options, extra, onRead)
  const { findings, omitted, records, unlinked } = read.explained
  return {
    report: buildReport({ ...read, findings: foldFindings(findings, records), omitted, unlinked }),
    capture: read.capture,
  }
}

/**
 * The pipeline for a part of a text: its report carries what is needed to fold the parts (`mergeReports`).
 *
 * @example runPart('Name:  a\n', {}, {}).links?.open.length // 1
 */
export function runPart(text: string, options: AnalyzeOptions, extra: ExtraReaders): Report {
  const report = redactFirst(text, options, extra, (shown, others) => {
    const part = explainText(shown, others, extra)
    return buildPart({ ...part, dating: dateText(part, others) })
  })
  // what was redacted may have another length
  const read = [{ start: 0, end: text.length }]
  const { links } = report
  return links === undefined
    ? report
    : { ...report, links: { ...links, open: links.open.map((open) => ({ ...open, read })) } }
}

/** What never sees a secret cannot tell it: only the positions are those of the input. */
function redactFirst(
  text: string,
  options: AnalyzeOptions,
  extra: ExtraReaders,
  report: (text: string, options: AnalyzeOptions) => Report,
): Report {
  const { redact, ...others } = options
  if (redact === undefined || redact === false) return report(text, others)
  const names = redact !== true && redact.names === true
  const edits = planRedaction(text, names ? { names, capture: readText(text, options, extra).capture } : {})
  const { text: redacted, outputs } = applyEdits(text, edits)
  return moveEvidence(report(redacted, others), text, originalSpans(edits, outputs))
}

function explainText(
  text: string,
  options: AnalyzeOptions,
  extra: ExtraReaders,
  onRead?: () => void,
): Omit<ExplainedPart, 'dating'> & ReadText {
  const { name = 'input' } = options
  const knownImages = () => options.knownImages ?? extra.knownImages?.()
  const read = readText(text, options, extra)
  onRead?.()
  const memory = new Memory()
  const explaining: DiagnoseOptions = {
    ...options,
    nearbyNames: nearbyNames(text, read.blocks),
    isOfficialImage: (reference) => isOfficial(reference, knownImages()),
    suggestImages: (reference, hints) => {
      const known = knownImages()
      return suggestImages(reference, {
        ...hints,
        memory,
        ...(known === undefined ? {} : { knownImages: known }),
      })
    },
  }
  const explained = explain(read.capture, explaining, {
    memory,
    mostFailures: completeLimits(options.limits).findings,
  })
  return { ...read, name, text, limits: options.limits, explained }
}

/** Image names written outside of describe blocks: their own are in the objects. */
function nearbyNames(text: string, blocks: readonly Block[]): NearbyName[] {
  return blocks
    .filter((block) => block.kind !== 'object' && block.kind !== 'table')
    .flatMap((block) => block.spans)
    .flatMap(({ start, end }) =>
      findImageMentions(text.slice(start, end)).map((mention) => {
        const place = { start: start + mention.start, end: start + mention.end }
        const beside = namedBeside(text, place)
        return { ...mention, ...place, ...(beside === undefined ? {} : { beside }) }
      }),
    )
}
