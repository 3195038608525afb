import type { RenderFormat } from '../../render/formats.js'
import { startFold } from '../../report/fold-reports.js'
import type { Call } from '../command.js'
import { makeSuppress } from '../config/suppress.js'
import type { RunResult } from '../exit-code.js'
import { readAllReports } from '../read-reports.js'
import { isFoundAt, writeReport } from '../report-output.js'

/** `undescribe merge`: many reports become one. */
export async function runMerge(call: Call): Promise<RunResult> {
  const { operands, options, world } = call
  const fold = startFold(call.found?.settings.limits?.findings)
  let isAny = false
  for await (const report of readAllReports(operands, world)) {
    fold.add(report)
    isAny = true
  }
  if (!isAny) return { isNothingRecognised: true }
  const format = (options.output ?? 'text') as RenderFormat
  // what is merged again may still miss parts
  const merged = makeSuppress(call)(fold.report(format !== 'ndjson'))
  await writeReport(merged, format, call)
  return {
    found: isFoundAt(merged, options['fail-on']),
    isNothingRecognised: merged.inputs.every((input) => input.outcome === 'nothing'),
  }
}
