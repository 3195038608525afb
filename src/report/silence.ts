import type { Finding, Report } from '../types.js'
import { summarise } from './summarise.js'

/**
 * The report without the findings that are not to be told (`isSilent`), nor the numbers of those of a rule of which none is
 * (`isRuleSilent`); in what it carries for folding they stay, silent: they may
 * be the root of others.
 *
 * @example silence(report, (finding) => finding.severity === 'info')
 */
export function silence(
  report: Report,
  isSilent: (finding: Finding) => boolean,
  isRuleSilent: (rule: string) => boolean = () => false,
): Report {
  const counted = (all: Report['omitted']) => {
    const left = all?.filter(({ rule }) => !isRuleSilent(rule)) ?? []
    return left.length === 0 ? {} : { omitted: left }
  }
  const told = (all: readonly Finding[]) => all.filter((finding) => !isSilent(finding))
  const findings = told(report.findings)
  const { links, omitted, ...others } = report
  return {
    ...others,
    findings,
    summary: summarise(findings),
    ...counted(omitted),
    ...(links && {
      links: {
        settled: {
          findings: told(links.settled.findings),
          context: links.settled.context,
          ...counted(links.settled.omitted),
        },
        open: links.open.map(({ omitted: ofOpen, ...open }) => ({
          ...open,
          ...counted(ofOpen),
          findings: open.findings.map((loose) =>
            isSilent(loose.finding) ? { ...loose, isSilent: true } : loose,
          ),
        })),
      },
    }),
  }
}
