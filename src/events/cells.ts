import type { CellKind } from '../grammar/event-row.js'

/** A cell of a row: what it looks like, and where it stands in the text of its line (end exclusive). */
export interface Cell {
  readonly kind: CellKind
  readonly at: number
  readonly end: number
}

const agePattern = /^(?:<unknown>|<invalid>|\d+(?:[smhdy]|m\d+s|h\d+m|d\d+h|y\d+d))$/
const timePattern =
  /^(?:[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:[+-]\d{4}|[A-Z]{3,4})|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*)$/
const sourcePattern = /^\{[^{}]*\}$/
const pairPattern = /^[a-z][\w./:@-]*, \S+$/
const fieldPathPattern = /^(?:spec\.\w+\{[^{}]*\}|implicitly required container \S+)$/
const objectPattern = /^[A-Za-z][A-Za-z0-9.-]*\/\S+$/
/** `web-1.17a9c8d2e4f60b31`: the recorder names an event after its object and a time in hexadecimal. */
const eventNamePattern = /\.[0-9a-f]{12,}$/
const camelPattern = /^[A-Z][A-Za-z0-9]*$/
const dnsPattern = /^[a-z0-9][a-z0-9.-]*$/
/** The names under which Kubernetes' own components and common controllers report. */
const componentPattern =
  /^(?:kubelet|kubectl|kube-proxy|scheduler|karpenter|attachdetach|cloud-node-lifecycle|[a-z0-9./_-]*(?:-controller|-scheduler|-autoscaler|-manager|-operator|-provisioner|_controller)(?:[/_.][\w./-]*)?)$/

/** `external-resizer volume.csi.azure.com`: the sidecars of CSI drivers add the driver's name. */
const driverPattern = /^[a-z][a-z0-9-]{2,60} [a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/

const longestSharpCell = 200
/** Cells of a message beyond this many are not looked at one by one. */
const mostCells = 16

/** Whether a text is an age as kubectl prints it; cheaper than reading it. */
export function looksLikeAge(text: string): boolean {
  return text.length <= 24 && agePattern.test(text)
}

/**
 * The parts of an age cell that counts repetitions.
 *
 * Shape: `undefined` for any other text; `first` absent when the cell is cut.
 *
 * @example splitRepeated('4s (x3 over 51s)') // { last: '4s', count: 3, first: '51s' }
 */
export function splitRepeated(text: string): { last: string; count: number; first?: string } | undefined {
  const open = text.length > 80 ? -1 : text.indexOf(' (x')
  if (open < 1) return undefined
  const last = text.slice(0, open)
  let at = open + 3
  while (isDigit(text.charCodeAt(at))) at++
  if (at === open + 3 || !looksLikeAge(last)) return undefined
  const repeated = { last, count: Number(text.slice(open + 3, at)) }
  const rest = text.slice(at)
  if (!rest.startsWith(' over ')) return cutTails.has(rest) ? repeated : undefined
  const first = rest.endsWith(')') ? rest.slice(6, -1) : rest.slice(6)
  if (looksLikeAge(first)) return { ...repeated, first }
  return rest.endsWith(')') || first.includes(' ') ? undefined : repeated
}

/** How `(x3 over 51s)` ends behind its count when a line was cut. */
const cutTails: ReadonlySet<string> = new Set(['', ')', ' ', ' o', ' ov', ' ove', ' over'])

/** An ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/**
 * What a cell looks like by itself, whatever its column.
 *
 * @example kindOfCell('kubelet, node-1') // 'pair'
 */
export function kindOfCell(text: string): CellKind {
  if (text === 'Normal' || text === 'Warning') return 'type'
  if (text.length > longestSharpCell) return 'text'
  if (looksLikeAge(text)) return 'age'
  if (/^\d+$/.test(text)) return 'count'
  if (splitRepeated(text) !== undefined) return 'repeated'
  if (timePattern.test(text)) return 'time'
  if (sourcePattern.test(text)) return 'source'
  if (fieldPathPattern.test(text)) return 'fieldPath'
  if (/\s/.test(text))
    return pairPattern.test(text) ? 'pair' : driverPattern.test(text) ? 'component' : 'text'
  if (camelPattern.test(text)) return 'camel'
  if (componentPattern.test(text)) return 'component'
  if (objectPattern.test(text)) return 'object'
  if (eventNamePattern.test(text)) return 'eventName'
  return text.endsWith(':') || text.endsWith(',') ? 'text' : 'word'
}

/** A blank, a TAB or a blank that does not break. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 160
}

/** The trimmed stretch of a text between two offsets; `undefined` when it is blank. */
export function trimmed(text: string, from: number, to: number): { at: number; end: number } | undefined {
  let at = from
  let end = Math.min(to, text.length)
  while (at < end && isBlank(text.charCodeAt(at))) at++
  while (end > at && isBlank(text.charCodeAt(end - 1))) end--
  return at < end ? { at, end } : undefined
}

/**
 * The cells of a line whose columns are separated by TABs or by two and more blanks.
 * The last three cells of `get events -o wide` (an age, a count, an event's name) are told from a message's end.
 *
 * @example splitCells('  Normal  Pulled  4s') // cells of kinds type, camel, age at 2, 10 and 18
 */
export function splitCells(text: string): Cell[] {
  const stretches: { at: number; end: number }[] = []
  const whole = trimmed(text, 0, text.length)
  if (whole === undefined) return []
  let at = whole.at
  let cursor = whole.at
  while (cursor < whole.end) {
    if (!isBlank(text.charCodeAt(cursor))) {
      cursor++
      continue
    }
    const gap = cursor
    let hasTab = false
    while (isBlank(text.charCodeAt(cursor))) hasTab = text.charCodeAt(cursor++) === 9 || hasTab
    if (!hasTab && cursor - gap < 2) continue
    stretches.push({ at, end: gap })
    at = cursor
  }
  stretches.push({ at, end: whole.end })
  return markTail(text, cutBehindAge(text, toCells(text, stretches)))
}

/** `4m11s (x6 over 9m) kubelet`: the blanks behind an age that filled its column were retyped as one. */
const ageAndWord = /^(\S{1,24}(?: \(x\d{1,9} over \S{1,24}\))?) (\S{1,120})$/

function cutBehindAge(text: string, cells: Cell[]): Cell[] {
  const at = cells.findIndex(({ kind }, index) => index > 0 && kind === 'text')
  const cell = cells[at]
  if (cell === undefined || cells[0]?.kind !== 'type' || cells[at - 1]?.kind !== 'camel') return cells
  const found = ageAndWord.exec(text.slice(cell.at, Math.min(cell.end, cell.at + 200)))
  const kind = found === null ? undefined : kindOfCell(found[1] as string)
  if (found === null || (kind !== 'age' && kind !== 'repeated')) return cells
  const end = cell.at + (found[1] as string).length
  const word = { kind: kindOfCell(found[2] as string), at: end + 1, end: cell.end }
  return [...cells.slice(0, at), { kind, at: cell.at, end }, word, ...cells.slice(at + 1)]
}

function toCells(text: string, stretches: readonly { at: number; end: number }[]): Cell[] {
  return stretches.map(({ at, end }, index) => ({
    kind: index < mostCells || index >= stretches.length - 3 ? kindOfCell(text.slice(at, end)) : 'text',
    at,
    end,
  }))
}

/** Renames the kinds of the columns after the message of `get events -o wide`; folds what stands between too many. */
function markTail(text: string, cells: Cell[]): Cell[] {
  const [age, count, name] = cells.slice(-3)
  const isWide =
    cells.length > 6 &&
    age?.kind === 'age' &&
    count?.kind === 'count' &&
    (name?.kind === 'eventName' ||
      (name !== undefined && dnsPattern.test(text.slice(name.at, name.end)) && cells[0]?.kind === 'age'))
  const tail: Cell[] = isWide
    ? [
        { ...(age as Cell), kind: 'tailAge' },
        { ...(count as Cell), kind: 'tailCount' },
        { ...(name as Cell), kind: 'tailName' },
      ]
    : []
  const body = isWide ? cells.slice(0, -3) : cells
  if (body.length <= mostCells) return [...body, ...tail]
  const rest = body[mostCells - 1] as Cell
  return [
    ...body.slice(0, mostCells - 1),
    { kind: 'text', at: rest.at, end: (body[body.length - 1] as Cell).end },
    ...tail,
  ]
}
