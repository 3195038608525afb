import type { Evidence, OpenInput, Report } from '../types.js'
import { mapEvidence } from './map-evidence.js'

/** Where a part of an input starts in the whole: characters, line ends and characters of its first line before it. */
export interface Start {
  readonly offset: number
  readonly lines: number
  readonly columns: number
}

/**
 * The report of a part of an input as part of the report of the whole: all positions counted from the start of the input.
 *
 * Shape: as before; `lines` of the input are those up to the end of the part.
 *
 * @example shiftReport(report, { offset: 120, lines: 4, columns: 0 }).findings[0]?.evidence[0].line
 */
export function shiftReport(report: Report, start: Start): Report {
  if (start.offset === 0) return report
  const shift = <Piece extends Evidence>(piece: Piece): Piece => {
    if (piece.start === undefined || piece.end === undefined) return piece
    const { line = 1, column = 1, endLine = 1, endColumn = 1, lineTextColumn } = piece
    const columns = line === 1 ? start.columns : 0
    return {
      ...piece,
      start: piece.start + start.offset,
      end: piece.end + start.offset,
      line: line + start.lines,
      column: column + columns,
      endLine: endLine + start.lines,
      endColumn: endColumn + (endLine === 1 ? start.columns : 0),
      ...(columns === 0 ? {} : { lineTextColumn: (lineTextColumn ?? 1) + columns }),
    }
  }
  const shifted = mapEvidence(report, shift)
  const { links } = shifted
  return {
    ...shifted,
    inputs: report.inputs.map((input) => ({
      ...input,
      lines: input.lines + start.lines,
      objects: input.objects.map((object) => ({ ...object, line: object.line + start.lines })),
      unread: input.unread.map((part) => ({
        ...part,
        line: part.line + start.lines,
        endLine: part.endLine + start.lines,
      })),
    })),
    ...(links && { links: { ...links, open: links.open.map((input) => shiftOpen(input, start.offset)) } }),
  }
}

function shiftOpen(input: OpenInput, offset: number): OpenInput {
  const { stamp } = input.hints
  return {
    ...input,
    read: input.read.map(({ start, end }) => ({ start: start + offset, end: end + offset })),
    hints: { ...input.hints, ...(stamp && { stamp: { ...stamp, start: stamp.start + offset } }) },
    objects: input.objects.map((record) =>
      record.start === undefined ? record : { ...record, start: record.start + offset },
    ),
  }
}
