import type { Diff, Report } from '../types.js'

/**
 * What appeared, went and stayed between two reports, by fingerprint; the order is that of the reports.
 *
 * @example diffReports(yesterday, today).summary.appeared
 */
export function diffReports(old: Report, current: Report): Diff {
  const before = new Set(old.findings.map((finding) => finding.fingerprint))
  const after = new Set(current.findings.map((finding) => finding.fingerprint))
  const appeared = current.findings.filter((finding) => !before.has(finding.fingerprint))
  const stayed = current.findings.filter((finding) => before.has(finding.fingerprint))
  const went = old.findings.filter((finding) => !after.has(finding.fingerprint))
  return {
    version: 1,
    appeared,
    went,
    stayed,
    summary: { appeared: appeared.length, went: went.length, stayed: stayed.length },
  }
}
