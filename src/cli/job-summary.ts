import { render } from '../render/render.js'
import type { Report } from '../types.js'
import type { World } from './world.js'

/** What GitHub takes of one step is 1 MiB; more is refused as a whole. */
const maxBytes = 1_000_000

/**
 * Adds the report as Markdown to the summary of a GitHub Actions job, where the process runs in one: where
 * `GITHUB_STEP_SUMMARY` names the file.
 *
 * Source: "Adding a job summary", GitHub's documentation of workflow commands.
 *
 * @example await writeJobSummary(report, world)
 */
export async function writeJobSummary(report: Report, world: World): Promise<void> {
  const path = world.env['GITHUB_STEP_SUMMARY']
  if (path !== undefined && path !== '') await world.appendFile(path, fitSummary(report, maxBytes))
}

/**
 * The report as Markdown of at most so many bytes in UTF-8; findings that have no room are counted at the end.
 *
 * @example fitSummary(report, 1_000_000).startsWith('Found 1 error.')
 */
export function fitSummary(report: Report, bytes: number): string {
  for (let shown = report.findings.length; ; shown = shown >> 1) {
    const left = report.findings.length - shown
    const more = left === 0 ? '' : `\n${left} more findings have no room here.\n`
    const text = render({ ...report, findings: report.findings.slice(0, shown) }, 'markdown') + more
    if (shown === 0 || Buffer.byteLength(text) <= bytes) return text
  }
}
