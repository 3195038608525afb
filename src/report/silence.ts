import type { Finding, Report } from '../types.js'
import { summarise } from './summarise.js'

/**
 * The report without the findings that are not to be told; in what it carries for folding they stay, silent: they may
 * be the root of others.
 *
 * @example silence(report, (finding) => finding.severity === 'info')
 */
export function silence(report: Report, isSilent: (finding: Finding) => boolean): Report {
  const told = (all: readonly Finding[]) => all.filter((finding) => !isSilent(finding))
  const findings = told(report.findings)
  const { links } = report
  return {
    ...report,
    findings,
    summary: summarise(findings),
    ...(links && {
      links: {
        settled: { ...links.settled, findings: told(links.settled.findings) },
        open: links.open.map((open) => ({
          ...open,
          findings: open.findings.map((loose) =>
            isSilent(loose.finding) ? { ...loose, isSilent: true } : loose,
          ),
        })),
      },
    }),
  }
}
