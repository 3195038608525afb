import type { Finding, Report, ReportInput } from '../types.js'
import { escapeMarkup } from './escape-markup.js'
import { nameObject } from './name-object.js'
import { renderText } from './render-text.js'

/**
 * Findings as JUnit XML, with a line end: a suite an input, a test case a finding.
 *
 * Shape: errors fail; warnings and infos pass and tell themselves as output; an input in which nothing was recognised
 * is an error; one with nothing found has one case that passes.
 * Source: the schema of Jenkins' xUnit plugin, as most readers of JUnit XML use it.
 *
 * @example renderJunit(report).startsWith('<?xml')
 */
export function renderJunit(report: Report): string {
  const first = report.inputs[0]?.name
  const suites = report.inputs.map((input) => {
    const isOf = (finding: Finding) => (finding.evidence[0].input ?? first) === input.name
    return drawSuite(input, report.findings.filter(isOf), report)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="undescribe">\n${suites.join('')}</testsuites>\n`
}

function drawSuite(input: ReportInput, findings: readonly Finding[], report: Report): string {
  const isUnknown = input.outcome === 'nothing'
  const failures = findings.filter((finding) => finding.severity === 'error').length
  const name = escapeMarkup(input.name)
  const cases = [
    ...(isUnknown
      ? [drawCase('reads the input', name, '<error message="nothing here was recognised"/>')]
      : []),
    ...(findings.length === 0 && !isUnknown ? [drawCase('nothing found in this capture', name, '')] : []),
    ...findings.map((finding) => drawFinding(finding, name, report)),
  ]
  const counts = `tests="${cases.length}" failures="${failures}" errors="${isUnknown ? 1 : 0}"`
  return `  <testsuite name="${name}" ${counts}>\n${cases.join('')}  </testsuite>\n`
}

function drawFinding(finding: Finding, suite: string, report: Report): string {
  const subject = nameObject(finding.object)
  const title = subject === '' ? finding.title : `${subject}: ${finding.title}`
  const alone = { ...report, inputs: [], findings: [finding], omitted: [] }
  const lines = renderText(alone, { width: 120 }).trimEnd().split('\n').slice(0, -2)
  const body = lines.map(escapeMarkup).join('\n')
  const inner =
    finding.severity === 'error'
      ? `<failure message="${escapeMarkup(finding.title)}" type="${escapeMarkup(finding.rule)}">${body}</failure>`
      : `<system-out>${body}</system-out>`
  return drawCase(`${finding.rule} ${title}`, suite, inner)
}

function drawCase(name: string, suite: string, inner: string): string {
  const open = `    <testcase name="${escapeMarkup(name)}" classname="${suite}"`
  return inner === '' ? `${open}/>\n` : `${open}>${inner}</testcase>\n`
}
