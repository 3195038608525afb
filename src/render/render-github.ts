import type { Finding, Report, Severity } from '../types.js'
import { neutralise } from './display-cells.js'
import { tellFinding } from './finding-notes.js'
import { nameObject } from './name-object.js'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * Findings as workflow commands of GitHub Actions, which become annotations; nothing for no findings.
 *
 * Source: "Workflow commands for GitHub Actions"; `%`, CR and LF are escaped in all values, `:` and `,` in properties.
 *
 * @example renderGithub(report).startsWith('::error file=')
 */
export function renderGithub(report: Report): string {
  return report.findings.map((finding) => `${annotate(finding)}\n`).join('')
}

function annotate(finding: Finding): string {
  const [evidence] = finding.evidence
  const subject = nameObject(finding.object)
  const properties = [
    ['file', evidence.input],
    ['line', evidence.line],
    ['endLine', evidence.endLine],
    ['col', evidence.column],
    ['endColumn', evidence.endColumn],
    ['title', `${finding.rule}: ${finding.title}`],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]))
  const notes = tellFinding(finding).map(({ label, text, verbatim }) =>
    [
      label === '' ? '' : `${label}: `,
      text,
      text !== '' && verbatim !== undefined ? ' → ' : '',
      verbatim ?? '',
    ].join(''),
  )
  const message = [subject === '' ? finding.title : `${subject}: ${finding.title}`, ...notes]
  return `::${levels[finding.severity]} ${properties.join(',')}::${message.map(escapeData).join('%0A')}`
}

function escapeData(text: string): string {
  return neutralise(text).replace(/%/g, '%25')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
