import type { Evidence, Finding, Report, Severity } from '../types.js'
import { tellFinding } from './finding-notes.js'
import { nameObject } from './name-object.js'
import { toJson } from './to-json.js'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/**
 * Findings as a SARIF 2.1.0 log, with a line end.
 *
 * Shape: one run; rules are those that found something; regions select the evidence; a fix is given where the reference
 * stands in the evidence as it is and one name was likely meant.
 * Units: lines and columns from 1, columns in UTF-16 units, ends exclusive, as SARIF has them.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 *
 * @example JSON.parse(renderSarif(report)).version // '2.1.0'
 */
export function renderSarif(report: Report): string {
  const rules = [...new Map(report.findings.map((finding) => [finding.rule, finding])).values()]
  const ruleIndexes = new Map(rules.map((finding, at) => [finding.rule, at]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'undescribe', rules: rules.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) =>
          describeResult(finding, ruleIndexes.get(finding.rule) ?? -1),
        ),
      },
    ],
  }
  return `${toJson(log, 2)}\n`
}

function describeRule({ rule, title, explanation, severity, docs }: Finding) {
  return {
    id: rule,
    shortDescription: { text: orDash(title) },
    fullDescription: { text: orDash(explanation) },
    help: { text: `${explanation}\n\nSee ${docs}` },
    // SARIF wants an address; the page of a rule has one only where the docs are published
    ...(/^https?:\/\//.test(docs) ? { helpUri: encodeURI(wellFormed(docs)) } : {}),
    defaultConfiguration: { level: levels[severity] },
  }
}

function describeResult(finding: Finding, ruleIndex: number) {
  const [evidence, ...others] = finding.evidence
  const name = nameObject(finding.object)
  const lines = tellFinding(finding).map(({ label, text, verbatim }) =>
    [label, text, verbatim].filter((part) => part !== undefined && part !== '').join(': '),
  )
  const text = [name === '' ? finding.title : `${name}: ${finding.title}`, ...lines].join('\n')
  const related = others.flatMap((piece) => locate(piece))
  const location = locate(evidence)[0] ?? {}
  const logical = name === '' ? {} : { logicalLocations: [{ fullyQualifiedName: name, kind: 'resource' }] }
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: orDash(text) },
    locations: [{ ...location, ...logical }],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: { 'undescribe/v1': finding.fingerprint },
    ...describeFix(finding, evidence),
    properties: { confidence: finding.confidence, count: finding.count },
  }
}

function locate(evidence: Evidence) {
  const { input, line, column, endLine, endColumn, start, end, text } = evidence
  if (input === undefined || line === undefined) return []
  const region = {
    startLine: line,
    ...(column === undefined ? {} : { startColumn: column }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
    ...(start === undefined || end === undefined ? {} : { charOffset: start, charLength: end - start }),
    snippet: { text },
  }
  return [{ physicalLocation: { artifactLocation: { uri: toUri(input) }, region } }]
}

/** The replacement of the one name that was likely meant, where the evidence is exactly the reference. */
function describeFix(finding: Finding, evidence: Evidence) {
  const [suggestion] = finding.suggestions
  if (suggestion === undefined || suggestion.confidence === 'possible') return {}
  const { start, input } = evidence
  const at = evidence.text.indexOf(suggestion.from)
  if (at < 0 || start === undefined || input === undefined) return {}
  const deletedRegion = { charOffset: start + at, charLength: suggestion.from.length }
  const replacement = { deletedRegion, insertedContent: { text: suggestion.to } }
  const change = { artifactLocation: { uri: toUri(input) }, replacements: [replacement] }
  return { fixes: [{ description: { text: orDash(suggestion.because) }, artifactChanges: [change] }] }
}

/** A file name as a relative address; what an address cannot hold is escaped. */
function toUri(name: string): string {
  const path = wellFormed(name).replace(/\\/g, '/')
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Addresses have no lone surrogates. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '�')

/** SARIF refuses empty messages. */
const orDash = (text: string): string => (text === '' ? '–' : text)
