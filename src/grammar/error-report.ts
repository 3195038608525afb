import type { Part, PhraseToken } from './phrases.js'

/** What every report of a failure holds, whoever speaks. */
export interface ErrorReport<Trouble extends string = string> {
  /** Names and places as they are written, by what they are. */
  readonly parts: Readonly<Record<string, Part>>
  /** gRPC codes, outermost first. */
  readonly codes: readonly string[]
  /** What is wrong; the innermost of several, but one that only says that it failed where nothing else is said. */
  readonly trouble?: Trouble
  /** The innermost words that no phrase knows: those of the driver, plugin or cloud. */
  readonly said?: Part
}

/** A report that is being built. */
export type ReportDraft = Partial<ErrorReport>

/** What one piece of a message adds to the report. */
export type Addition = (report: ReportDraft) => ReportDraft

/** Said where something else failed already: these words give way to any others. */
const vague: ReadonlySet<string | undefined> = new Set([undefined, 'timeout', 'mount-failed', 'store-failed'])

/** The builder of what one program put in front of the error of another. */
export function wrapError({ parts: { code, ...parts } }: PhraseToken): Addition {
  return (report) => ({
    ...addParts(report, parts),
    ...(code === undefined ? {} : { codes: [...(report.codes ?? []), code.text] }),
  })
}

/** The builder of a trouble that is known by its words. */
export function addTrouble({ parts, means }: PhraseToken): Addition {
  return (report) => {
    const trouble = vague.has(report.trouble) || !vague.has(means) ? means : report.trouble
    return { ...addParts(report, parts), ...(trouble === undefined ? {} : { trouble }) }
  }
}

/** The builder of words that no phrase knows. */
export function keepText({ text, start, end }: PhraseToken): Addition {
  return (report) => ({ ...report, said: { text, start, end } })
}

/** The builder of the whole: the head, and what it wraps from the outside in. */
export function joinReport(head: ReportDraft, additions: readonly Addition[]): ErrorReport {
  const joined = additions.reduce((report, add) => add(report), head)
  return { ...joined, parts: joined.parts ?? {}, codes: joined.codes ?? [] }
}

/** What is said first of a part is kept: the outer program knows it better. */
function addParts(report: ReportDraft, parts: Readonly<Record<string, Part>>): ReportDraft {
  return { ...report, parts: { ...parts, ...report.parts } }
}

/** The names of a list, each with its place. */
export function splitPart(list: Part | undefined, separator: string): Part[] {
  if (list === undefined) return []
  let at = list.start
  return list.text.split(separator).flatMap((text) => {
    const start = at
    at += text.length + separator.length
    return text === '' ? [] : [{ text, start, end: start + text.length }]
  })
}
