import type { RenderFormat } from '../../render/formats.js'
import { startFold } from '../../report/fold-reports.js'
import type { Report } from '../../types.js'
import { applyBaseline, readBaseline, writeBaseline } from '../baseline.js'
import { checkInputs } from '../check-inputs.js'
import type { Call } from '../command.js'
import { makeSuppress } from '../config/suppress.js'
import type { RunResult } from '../exit-code.js'
import { isFoundAt, writeReport } from '../report-output.js'

/** `undescribe check`: findings; what is done when no command is named. */
export async function runCheck(call: Call): Promise<RunResult> {
  const { options, world } = call
  const format = (options.output ?? 'text') as RenderFormat
  const suppress = makeSuppress(call)
  const baseline = await readBaseline(options, world)
  const fold = startFold(call.found?.settings.limits?.findings)
  const known: Report[] = []
  let isAny = false
  const adjust = (report: Report) => applyBaseline(suppress(report), baseline)
  const result = await checkInputs(call, {
    // a line a block, as soon as it is done
    ...(format === 'ndjson' ? { part: (report) => write(adjust(report)) } : {}),
    input: (report) => {
      isAny = true
      if (options['update-baseline']) known.push(suppress(report))
      fold.add(adjust(report))
    },
  })
  async function write(report: Report): Promise<void> {
    await writeReport(report, format, call)
    await world.stdout.drain()
  }
  if (options['update-baseline'] && baseline) await writeBaseline(baseline.path, known, world)
  const folded = fold.report(true)
  if (isAny && format !== 'ndjson') await write(folded)
  return { ...result, found: isFoundAt(folded, options['fail-on']) }
}
