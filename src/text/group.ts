import { type Excerpt, joinExcerpts, sliceExcerpt } from '../excerpt.js'
import type { Span } from '../types.js'
import type { BlockShape, Command, Recognisers } from './block.js'
import { describeExtent } from './extents/describe.js'
import { jsonExtent, yamlExtent } from './extents/manifest.js'
import { messageExtent } from './extents/message.js'
import { eventRowsExtent, getTableExtent } from './extents/rows.js'
import { headLength, headOf } from './line.js'
import { endsOutput, isBrokenOff, isField, lookAhead, type Outlook } from './outlook.js'
import { OutputOfLog } from './output-of-log.js'
import { isMarkOfCi } from './recognise-line.js'
import { isConditionHeader, isReasonedCondition, isTimedCondition } from './shapes/conditions.js'
import { isTellingJournalLine } from './shapes/journal.js'
import { mayBePanel, readPanel } from './shapes/panels/index.js'
import { hasAgeCell, hasColumns } from './shapes/rows.js'
import type { SortedLine } from './sorted-line.js'

/** A run of lines, or a part of one line, that belongs together; `span` is what it owns of the input. */
export interface Group {
  readonly shape: BlockShape
  readonly lines: readonly SortedLine[]
  /** Set where only a part of the lines is read: the message in a sentence. */
  readonly parts?: readonly Excerpt[]
  readonly span: Span
  readonly command?: Command
}

/**
 * Groups sorted lines: what was printed together, and what stands between.
 *
 * Shape: groups in order; blank lines belong to the group above, those at the start to a `noise` group.
 *
 * @example groupLines([], { message: () => undefined }) // []
 */
export function groupLines(lines: readonly SortedLine[], recognisers: Recognisers): Group[] {
  const isMessage = (line: SortedLine): boolean => recognisers.message(line.excerpt.text)?.start === 0
  const groups: Group[] = []
  const outlook = lookAhead(lines)
  const undisturbed = undisturbedSections(lines)
  let command: Command | undefined
  const output = new OutputOfLog()
  let at = 0
  // up to these lines it is known that no manifest starts
  const searched = { json: 0, yaml: 0 }
  const add = (shape: BlockShape, end: number, parts?: readonly Excerpt[]) => {
    const own = lines.slice(at, end)
    const span = { start: own[0]!.span.start, end: own.at(-1)!.span.end }
    const from = shape === 'noise' ? undefined : command
    groups.push({ shape, lines: own, span, ...(parts ? { parts } : {}), ...(from ? { command: from } : {}) })
    at = end
  }
  while (at < lines.length) {
    const line = lines[at]!
    const isUndisturbed = undisturbed.has(line.section)
    const endOfPanel = panelEnd(lines, at)
    if (endOfPanel > at) {
      add('panel', endOfPanel)
      continue
    }
    switch (line.sort) {
      case 'blank':
        add('noise', at + 1)
        continue
      case 'command':
        command = line.command!.command
        add('command', at + 1, [command.text])
        continue
      case 'prompt':
        if (!isMarkOfCi(headOf(line))) {
          command = undefined
          add('command', at + 1)
          continue
        }
        // `##[error]manifest unknown`
        add(recognisers.message(line.excerpt.text) ? 'message' : 'command', at + 1)
        continue
      case 'status': {
        const said = messageExtent(lines, at, recognisers)
        if (said === undefined) {
          add('command', at + 1)
          continue
        }
        addMessage(groups, lines.slice(at, said.end), said, command)
        at = said.end
        continue
      }
      case 'name':
        add('describe', describeExtent(lines, outlook, at, isUndisturbed, isMessage))
        continue
      case 'event-row':
      case 'event-header':
        add('event-rows', eventRowsExtent(lines, outlook, at, isUndisturbed))
        continue
      case 'events-table-row':
        add('events-table', eventRowsExtent(lines, outlook, at, isUndisturbed))
        continue
      case 'pod-row':
        add('get-table', getTableExtent(lines, at))
        continue
      case 'table-header':
        if (line.table === 'events-table')
          add('events-table', eventRowsExtent(lines, outlook, at, isUndisturbed))
        else add('get-table', getTableExtent(lines, at))
        continue
      case 'dash-row':
        if (lines[at + 1]?.sort === 'event-row') {
          add('event-rows', eventRowsExtent(lines, outlook, at, isUndisturbed))
          continue
        }
        break
      case 'journal': {
        const { whole, end } = unbroken(lines, at, outlook)
        const tells =
          recognisers.journal?.(whole) ??
          (isTellingJournalLine(whole.text.slice(0, headLength)) ||
            recognisers.message(whole.text) !== undefined)
        if (!tells) break
        add('journal', end)
        continue
      }
      case 'events-heading':
      case 'elision':
      case 'key':
        if (line.key?.known !== true && isBareTable(lines, at, command)) {
          add('get-table', getTableExtent(lines, at))
          continue
        }
        if (startsFragment(lines, at, command)) {
          add('fragment', describeExtent(lines, outlook, at, isUndisturbed, isMessage))
          continue
        }
        break
      case 'text':
        if (isBareTable(lines, at, command)) {
          add('get-table', getTableExtent(lines, at))
          continue
        }
        if (isReasonedCondition(headOf(line).trim())) {
          add('fragment', reasonedExtent(lines, at))
          continue
        }
        if (startsConditions(lines, at)) {
          add('fragment', describeExtent(lines, outlook, at, isUndisturbed, isMessage))
          continue
        }
        break
      default: {
        const never: never = line.sort
        throw new TypeError(`unknown sort of line ${String(never)}`)
      }
    }
    if (at >= searched.json) {
      const found = jsonExtent(lines, at)
      if (found.isFound) {
        add('json', found.end)
        continue
      }
      searched.json = found.end
    }
    if (at >= searched.yaml) {
      const found = yamlExtent(lines, at)
      if (found.isFound) {
        add('yaml', found.end)
        continue
      }
      searched.yaml = found.end
    }
    const message = messageExtent(lines, at, recognisers)
    if (message !== undefined) {
      addMessage(groups, lines.slice(at, message.end), message, command)
      at = message.end
      continue
    }
    if (output.holds(lines, at, command)) {
      add('output', at + 1)
      continue
    }
    if (line.isProse) command = undefined
    add('noise', at + 1)
  }
  return groups
}

/** Where a table or panel of a web console ends that starts here; `at` where none does. */
function panelEnd(lines: readonly SortedLine[], at: number): number {
  const { sort, section, excerpt } = lines[at]!
  if (sort === 'blank' || sort === 'command' || sort === 'name' || excerpt.text.length > longestCell)
    return at
  const textAt = (offset: number) => {
    const line = lines[at + offset]
    return line?.section === section ? line.excerpt.text : undefined
  }
  if (!mayBePanel(excerpt.text, textAt(1))) return at
  const found = readPanel(textAt)
  return found === undefined ? at : at + found.end
}

/** A cell of a console is no longer than a message of an event. */
const longestCell = 4000

/** A line with what a terminal broke off it, and where that ends. */
function unbroken(
  lines: readonly SortedLine[],
  at: number,
  outlook: Outlook,
): { whole: Excerpt; end: number } {
  let end = at + 1
  while (end < lines.length && isBrokenOff(lines, end, outlook)) end += 1
  const parts = lines.slice(at, end).map(({ excerpt }) => excerpt)
  return { whole: parts.length === 1 ? parts[0]! : joinExcerpts(parts, ''), end }
}

/** The message of one or more lines, and the words before and after it as noise of their own. */
function addMessage(
  groups: Group[],
  lines: readonly SortedLine[],
  message: { readonly text: Excerpt; readonly from: number; readonly to: number },
  command: Command | undefined,
): void {
  const whole = { start: lines[0]!.span.start, end: lines.at(-1)!.span.end }
  const part = sliceExcerpt(message.text, message.from, message.to)
  const before = isSaid(message.text.text.slice(0, message.from)) ? part.start : whole.start
  const after = isSaid(message.text.text.slice(message.to)) ? part.end : whole.end
  if (before > whole.start)
    groups.push({ shape: 'noise', lines, parts: [], span: { start: whole.start, end: before } })
  groups.push({
    shape: 'message',
    lines,
    parts: [part],
    span: { start: before, end: after },
    ...(command ? { command } : {}),
  })
  if (after < whole.end)
    groups.push({ shape: 'noise', lines, parts: [], span: { start: after, end: whole.end } })
}

/** Whether words around a message are somebody's, and not the prefix or the marks a tool puts there (`docker: `). */
function isSaid(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu)
  return words !== null && (words.length > 3 || text.trim().length > 40)
}

/**
 * Whether the part of a describe starts here: known fields that support each other, the heading of the events with
 * rows, or whatever follows a describe command.
 */
function startsFragment(lines: readonly SortedLine[], at: number, command: Command | undefined): boolean {
  const line = lines[at]!
  const isDescribed = command?.verb === 'describe'
  if (line.sort === 'elision') {
    const next = nextText(lines, at)
    return (
      isDescribed && next !== undefined && (isField(next) || next.sort === 'elision' || next.sort === 'key')
    )
  }
  if (line.sort === 'events-heading') return true
  const key = line.key!
  if (key.key === 'Conditions' && lines[at + 1] !== undefined && startsConditions(lines, at + 1)) return true
  if (!key.setOff) return isCollapsedState(lines, at)
  const next = nextText(lines, at)
  if (next === undefined)
    return key.known && /^(?:Events|Last State|QoS Class|Restart Count|Exit Code)$/.test(key.key)
  if (isField(next) && next.sort !== 'event-row') return key.known || /^[A-Z]/.test(key.key)
  if (key.key.endsWith('Containers') && opensContainer(lines, at + 1)) return true
  if (!key.known) return false
  if (next.sort === 'elision' && isDescribed) return true
  return isDescribed || (next.indent > line.indent && next.sort !== 'command' && !next.isProse)
}

/** A name alone above the first fields of a container: below their heading even where no blank stands in front. */
function opensContainer(lines: readonly SortedLine[], at: number): boolean {
  const below = lines[at + 1]?.key?.key
  return lines[at]?.key?.setOff === true && (below === 'Image' || below === 'Container ID')
}

const stateKeys: ReadonlySet<string> = new Set(
  'State|Last State|Reason|Message|Exit Code|Signal|Started|Finished|Ready|Restart Count'.split('|'),
)
const stateStart = /^\s*(?:Last (?:Termination )?)?State: (?:Waiting|Running|Terminated)\s*$/

/** The state of a container whose blanks a chat has eaten: its own keys, three or more, each on its line. */
function isCollapsedState(lines: readonly SortedLine[], at: number): boolean {
  if (!stateStart.test(headOf(lines[at]!))) return false
  return [1, 2].every((step) => stateKeys.has(lines[at + step]?.key?.key ?? ''))
}

/** Rows without header directly below the `get` that printed them: `--no-headers`, or a header that was not copied. */
function isBareTable(lines: readonly SortedLine[], at: number, command: Command | undefined): boolean {
  if (command?.verb !== 'get' || lines[at - 1]?.sort !== 'command') return false
  if (command.output !== undefined && command.output !== 'wide') return false
  const head = headOf(lines[at]!)
  if (!hasColumns(head)) return false
  return command.flags.includes('--no-headers') || (command.kind !== undefined && hasAgeCell(head))
}

const conditionRow = /^\s*[A-Z]\w{1,80}\s{1,60}(?:True|False|Unknown)(?:\s|$)/

/** The header of a table of conditions whose `Conditions:` was not pasted, with rows below it; a row that needs none. */
function startsConditions(lines: readonly SortedLine[], at: number): boolean {
  const head = headOf(lines[at]!).trim()
  if (isTimedCondition(head)) return true
  if (!isConditionHeader(head)) return false
  const below = lines[at + 1]?.sort === 'dash-row' ? lines[at + 2] : lines[at + 1]
  return below !== undefined && conditionRow.test(headOf(below))
}

/** Rows of a workload's conditions, which nothing but another such row belongs to: below them stands what people add. */
function reasonedExtent(lines: readonly SortedLine[], at: number): number {
  let end = at + 1
  while (end < lines.length && isReasonedCondition(headOf(lines[end]!).trim())) end += 1
  return end
}

function nextText(lines: readonly SortedLine[], at: number): SortedLine | undefined {
  const next = lines[at + 1]
  if (next === undefined || next.section !== lines[at]!.section || next.sort === 'blank') return undefined
  return next
}

/**
 * The sections in which nobody writes prose: the inside of fences, and a text without fences that starts with what
 * a command printed, or the command itself, and holds no prose line after a blank one before its end.
 */
function undisturbedSections(lines: readonly SortedLine[]): ReadonlySet<number> {
  const sections = new Set<number>()
  for (const line of lines) if (line.section % 2 === 1) sections.add(line.section)
  const last = lines.at(-1)
  if (last !== undefined && last.section === 0) {
    const first = lines.find((line) => line.sort !== 'blank' && line.sort !== 'status')
    if (first !== undefined && (first.sort === 'name' || endsOutput(first))) sections.add(0)
  }
  return sections
}
