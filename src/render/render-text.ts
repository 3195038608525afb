import type { Finding, Report, ReportInput, Symptom } from '../types.js'
import { changedSpan } from './changed-span.js'
import { countFindings } from './count-findings.js'
import { displayWidth, neutralise } from './display-cells.js'
import { type Note, tellFinding } from './finding-notes.js'
import { nameObject } from './name-object.js'
import { makePaint, type Paint } from './paint.js'
import { drawSnippet } from './snippet.js'
import { tellOmitted } from './tell-omitted.js'
import { withoutCommands } from './without-commands.js'
import { wrapWords } from './wrap-words.js'

/** How a report is drawn for a terminal. */
export interface TextStyle {
  /** Columns of the terminal; heads, explanations and what a command is for wrap there, lines of the input are cut there. */
  readonly width?: number
  readonly color?: boolean
}

const defaultWidth = 100
const labelWidth = 10
const maxUnreadShown = 5

/**
 * A report as people read it in a terminal.
 *
 * Shape: per finding a head, the line it rests on with carets, what it means and what to do, the symptoms folded
 * under it; then what was not read and a summary. Nothing in the input can move the cursor, colour or reorder text, or be a
 * command of a workflow.
 *
 * @example renderText(report, { width: 80 })
 */
export function renderText(report: Report, style: TextStyle = {}): string {
  const page: Page = {
    width: Math.max(40, style.width ?? defaultWidth),
    // who searches a file finds a head, and a command with what it is for, on one line
    columns: style.width === undefined ? Number.POSITIVE_INFINITY : Math.max(40, style.width),
    paint: makePaint(style.color ?? false),
  }
  const { width, paint } = page
  const findings = report.findings.map((finding) => drawFinding(finding, page).join('\n'))
  const end = [
    ...report.inputs.flatMap((input) => tellUnread(input, paint)),
    ...drawOmitted(report, width, paint),
    summarise(report, paint),
  ]
  return withoutCommands(`${[...findings, end.join('\n')].join('\n\n')}\n`)
}

interface Page {
  /** Where explanations wrap. */
  readonly width: number
  /** Where everything else wraps that may; endless where nobody has a terminal. */
  readonly columns: number
  readonly paint: Paint
}

function drawFinding(finding: Finding, page: Page): string[] {
  const { width, paint } = page
  const [evidence] = finding.evidence
  const marked = changedSpan(evidence, finding.suggestions[0])
  const subject = nameObject(finding.object)
  const more = finding.count > 1 ? ` and ${finding.count - 1} more` : ''
  const about = subject === '' ? '' : `${neutralise(subject)}${more}: `
  const mark = `${finding.severity}[${neutralise(finding.rule)}]`
  const [head = '', ...others] = wrapWords(`${mark} ${about}${neutralise(finding.title)}`, page.columns)
  return [
    `${paint(finding.severity, mark)} ${paint('strong', head.slice(mark.length + 1))}`,
    ...others.map((line) => paint('strong', line)),
    ...drawSnippet(evidence, marked, { width, paint, ink: finding.severity }),
    ...tellFinding(finding).flatMap((note) => drawNote(note, page)),
    ...drawSymptoms(finding.symptoms, width, paint),
  ]
}

function drawNote(note: Note, { width, columns, paint }: Page): string[] {
  const label = layOutLabel(note.label)
  const lead = `  ${paint('frame', '=')} `
  const hang = ' '.repeat(4 + label.length)
  const [first = '', ...others] = wrapWords(neutralise(note.text), width - hang.length)
  const lines = [`${lead}${label}${first}`, ...others.map((line) => `${hang}${line}`)]
  if (note.verbatim === undefined) return lines.map((line) => line.trimEnd())
  const command = neutralise(note.verbatim)
  const [before, indent] = note.text === '' ? [[], hang] : [lines, ' '.repeat(6)]
  const start = note.text === '' ? `${lead}${label}` : indent
  const line = `${start}${paint('good', command)}`
  if (note.aside === undefined) return [...before, line]
  const aside = `(${neutralise(note.aside)})`
  if (indent.length + displayWidth(command) + 2 + displayWidth(aside) <= columns)
    return [...before, `${line}  ${paint('faint', aside)}`]
  // the command stays whole, to be copied
  const below = wrapWords(aside, columns - indent.length)
  return [...before, line, ...below.map((part) => `${indent}${paint('faint', part)}`)]
}

/** Confidences stand in a column; the other labels read on into what follows. */
function layOutLabel(label: Note['label']): string {
  switch (label) {
    case '':
      return ''
    case 'certain':
    case 'likely':
    case 'possible':
      return label.padEnd(labelWidth)
    case 'pulled from':
      return `${label} `
    default:
      return `${label}: `
  }
}

function drawSymptoms(symptoms: readonly Symptom[], width: number, paint: Paint): string[] {
  if (symptoms.length === 0) return []
  const named = symptoms.map(({ what, count }) => neutralise(what) + (count > 1 ? ` ×${count}` : ''))
  const count = symptoms.length === 1 ? '1 symptom' : `${symptoms.length} symptoms`
  const [first = '', ...others] = wrapWords(`${count}: ${named.join(', ')}`, width - 4)
  return [`  ${paint('frame', '+')} ${first}`, ...others.map((line) => `    ${line}`)]
}

function tellUnread(input: ReportInput, paint: Paint): string[] {
  const name = neutralise(input.name)
  if (input.outcome === 'nothing')
    return [`${paint('warning', 'note')}: ${name}: nothing here was recognised`]
  const missed = input.unread.filter((unread) => unread.reason !== 'not-kubernetes')
  if (missed.length === 0) return []
  const places = missed.slice(0, maxUnreadShown).map(({ line, endLine, reason }) => {
    return `${line === endLine ? `line ${line}` : `lines ${line}–${endLine}`} (${reason})`
  })
  const others = Math.max(0, missed.length - maxUnreadShown) + (input.omitted?.unread ?? 0)
  const more = others > 0 ? ` and ${others} more` : ''
  return [`${paint('faint', 'note')}: ${name}: not read: ${places.join(', ')}${more}`]
}

function drawOmitted(report: Report, width: number, paint: Paint): string[] {
  const told = tellOmitted(report)
  if (told === undefined) return []
  const [first = '', ...others] = wrapWords(neutralise(told), width - 6)
  return [`${paint('warning', 'note')}: ${first}`, ...others.map((line) => `      ${line}`)]
}

/** The counts; with none the words say what was looked at, never that all is well. */
function summarise(report: Report, paint: Paint): string {
  const counts = countFindings(report.summary).map(([severity, words]) => paint(severity, words))
  const [only] = report.inputs
  const where = report.inputs.length === 1 && only ? neutralise(only.name) : `${report.inputs.length} inputs`
  const found = counts.length === 0 ? 'nothing found in this capture' : counts.join(', ')
  const context = [
    report.context.kubectl ? `kubectl ${report.context.kubectl.value}` : undefined,
    report.context.runtime?.value,
    report.context.platform?.value,
  ].filter((part) => part !== undefined)
  const printed = context.length === 0 ? '' : ` (${neutralise(context.join(', '))})`
  return `${where}: ${found}${printed}`
}
