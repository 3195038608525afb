import type { Finding, Report, Severity } from '../../../src/types.js'
import type { LineIndex } from './lines.js'

/** A stretch of the text that a finding rests on. Offsets into the text, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
  /** Index into the report's findings. */
  readonly finding: number
  readonly severity: Severity
  /** What the finding itself rests on, not one of its symptoms or links. */
  readonly primary: boolean
}

/** A run of characters of one line and the ranges all of it lies in, the most important first. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly ranges: readonly Range[]
}

/** All ranges of a report in the text, by start, primary first. Evidence without offsets has no range. */
export function collectRanges(report: Report, textLength: number): Range[] {
  const ranges: Range[] = []
  for (const [index, finding] of report.findings.entries()) {
    for (const [primary, evidence] of evidenceOf(finding)) {
      const { start, end } = evidence
      if (start === undefined || end === undefined || start >= end || end > textLength) continue
      ranges.push({ start, end, finding: index, severity: finding.severity, primary })
    }
  }
  return ranges.sort(
    (a, b) => a.start - b.start || Number(b.primary) - Number(a.primary) || a.finding - b.finding,
  )
}

function* evidenceOf(finding: Finding): Generator<[primary: boolean, evidence: Finding['evidence'][number]]> {
  for (const evidence of finding.evidence) yield [true, evidence]
  for (const link of finding.chain) for (const evidence of link.evidence) yield [false, evidence]
  for (const symptom of finding.symptoms) for (const evidence of symptom.evidence) yield [false, evidence]
}

/** The ranges of each line they touch (lines from 0). */
export function rangesByLine(ranges: readonly Range[], lines: LineIndex): Map<number, Range[]> {
  const byLine = new Map<number, Range[]>()
  for (const range of ranges) {
    const last = lines.lineOf(range.end - 1)
    for (let line = lines.lineOf(range.start); line <= last; line++) {
      const there = byLine.get(line)
      if (there === undefined) byLine.set(line, [range])
      else there.push(range)
    }
  }
  return byLine
}

/**
 * A line cut wherever a range begins or ends. Joined, the segments are the line.
 *
 * @example cutLine(0, 5, [{ start: 1, end: 3, … }]) // 0–1, 1–3 (in the range), 3–5
 */
export function cutLine(start: number, end: number, ranges: readonly Range[]): Segment[] {
  const cuts = new Set([start, end])
  for (const range of ranges) {
    if (range.start > start && range.start < end) cuts.add(range.start)
    if (range.end > start && range.end < end) cuts.add(range.end)
  }
  const places = [...cuts].sort((a, b) => a - b)
  const segments: Segment[] = []
  for (let index = 0; index + 1 < places.length; index++) {
    const from = places[index]!
    const to = places[index + 1]!
    segments.push({
      start: from,
      end: to,
      ranges: ranges
        .filter((range) => range.start <= from && range.end >= to)
        .sort((a, b) => Number(b.primary) - Number(a.primary) || a.finding - b.finding),
    })
  }
  return segments
}
