import { compareTexts } from '../report/finding-order.js'
import { silence } from '../report/silence.js'
import type { Report } from '../types.js'
import type { GivenOptions } from './parse-arguments.js'
import { readText } from './read-options.js'
import type { World } from './world.js'
import { WrongUsage } from './wrong-usage.js'

/** Findings that are known and not reported again. */
export interface Baseline {
  readonly path: string
  readonly fingerprints: ReadonlySet<string>
}

/**
 * The baseline that the options name.
 *
 * Errors: throws `WrongUsage` for a missing file (unless it is about to be written) and for one that is no baseline.
 */
export async function readBaseline(options: GivenOptions, world: World): Promise<Baseline | undefined> {
  const path = options.baseline
  if (path === undefined) {
    if (options['update-baseline']) throw new WrongUsage('--update-baseline needs --baseline FILE')
    return undefined
  }
  if (options['update-baseline']) return { path, fingerprints: new Set() }
  return { path, fingerprints: new Set(readFingerprints(path, await readText(path, world))) }
}

/** Writes all findings of the reports as the new baseline, one a line and sorted, so that changes of it read well. */
export async function writeBaseline(path: string, reports: readonly Report[], world: World): Promise<void> {
  const all = new Set(reports.flatMap((report) => report.findings.map((finding) => finding.fingerprint)))
  const baseline = { version: 1, fingerprints: [...all].sort(compareTexts) }
  await world.writeFile(path, `${JSON.stringify(baseline, null, 2)}\n`)
}

/** The report without the findings that the baseline knows. */
export function applyBaseline(report: Report, baseline: Baseline | undefined): Report {
  if (baseline === undefined) return report
  return silence(report, (finding) => baseline.fingerprints.has(finding.fingerprint))
}

/**
 * The fingerprints in the text of a baseline.
 *
 * Errors: throws `WrongUsage` for a text that is no baseline.
 *
 * @example readFingerprints('known.json', '{"version": 1, "fingerprints": ["a1"]}') // ['a1']
 */
export function readFingerprints(path: string, text: string): string[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new WrongUsage(`${path} is not JSON: ${(error as Error).message}`)
  }
  const { version, fingerprints } = (value ?? {}) as { version?: unknown; fingerprints?: unknown }
  if (version === 1 && Array.isArray(fingerprints) && fingerprints.every((one) => typeof one === 'string')) {
    return fingerprints
  }
  throw new WrongUsage(`${path} is no baseline; --update-baseline writes one`)
}
