import { renderDiffText } from '../../render/render-diff.js'
import { toJson } from '../../render/to-json.js'
import { diffReports } from '../../report/diff-reports.js'
import { startFold } from '../../report/fold-reports.js'
import type { Report } from '../../types.js'
import type { Call } from '../command.js'
import type { RunResult } from '../exit-code.js'
import { readReports } from '../read-reports.js'
import type { World } from '../world.js'
import { WrongUsage } from '../wrong-usage.js'

/** `undescribe diff`: what appeared, went and stayed between two reports. */
export async function runDiff({ operands, options, world }: Call): Promise<RunResult> {
  const [old, current, ...others] = operands
  if (old === undefined || current === undefined || others.length > 0) {
    throw new WrongUsage('diff needs two reports: undescribe diff OLD NEW')
  }
  const difference = diffReports(await readOne(old, world), await readOne(current, world))
  const text = options.output === 'json' ? `${toJson(difference, 2)}\n` : renderDiffText(difference)
  world.stdout.write(text)
  return {}
}

/** All reports of a file as one. */
async function readOne(path: string, world: World): Promise<Report> {
  const reports = await readReports(path, world)
  if (reports.length === 0) throw new WrongUsage(`${path}: there is no report in it`)
  // what stands in a report is compared, however much
  const fold = startFold(Number.POSITIVE_INFINITY)
  for (const report of reports) fold.add(report)
  return fold.report()
}
