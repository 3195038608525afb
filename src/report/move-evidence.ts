import type { Evidence, Report, Span } from '../types.js'
import { indexLines, positionsOf } from './line-index.js'
import { mapEvidence } from './map-evidence.js'

/**
 * A report of a rewritten text with its positions led back to the text it was rewritten from; what is shown stays.
 *
 * Shape: as before; `lineTextColumn` moves with the column, so that a mark under the line still stands right. The
 * rewriting must have kept the line breaks. Units: as everywhere, columns from 1 in UTF-16 units.
 *
 * @example moveEvidence(report, 'key=secret x', (span) => span)
 */
export function moveEvidence(report: Report, original: string, back: (span: Span) => Span): Report {
  const index = indexLines(original)
  const move = <Piece extends Evidence>(piece: Piece): Piece => {
    if (piece.start === undefined || piece.end === undefined || piece.column === undefined) return piece
    const span = back({ start: piece.start, end: piece.end })
    const positions = positionsOf(index, span)
    const lineTextColumn = (piece.lineTextColumn ?? 1) + positions.column - piece.column
    const { lineTextColumn: _, ...shown } = piece
    return {
      ...shown,
      ...span,
      ...positions,
      ...(lineTextColumn === 1 ? {} : { lineTextColumn }),
    } as Piece
  }
  return mapEvidence(report, move)
}
