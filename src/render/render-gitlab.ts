import type { Report, Severity } from '../types.js'
import { nameObject } from './name-object.js'
import { toJson } from './to-json.js'

const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' }

/**
 * Findings as a code quality report of GitLab, with a line end.
 *
 * Source: "Code Quality report format": a list of objects with description, check_name, fingerprint, severity, location.
 *
 * @example JSON.parse(renderGitlab(report))[0].check_name
 */
export function renderGitlab(report: Report): string {
  const issues = report.findings.map(
    ({ rule, title, object, severity, fingerprint, evidence: [evidence] }) => {
      const subject = nameObject(object)
      return {
        description: subject === '' ? title : `${subject}: ${title}`,
        check_name: rule,
        fingerprint,
        severity: severities[severity],
        location: { path: evidence.input ?? 'input', lines: { begin: evidence.line ?? 1 } },
      }
    },
  )
  return `${toJson(issues, 2)}\n`
}
