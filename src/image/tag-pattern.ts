/**
 * How a project puts a tag together: `vN`, `N-pgN`, `stable-N`, where `N` stands for a version and all else is written as it is.
 *
 * A tag and a pattern are the same list of pieces, numbers and words, each with the sign in front of it.
 */
export interface Piece {
  /** What joins it to the piece before: `-`, `.`, `_`, or nothing. */
  readonly sign: string
  readonly text: string
}

/** What stands for a version in a pattern. */
export const anyVersion = 'N'
const version = /^\d+(?:\.\d+)*$/

/**
 * The patterns of a field of `data/known-images/tag-forms.txt`: `|` between them, `{a,b}` for either.
 *
 * @example readPatterns('N{,-alpine}|lts').length // 3
 */
export function readPatterns(field: string): Piece[][] {
  return field.split('|').flatMap(unfoldBraces).map(readPattern)
}

/** `N{,-alpine}` as `N` and `N-alpine` */
function unfoldBraces(text: string): string[] {
  const [whole, front = '', choices = '', rest = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(text) ?? []
  if (whole === undefined) return [text]
  return choices.split(',').flatMap((choice) => unfoldBraces(front + choice + rest))
}

/** Digits of a pattern stand for themselves: `N-0`, `N-py3`. */
function readPattern(text: string): Piece[] {
  return cut(text, /([-_.]?)(N|\d+|[^N\d._-]+)/g)
}

/** `2.14.2-pg16` as `2.14.2`, `-pg`, `16`; nothing where two signs stand together, or one that no tag has. */
export function readPieces(tag: string): Piece[] {
  const pieces = cut(tag, /([-_.]?)(\d+(?:\.\d+)*|[A-Za-z]+)/g)
  return pieces.map(({ sign, text }) => sign + text).join('') === tag ? pieces : []
}

function cut(text: string, form: RegExp): Piece[] {
  return [...text.matchAll(form)].map(([, sign = '', piece = '']) => ({ sign, text: piece }))
}

export function isNumber({ text }: Piece): boolean {
  return text === anyVersion || version.test(text)
}

/** Is the piece what the pattern has there, signs and case aside? */
export function isPiece(written: Piece, meant: Piece): boolean {
  if (meant.text === anyVersion) return version.test(written.text)
  return written.text.toLowerCase() === meant.text.toLowerCase()
}

/** Is this tag put together so? */
export function hasPattern(pieces: readonly Piece[], pattern: readonly Piece[]): boolean {
  return (
    pieces.length === pattern.length &&
    pieces.every((piece, at) => {
      const { sign, text } = pattern[at] as Piece
      return piece.sign === sign && (text === anyVersion ? version.test(piece.text) : piece.text === text)
    })
  )
}

/** The pattern with these numbers for its versions, in their order; `undefined` when it has more or fewer. */
export function fillPattern(pattern: readonly Piece[], numbers: readonly string[]): string | undefined {
  const left = [...numbers]
  const text = pattern.map(({ sign, text }) => sign + (text === anyVersion ? (left.shift() ?? '') : text))
  return pattern.filter(({ text }) => text === anyVersion).length === numbers.length
    ? text.join('')
    : undefined
}
