import type { Finding, Report } from '../types.js'
import { changedSpan } from './changed-span.js'
import { countFindings } from './count-findings.js'
import { neutralise } from './display-cells.js'
import { drawFleet, type FleetTable } from './draw-fleet.js'
import { tellFinding } from './finding-notes.js'
import { nameObject } from './name-object.js'
import { makePaint } from './paint.js'
import { drawSnippet } from './snippet.js'
import { tellOmitted } from './tell-omitted.js'

const width = 120

/**
 * A report as Markdown, for an issue or a job summary.
 *
 * Shape: a heading a finding, its evidence as a code block, what it means and what to do as a list. Nothing from the
 * input becomes markup, a link or a mention.
 *
 * @example renderMarkdown(report).startsWith('## ')
 */
export function renderMarkdown(report: Report): string {
  const sections = report.findings.map(drawFinding)
  const unknown = report.inputs
    .filter((input) => input.outcome === 'nothing')
    .map((input) => `Nothing was recognised in ${code(input.name)}.`)
  const head =
    report.findings.length === 0
      ? 'Nothing found in this capture.'
      : `Found ${countFindings(report.summary)
          .map(([, words]) => words)
          .join(', ')}.`
  const omitted = tellOmitted(report)
  const left = omitted === undefined ? [] : [`${escapeWords(omitted)}.`]
  const fleet = drawFleet(report).map(drawTable)
  return `${[head, ...left, ...unknown, ...fleet, ...sections].join('\n\n')}\n`
}

function drawTable({ title, rows }: FleetTable): string {
  const lines = rows.map(({ name, count, severity, examples }) =>
    // a bar would end the cell, also inside of code
    [code(name), count, severity, examples.map(code).join(', ')].map((cell) => cell.replaceAll('|', '\\|')),
  )
  const [, kind = ''] = title.split(' ')
  return [
    `## ${title}\n`,
    `| ${kind} | objects | worst | first places |`,
    '|---|---:|---|---|',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n')
}

function drawFinding(finding: Finding): string {
  const [evidence] = finding.evidence
  const subject = nameObject(finding.object)
  const more = finding.count > 1 ? ` and ${finding.count - 1} more` : ''
  const style = { width, paint: makePaint(false), ink: finding.severity }
  const snippet = drawSnippet(evidence, changedSpan(evidence, finding.suggestions[0]), style)
  const notes = tellFinding(finding).map(({ label, text, verbatim, aside }) => {
    const words = [label === '' ? '' : `**${label}**`, escapeWords(text)]
      .filter((part) => part !== '')
      .join(' ')
    const command =
      verbatim === undefined
        ? ''
        : ` ${code(verbatim)}${aside === undefined ? '' : ` (${escapeWords(aside)})`}`
    return `- ${words}${command}`
  })
  const symptoms = finding.symptoms.map(
    ({ what, count }) => escapeWords(what) + (count > 1 ? ` ×${count}` : ''),
  )
  return [
    `## ${finding.severity}: ${escapeWords(finding.title)}`,
    `${subject === '' ? '' : `${code(subject)}${more} · `}rule ${code(finding.rule)} · ${finding.confidence}`,
    fence(snippet.join('\n')),
    notes.join('\n'),
    ...(symptoms.length === 0 ? [] : [`Symptoms: ${symptoms.join(', ')}`]),
  ].join('\n\n')
}

/** A code block whose fence is longer than any in its text. */
function fence(text: string): string {
  const ticks = '`'.repeat(longestRun(text) < 3 ? 3 : longestRun(text) + 1)
  return `${ticks}text\n${text}\n${ticks}`
}

/** A code span; blanks keep ticks of the text away from its own. */
function code(text: string): string {
  const inside = neutralise(text)
  const ticks = '`'.repeat(longestRun(inside) + 1)
  const blank = inside.startsWith('`') || inside.endsWith('`') ? ' ' : ''
  return `${ticks}${blank}${inside}${blank}${ticks}`
}

/** Plain words; code spans that our own sentences write with ticks stay. */
function escapeWords(text: string): string {
  const pieces = neutralise(text).split(/(`[^`]*`)/)
  return pieces
    .map((piece, at) => {
      if (at % 2 === 1) return code(piece.slice(1, -1))
      // `@` and `#` would call people and issues, `:` before `//` would make links of addresses from the input
      return piece
        .replace(/[\\`*_{}[\]<>#|~!&]/g, (character) => `\\${character}`)
        .replace(/@/g, '&#64;')
        .replace(/:\/\//g, '&#58;//')
    })
    .join('')
}

function longestRun(text: string): number {
  return [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0)
}
