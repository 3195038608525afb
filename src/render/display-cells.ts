import { eastAsianWidth } from 'get-east-asian-width'

/** One character as it is shown: what to print, how many columns it takes, where it stands in the text. */
export interface Cell {
  readonly shown: string
  readonly width: number
  readonly offset: number
}

const tabStop = 8

/**
 * A text as cells of a terminal, with nothing left in it that a terminal, or an agent that reads the log of a job, would obey.
 *
 * Shape: the second `#` of `##vso[` and `##[` becomes `♯`, for such commands are obeyed anywhere in a line; control characters become their pictures (`␛`), bidirectional and invisible format characters and lone
 * surrogates become `�`, tabs become spaces up to the next stop.
 * Units: offsets in UTF-16 units into the text, widths in columns (0 for combining marks, 2 for wide characters).
 *
 * @example displayCells('é\u001b')[1].shown // '␛'
 */
export function displayCells(text: string): Cell[] {
  const cells: Cell[] = []
  let offset = 0
  let column = 0
  for (const character of text) {
    const cell = isOfCommand(text, offset)
      ? { shown: '♯', width: 1, offset }
      : displayCell(character, offset, column)
    cells.push(cell)
    offset += character.length
    column += cell.width
  }
  return cells
}

/**
 * A text with nothing left in it that a terminal would obey (see `displayCells`).
 *
 * @example neutralise('a\u001b[31m') // 'a␛[31m'
 */
export function neutralise(text: string): string {
  if (!/[^\x20-\x7e]/.test(text) && !agentCommand.test(text)) return text
  return displayCells(text)
    .map((cell) => cell.shown)
    .join('')
}

/**
 * How many columns a text takes once it is neutralised.
 *
 * @example displayWidth('日本') // 4
 */
export function displayWidth(text: string): number {
  if (!/[^\x20-\x7e]/.test(text)) return text.length
  return displayCells(text).reduce((sum, cell) => sum + cell.width, 0)
}

/** What opens a command of Azure Pipelines, and of old runners of GitHub. */
const agentCommand = /##(?:vso)?\[/i
const behindMark = /^#(?:vso)?\[/i

/** Whether the second mark of such a command stands here. */
function isOfCommand(text: string, at: number): boolean {
  return text[at] === '#' && text[at - 1] === '#' && behindMark.test(text.slice(at, at + 5))
}

function displayCell(character: string, offset: number, column: number): Cell {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x20 && code < 0x7f) return { shown: character, width: 1, offset }
  if (code === 0x09) {
    const width = tabStop - (column % tabStop)
    return { shown: ' '.repeat(width), width, offset }
  }
  if (code < 0x20) return { shown: String.fromCharCode(0x2400 + code), width: 1, offset }
  if (code === 0x7f) return { shown: '␡', width: 1, offset }
  if (isObeyed(character, code)) return { shown: '�', width: 1, offset }
  // combining marks and joiners stand on the character before them
  if (/^[\p{Mn}\p{Me}\u200c\u200d]$/u.test(character)) return { shown: character, width: 0, offset }
  return { shown: character, width: eastAsianWidth(code), offset }
}

/** C1 controls, line separators, format characters (except the joiners words need) and lone surrogates. */
function isObeyed(character: string, code: number): boolean {
  if (code === 0x200c || code === 0x200d) return false
  return /^[\u0080-\u009f\u2028\u2029\p{Cf}\p{Cs}]$/u.test(character)
}
