/** What a piece of text is, for its colour. */
export type Ink = 'error' | 'warning' | 'info' | 'frame' | 'strong' | 'good' | 'faint'

/** Puts a colour around a text, or leaves it as it is. */
export type Paint = (ink: Ink, text: string) => string

const codes: Readonly<Record<Ink, readonly [on: string, off: string]>> = {
  error: ['1;31', '22;39'],
  warning: ['1;33', '22;39'],
  info: ['1;36', '22;39'],
  frame: ['34', '39'],
  strong: ['1', '22'],
  good: ['32', '39'],
  faint: ['2', '22'],
}

/**
 * The painter of a terminal with colour, or of one without.
 *
 * @example makePaint(false)('error', 'x') // 'x'
 */
export function makePaint(color: boolean): Paint {
  if (!color) return (_ink, text) => text
  return (ink, text) => (text === '' ? '' : `\u001b[${codes[ink][0]}m${text}\u001b[${codes[ink][1]}m`)
}
