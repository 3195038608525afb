import type { Finding, Report } from '../types.js'
import { changedSpan } from './changed-span.js'
import { countFindings } from './count-findings.js'
import { drawFleet, type FleetTable } from './draw-fleet.js'
import { escapeMarkup } from './escape-markup.js'
import { tellFinding } from './finding-notes.js'
import { nameObject } from './name-object.js'
import { tellOmitted } from './tell-omitted.js'

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.3rem } h2 { font-size: 1.1rem; margin-bottom: .2rem }
article { border-left: .3rem solid #888; padding: .2rem 1rem; margin: 1.5rem 0 }
article.error { border-color: #c62828 } article.warning { border-color: #b26a00 } article.info { border-color: #1565c0 }
pre { overflow-x: auto; padding: .6rem; background: #8881 } code { overflow-wrap: anywhere }
mark { background: #ffd54f; color: #000 } dt { font-weight: 600 } dd { margin: 0 0 .4rem 1rem }
.faint { opacity: .75 }
table { border-collapse: collapse } th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0 }
td.number { text-align: right; font-variant-numeric: tabular-nums }
`

/**
 * A report as one HTML page that needs nothing else: no script, no font, no address is loaded.
 *
 * @example renderHtml(report).startsWith('<!doctype html>')
 */
export function renderHtml(report: Report): string {
  const names = report.inputs.map((input) => input.name).join(', ')
  const unknown = report.inputs
    .filter((input) => input.outcome === 'nothing')
    .map((input) => `<p>Nothing was recognised in <code>${escapeMarkup(input.name)}</code>.</p>\n`)
  const head =
    report.findings.length === 0
      ? 'Nothing found in this capture'
      : countFindings(report.summary)
          .map(([, words]) => words)
          .join(', ')
  const omitted = tellOmitted(report)
  const left = omitted === undefined ? '' : `<p>${escapeMarkup(omitted)}.</p>\n`
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>undescribe: ${escapeMarkup(names)}</title>
<style>${style}</style>
<h1>${head}</h1>
<p class="faint">${escapeMarkup(names)}</p>
${left}${unknown.join('')}${drawFleet(report).map(drawTable).join('')}${report.findings.map(drawFinding).join('')}</html>
`
}

function drawFinding(finding: Finding): string {
  const subject = nameObject(finding.object)
  const more = finding.count > 1 ? ` and ${finding.count - 1} more` : ''
  const notes = tellFinding(finding).map(({ label, text, verbatim, aside }) => {
    const command = verbatim === undefined ? '' : ` <code>${escapeMarkup(verbatim)}</code>`
    const safety = aside === undefined ? '' : ` <span class="faint">(${escapeMarkup(aside)})</span>`
    return `<dt>${label === '' ? 'meaning' : label}</dt><dd>${escapeMarkup(text)}${command}${safety}</dd>\n`
  })
  const symptoms = finding.symptoms.map(
    ({ what, count }) => escapeMarkup(what) + (count > 1 ? ` ×${count}` : ''),
  )
  const folded = symptoms.length === 0 ? '' : `<p class="faint">symptoms: ${symptoms.join(', ')}</p>\n`
  return `<article class="${finding.severity}">
<h2>${escapeMarkup(finding.title)}</h2>
<p>${escapeMarkup(subject + more)} <span class="faint">${finding.severity} · ${escapeMarkup(finding.rule)}</span></p>
${drawEvidence(finding)}<dl>
${notes.join('')}</dl>
${folded}</article>
`
}

function drawTable({ title, rows }: FleetTable): string {
  const [, kind = ''] = title.split(' ')
  const lines = rows.map(
    ({ name, count, severity, examples }) =>
      `<tr><td><code>${escapeMarkup(name)}</code><td class="number">${count}<td>${severity}<td class="faint">${examples
        .map(escapeMarkup)
        .join('<br>')}\n`,
  )
  return `<h2>${title}</h2>
<table>
<tr><th>${kind}<th>objects<th>worst<th>first places
${lines.join('')}</table>
`
}

/** The line of the evidence with the part that matters marked. */
function drawEvidence(finding: Finding): string {
  const [evidence] = finding.evidence
  const marked = changedSpan(evidence, finding.suggestions[0])
  const line = evidence.lineText ?? evidence.text
  const shift = evidence.lineText === undefined ? 0 : (evidence.column ?? 1) - (evidence.lineTextColumn ?? 1)
  const [from, to] = [shift + marked.start, shift + marked.end]
  const place =
    evidence.line === undefined
      ? (evidence.path ?? '')
      : `${evidence.input}:${evidence.line}:${evidence.column}`
  const before = escapeMarkup(line.slice(0, from))
  const inside = escapeMarkup(line.slice(from, to))
  return `<p class="faint">${escapeMarkup(place)}</p>
<pre>${before}<mark>${inside}</mark>${escapeMarkup(line.slice(to))}</pre>
`
}
